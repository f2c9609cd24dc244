import type { DeviceState } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { clockText, useCommand, useDesk, useSeconds } from '../state/hooks.ts';

/** The system's card of a call that goes on: mute and hang up without the app. */
export function OngoingCall({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const call = state.calls.find((one) => one.state === 'answered' || one.state === 'active');
  const seconds = useSeconds(call?.state === 'active');
  if (call === undefined) {
    return null;
  }
  return (
    <section class="ongoing" data-test="ongoing" data-owner={texts.system} aria-label={texts.inCall}>
      <span class="face">{[...call.name][0] ?? '?'}</span>
      <p>
        <strong>{call.name}</strong>
        <span>{call.state === 'active' ? clockText(seconds) : texts.connecting}{call.isMuted && ` · ${texts.muted}`}</span>
      </p>
      <button type="button" class="round quiet" aria-label={call.isMuted ? texts.unmute : texts.mute} aria-pressed={call.isMuted}
        onClick={() => command({ do: 'mute', call: call.id, isOn: !call.isMuted })}><Icon name="mic" /></button>
      <button type="button" class="round no" data-test="system-hangup" aria-label={texts.hangup}
        onClick={() => command({ do: 'hangup', call: call.id })}><Icon name="hangup" /></button>
    </section>
  );
}
