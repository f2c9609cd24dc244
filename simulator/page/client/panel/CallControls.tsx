import type { CallerState, DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

function isInCall({ phase }: CallerState): boolean {
  return !['none', 'ended', 'refused'].includes(phase);
}

/** What others do to a call. */
export function CallControls({ state }: { readonly state: DeviceState }) {
  const { language } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  const isBusy = isInCall(state.caller);
  const isSecondBusy = isInCall(state.second);
  const hasOther = isBusy && state.caller.hasOther;
  const hasCarrier = state.carrierCall !== 'none';
  return (
    <Group name="call" title={words.groups.call} isOpen>
      <Action name="caller-ends" words={words.callerHangup} isDisabled={!isBusy}
        onPress={() => command({ do: 'callerHangup' })} />
      <Action name="second-ring" words={words.secondRing} isDisabled={isSecondBusy}
        onPress={() => command({ do: 'second', what: 'ring' })} />
      <Action name="second-end" words={words.secondEnd} isDisabled={!isSecondBusy}
        onPress={() => command({ do: 'second', what: 'end' })} />
      <Action name="elsewhere-answer" words={words.elsewhereAnswer} isDisabled={!hasOther}
        onPress={() => command({ do: 'elsewhere', what: 'answer' })} />
      <Action name="elsewhere-decline" words={words.elsewhereDecline} isDisabled={!hasOther}
        onPress={() => command({ do: 'elsewhere', what: 'decline' })} />
      <Action name="carrier-ring" words={words.carrierRing} isDisabled={hasCarrier}
        onPress={() => command({ do: 'carrier', what: 'ring' })} />
      <Action name="carrier-dial" words={words.carrierDial} isDisabled={hasCarrier}
        onPress={() => command({ do: 'carrier', what: 'dial' })} />
      <Action name="carrier-answer" words={words.carrierAnswer}
        isDisabled={!['ringing', 'dialled'].includes(state.carrierCall)}
        onPress={() => command({ do: 'carrier', what: 'answer' })} />
      <Action name="carrier-end" words={words.carrierEnd} isDisabled={!hasCarrier}
        onPress={() => command({ do: 'carrier', what: 'end' })} />
      <Action name="service-death" words={words.serviceDeath}
        onPress={() => command({ do: 'serviceDeath' })} />
    </Group>
  );
}
