import type { CallState, DeviceState } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { useCommand, useDesk } from '../state/hooks.ts';
import { CarrierCard } from './CarrierCard.tsx';
import { Face } from './Face.tsx';

/** The system's banners at the top of an unlocked screen: one for each call that rings. */
export function Banner({ state }: { readonly state: DeviceState }) {
  const ringing = state.calls.filter((call) => call.state === 'ringing' && call.buttons.includes('reject'));
  return (
    <div class="banners">
      <CarrierCard state={state} />
      {ringing.map((call) => <IncomingCard key={call.id} state={state} call={call} />)}
    </div>
  );
}

function IncomingCard({ state, call }: { readonly state: DeviceState; readonly call: CallState }) {
  const { texts } = useDesk();
  return (
    <section class="banner" role="alertdialog" data-test="banner" data-owner={texts.system}
      aria-label={`${call.isVideo ? texts.incomingVideo : texts.incomingVoice}: ${call.name}`}>
      <Who call={call} />
      <Answers state={state} call={call} />
    </section>
  );
}

export function Who({ call }: { readonly call: CallState }) {
  const { texts } = useDesk();
  return (
    <div class="who">
      <Face call={call} />
      <p>
        <strong>{call.name}</strong>
        <span>
          {call.isWaiting && `${texts.waiting} · `}
          {call.isVideo ? texts.incomingVideo : texts.incomingVoice}
        </span>
      </p>
    </div>
  );
}

/** The system's buttons for a call that rings: which there are is the device's decision. */
export function Answers({ state, call }: { readonly state: DeviceState; readonly call: CallState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const hasVideo = call.buttons.includes('answerVideo');
  const hasVoice = call.buttons.includes('answerVoice');
  const answer = (media: 'voice' | 'video'): void => command({ do: 'answer', call: call.id, media });
  return (
    <div class="answers">
      <button type="button" class="round no" data-test="decline" aria-label={texts.decline}
        onClick={() => command({ do: 'reject', call: call.id })}><Icon name="hangup" /></button>
      {hasVoice && (
        <button type="button" class={hasVideo ? 'round yes soft' : 'round yes'} data-test="answer-voice"
          aria-label={hasVideo ? texts.answerVoice : texts.answer} onClick={() => answer('voice')}>
          <Icon name="call" />
        </button>
      )}
      {hasVideo && (
        <button type="button" class="round yes" data-test="answer-video" aria-label={texts.answerVideo}
          onClick={() => answer('video')}><Icon name="video" /></button>
      )}
    </div>
  );
}
