import type { DeviceState } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { useCommand, useDesk } from '../state/hooks.ts';

/** A call that the app has placed, as the other side has it before it: answer, decline, hang up. */
export function FriendCard({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const { phase } = state.friend;
  const isRinging = phase === 'ringing';
  return (
    <section class="caller friend" data-test="friend" aria-label={texts.otherSide}>
      <div class="caller-actions">
        {isRinging && (
          <button type="button" class="ring" data-test="friend-answer"
            onClick={() => command({ do: 'friend', what: 'answer' })}>
            <Icon name="call" />{texts.answer}
          </button>
        )}
        <button type="button" class="ring over" data-test="friend-end"
          onClick={() => command({ do: 'friend', what: 'end' })}>
          <Icon name="hangup" />{isRinging ? texts.decline : texts.hangup}
        </button>
      </div>
      <p class="hint" role="status">
        <b>{texts.otherSide}</b> {isRinging ? texts.friendRings : texts.callerPhase.connected}
      </p>
    </section>
  );
}
