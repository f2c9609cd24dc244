import { type DeviceKind, SCREENS } from '../../protocol.ts';
import { TalkControl } from '../sound/TalkControl.tsx';
import { useDesk } from '../state/hooks.ts';
import { CallerCard } from './CallerCard.tsx';
import { DeviceFrame } from './DeviceFrame.tsx';
import { FriendCard } from './FriendCard.tsx';
import { HardKeys } from './HardKeys.tsx';

interface StageProps {
  readonly kind: DeviceKind;
  /** Controls and timeline are this device's. Only of interest where several stand side by side. */
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One device, who calls it, and its keys. */
export function Stage({ kind, isChosen, onChoose }: StageProps) {
  const { store, texts } = useDesk();
  const state = store.devices.get(kind);
  const isWatch = SCREENS[kind].type === 'wearable';
  if (state === undefined) {
    return <section class={`stage ${kind}`}><p class="hint">{texts.starting}</p></section>;
  }
  return (
    <section class={`stage ${kind}${isWatch ? ' wrist' : ''}${isChosen ? ' chosen' : ''}`} aria-label={texts[kind]}
      onPointerDown={onChoose} onFocusIn={onChoose}>
      {state.friend.phase === 'none' ? <CallerCard state={state} /> : <FriendCard state={state} />}
      <TalkControl state={state} />
      <DeviceFrame state={state} />
      <HardKeys state={state} />
    </section>
  );
}
