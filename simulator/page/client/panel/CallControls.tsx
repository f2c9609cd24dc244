import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

/** What others do to a call. */
export function CallControls({ state }: { readonly state: DeviceState }) {
  const { language } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  const isBusy = !['none', 'ended', 'refused'].includes(state.caller.phase);
  const hasOther = isBusy && state.caller.hasOther;
  const hasCarrier = state.carrierCall !== 'none';
  return (
    <Group title={words.groups.call} isOpen>
      <Action name="caller-ends" label={words.callerHangup[0]} does={words.callerHangup[1]} isDisabled={!isBusy}
        onPress={() => command({ do: 'callerHangup' })} />
      <Action name="elsewhere-answer" label={words.elsewhereAnswer[0]} does={words.elsewhereAnswer[1]} isDisabled={!hasOther}
        onPress={() => command({ do: 'elsewhere', what: 'answer' })} />
      <Action name="elsewhere-decline" label={words.elsewhereDecline[0]} does={words.elsewhereDecline[1]} isDisabled={!hasOther}
        onPress={() => command({ do: 'elsewhere', what: 'decline' })} />
      <Action name="carrier-ring" label={words.carrierRing[0]} does={words.carrierRing[1]} isDisabled={hasCarrier}
        onPress={() => command({ do: 'carrier', what: 'ring' })} />
      <Action name="carrier-dial" label={words.carrierDial[0]} does={words.carrierDial[1]} isDisabled={hasCarrier}
        onPress={() => command({ do: 'carrier', what: 'dial' })} />
      <Action name="carrier-answer" label={words.carrierAnswer[0]} does={words.carrierAnswer[1]}
        isDisabled={!['ringing', 'dialled'].includes(state.carrierCall)}
        onPress={() => command({ do: 'carrier', what: 'answer' })} />
      <Action name="carrier-end" label={words.carrierEnd[0]} does={words.carrierEnd[1]} isDisabled={!hasCarrier}
        onPress={() => command({ do: 'carrier', what: 'end' })} />
      <Action name="service-death" label={words.serviceDeath[0]} does={words.serviceDeath[1]}
        onPress={() => command({ do: 'serviceDeath' })} />
    </Group>
  );
}
