import { type DeviceKind, devicesOf, SCREENS } from '../../protocol.ts';
import { TalkControl } from '../sound/TalkControl.tsx';
import { useDesk } from '../state/hooks.ts';
import { CallerCard } from './CallerCard.tsx';
import { DeviceFrame } from './DeviceFrame.tsx';
import { FriendCard } from './FriendCard.tsx';
import { HardKeys } from './HardKeys.tsx';
import { OwnCalls } from './OwnCalls.tsx';

interface StageProps {
  readonly kind: DeviceKind;
  /** Controls and timeline are this device's. Only of interest where several stand side by side. */
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One device, who calls it, and its keys. */
export function Stage({ kind, isChosen, onChoose }: StageProps) {
  const { store, texts, view } = useDesk();
  const state = store.devices.get(kind);
  const isWatch = SCREENS[kind].type === 'wearable';
  if (state === undefined) {
    return <section class={`stage ${kind}`}><p class="hint">{texts.starting}</p></section>;
  }
  const areSeveral = devicesOf(view).length > 1;
  // Where its row is needed for what the two say to each other.
  const isBusyWithOther = areSeveral && state.isTalking && ['none', 'ended', 'refused'].includes(state.caller.phase);
  return (
    <section class={`stage ${kind}${isWatch ? ' wrist' : ''}${isChosen ? ' chosen' : ''}`} aria-label={texts[kind]}
      onPointerDown={onChoose} onKeyUp={onChoose}>
      {areSeveral && <OwnCalls state={state} />}
      {state.friend.phase !== 'none' ? <FriendCard state={state} /> : !isBusyWithOther && <CallerCard state={state} />}
      <TalkControl state={state} />
      <DeviceFrame state={state} />
      <HardKeys state={state} />
    </section>
  );
}
