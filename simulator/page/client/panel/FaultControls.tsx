import { useState } from 'preact/hooks';
import type { DeviceState, FAULT_KINDS } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Choice, Field, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

type FaultKind = (typeof FAULT_KINDS)[number];

/** 1007200002: the call service does not answer (call-error-code.md). */
const FIRST_CODE = 1007200002;
const LATE_MS = 3000;

/** Trouble with the functions of the kits. */
export function FaultControls({ state }: { readonly state: DeviceState }) {
  const { language, store } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<FaultKind>('fails');
  const [code, setCode] = useState(String(FIRST_CODE));
  const chosen = name === '' ? store.faultNames[0] ?? '' : name;
  const options = Object.fromEntries(store.faultNames.map((one) => [one, one.replace(/^(\w+)Kit\./, '$1 · ')]));
  return (
    <Group name="faults" title={words.groups.faults}>
      <Action name="slow-picture" words={words.slowPicture} isOn={state.isPictureSlow}
        onPress={() => command({ do: 'slowPicture', isOn: !state.isPictureSlow })} />
      <Choice name="fault-name" words={words.fault} value={chosen} options={options} onChoose={setName} />
      <Choice name="fault-kind" words={words.faultKind} value={kind} options={words.faultKinds}
        onChoose={(one: FaultKind) => setKind(one)} />
      <Field name="fault-code" words={words.faultCode} value={code} most={10} onType={setCode} />
      <Action name="set-fault" words={words.setFault}
        onPress={() => command({ do: 'fault', name: chosen, kind, code: Number(code) || 0, delayMs: LATE_MS })} />
      {state.faults.map((fault) => (
        <p key={fault.name} class="fault">
          <span>{fault.name}: {words.faultKinds[fault.kind as FaultKind]}</span>
          <button type="button" onClick={() => command({ do: 'clearFault', name: fault.name })}>
            {words.clearFault}
          </button>
        </p>
      ))}
      {state.faults.length > 1 && (
        <Action name="clear-faults" words={words.clearFaults}
          onPress={() => command({ do: 'clearFault', name: '' })} />
      )}
    </Group>
  );
}
