import type { CallState, DeviceState } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { clockText, useCommand, useDesk, useSeconds } from '../state/hooks.ts';
import { Face } from './Face.tsx';

/** The system's cards of the calls that go on: mute and hang up without the app. */
export function OngoingCall({ state }: { readonly state: DeviceState }) {
  const running = state.calls.filter((call) => call.state !== 'ringing' && call.buttons.includes('hangup'));
  return <>{running.map((call) => <OngoingCard key={call.id} state={state} call={call} />)}</>;
}

function OngoingCard({ state, call }: { readonly state: DeviceState; readonly call: CallState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const seconds = useSeconds(call.state === 'active');
  const words = call.state === 'active' ? clockText(seconds)
    : call.state === 'dialing' ? texts.dialing : texts.connecting;
  return (
    <section class="ongoing" data-test="ongoing" data-owner={texts.system} aria-label={texts.inCall}>
      <Face call={call} />
      <p>
        <strong>{call.name}</strong>
        <span>{words}{call.isMuted && ` · ${texts.muted}`}</span>
      </p>
      {call.buttons.some((button) => button === 'mute' || button === 'unmute') && (
        <button type="button" class="round quiet" aria-label={call.isMuted ? texts.unmute : texts.mute}
          aria-pressed={call.isMuted} onClick={() => command({ do: 'mute', call: call.id, isOn: !call.isMuted })}>
          <Icon name="mic" />
        </button>
      )}
      <button type="button" class="round no" data-test="system-hangup" aria-label={texts.hangup}
        onClick={() => command({ do: 'hangup', call: call.id })}><Icon name="hangup" /></button>
    </section>
  );
}
