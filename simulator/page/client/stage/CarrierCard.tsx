import type { DeviceState } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { useCommand, useDesk } from '../state/hooks.ts';

/** The banner of an ordinary telephone call, which comes before every call of an app. */
export function CarrierCard({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  if (state.carrierCall === 'none') {
    return null;
  }
  const isRinging = state.carrierCall === 'ringing';
  const words = isRinging ? texts.carrierRinging
    : state.carrierCall === 'dialled' ? texts.carrierDialled : texts.carrierActive;
  return (
    <section class="banner carrier" data-test="carrier" data-owner={texts.system} aria-label={words}>
      <div class="who">
        <span class="face"><Icon name="call" /></span>
        <p><strong>10086</strong><span>{words}</span></p>
      </div>
      <div class="answers">
        <button type="button" class="round no" aria-label={isRinging ? texts.decline : texts.end}
          onClick={() => command({ do: 'carrier', what: 'end' })}><Icon name="hangup" /></button>
        {isRinging && (
          <button type="button" class="round yes" aria-label={texts.answer}
            onClick={() => command({ do: 'carrier', what: 'answer' })}><Icon name="call" /></button>
        )}
      </div>
    </section>
  );
}
