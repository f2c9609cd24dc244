import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Answers, Who } from './Banner.tsx';
import { CarrierCard } from './CarrierCard.tsx';
import { Notices } from './Notices.tsx';
import { OngoingCall } from './OngoingCall.tsx';
import { useTime } from './time.ts';

/** The lock screen, with the call that rings or goes on upon it. */
export function LockScreen({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const time = useTime(state);
  const ringing = state.calls.filter((call) => call.state === 'ringing' && call.buttons.includes('reject'));
  return (
    <div class="layer lock" data-test="lock-screen" data-owner={texts.system}>
      <div class="lock-time">
        <strong>{time.clock}</strong>
        <span>{time.day}</span>
        {!state.isFirstUnlocked && <span class="note">{texts.firstUnlock}</span>}
      </div>
      <div class="lock-cards">
        <CarrierCard state={state} />
        <OngoingCall state={state} />
        {ringing.map((call) => (
          <section key={call.id} class="lock-call" data-test="lock-call">
            <Who call={call} />
            <Answers state={state} call={call} />
          </section>
        ))}
        <Notices state={state} />
      </div>
      <button type="button" class="unlock" data-test="unlock" onClick={() => command({ do: 'lock', isOn: false })}>
        {texts.unlock}
      </button>
    </div>
  );
}
