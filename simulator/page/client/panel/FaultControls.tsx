import { useContext, useState } from 'preact/hooks';
import { ALL_POINTS, codeOf, isAtOnce, TWICE_POINTS } from '../../../kits/faultPoints.ts';
import type { DeviceState, FAULT_KINDS } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { faultText } from './faultTexts.ts';
import { Action, Choice, Field, Group, Sought, useIsFound } from './parts.tsx';
import { panelTexts } from './texts.ts';

type FaultKind = (typeof FAULT_KINDS)[number];

const LATE_MS = 3000;

/** What can go wrong with a function: one that answers at once can neither be late nor keep silent. */
function kindsOf(point: string): readonly FaultKind[] {
  const twice: readonly FaultKind[] = TWICE_POINTS.includes(point) ? ['twice'] : [];
  return isAtOnce(point) ? ['fails', 'failsOnce', ...twice] : ['fails', 'failsOnce', 'throws', 'late', 'never', ...twice];
}

/** Trouble with the functions of the kits: all that the app calls. */
export function FaultControls({ state }: { readonly state: DeviceState }) {
  const { language } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  const [chosen, setPoint] = useState(ALL_POINTS[0] ?? '');
  const [seek, setSeek] = useState('');
  const [wanted, setKind] = useState<FaultKind>('fails');
  const [typed, setTyped] = useState<string>();
  // Whoever looks for a function in the panel's field finds it with all that it takes to let it fail.
  const sought = useContext(Sought);
  const isPointSought = sought !== '' && pointsWith(sought, language).length > 0;
  const found = pointsWith(seek.trim() === '' ? sought : seek.trim().toLowerCase(), language);
  // What is not in the list that is seen cannot be what is meant.
  const point = found.includes(chosen) ? chosen : found[0] ?? chosen;
  const kinds = kindsOf(point);
  const kind = kinds.includes(wanted) ? wanted : 'fails';
  const code = typed ?? String(codeOf(point));
  const choose = (next: string): void => {
    setPoint(next);
    setTyped(undefined);
  };
  const hasCode = !['late', 'never', 'twice'].includes(kind);
  return (
    <Group name="faults" title={state.faults.length === 0 ? words.groups.faults : `${words.groups.faults} · ${state.faults.length}`}>
      <Action name="slow-picture" words={words.slowPicture} isOn={state.isPictureSlow}
        onPress={() => command({ do: 'slowPicture', isOn: !state.isPictureSlow })} />
      <Sought.Provider value={isPointSought ? '' : sought}>
        <Points chosen={point} found={found} seek={seek} onSeek={setSeek} onChoose={choose} />
        <Choice name="fault-kind" words={[words.faultKind, words.faultDoes(kind, isAtOnce(point))]} value={kind}
          options={Object.fromEntries(kinds.map((one) => [one, words.faultKinds(one, isAtOnce(point))])) as Record<FaultKind, string>}
          onChoose={(one: FaultKind) => setKind(one)} />
        {hasCode && <Field name="fault-code" words={words.faultCode} value={code} most={10} onType={setTyped} />}
        <Action name="set-fault" words={words.setFault}
          onPress={() => command({ do: 'fault', name: point, kind, code: Number(code) || 0, delayMs: LATE_MS })} />
      </Sought.Provider>
      {state.faults.map((fault) => (
        <p key={fault.name} class="fault">
          <span>{shortOf(fault.name)}: {words.faultKinds(fault.kind as FaultKind, isAtOnce(fault.name))}</span>
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

/** All functions, by kit, found by their names and by what they do. */
function Points({ chosen, found, seek, onSeek, onChoose }: {
  readonly chosen: string; readonly found: readonly string[]; readonly seek: string;
  readonly onSeek: (text: string) => void; readonly onChoose: (point: string) => void;
}) {
  const { language } = useDesk();
  const words = panelTexts(language);
  if (!useIsFound(words.fault)) {
    return null;
  }
  const shown = found.length === 0 ? [chosen] : found;
  const kits = [...new Set(shown.map(kitOf))];
  return (
    <div class="choice points">
      <label for="fault-seek">{words.fault[0]}</label>
      <input id="fault-seek" type="search" data-test="fault-seek" value={seek} placeholder={words.faultSeek}
        onInput={(event) => onSeek(event.currentTarget.value)} />
      <select size={7} data-test="fault-name" value={chosen} aria-label={words.fault[0]} aria-describedby="fault-does"
        onChange={(event) => onChoose(event.currentTarget.value)}>
        {kits.map((kit) => (
          <optgroup key={kit} label={kit}>
            {shown.filter((point) => kitOf(point) === kit).map((point) => (
              <option key={point} value={point} title={faultText(point, language)}>{shortOf(point)}</option>
            ))}
          </optgroup>
        ))}
      </select>
      <span id="fault-does" class="does">{found.length === 0 ? words.notFound : `${shortOf(chosen)}: ${faultText(chosen, language)}`}</span>
    </div>
  );
}

/** @param sought in small letters */
function pointsWith(sought: string, language: 'en' | 'zh'): readonly string[] {
  return ALL_POINTS.filter((point) => `${point} ${faultText(point, language)}`.toLowerCase().includes(sought));
}

function kitOf(point: string): string {
  return point.split('.')[0] ?? '';
}

function shortOf(point: string): string {
  return point.slice(kitOf(point).length + 1);
}
