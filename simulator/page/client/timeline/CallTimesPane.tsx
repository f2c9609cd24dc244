import { useEffect, useState } from 'preact/hooks';
import type { CallTimes } from '../../../device/CallTimes.ts';
import type { CallTimesState, DeviceKind } from '../../protocol.ts';
import { useDesk } from '../state/hooks.ts';
import { callTimesTexts, type CallTimesTexts } from './callTimesTexts.ts';
import { answerOf, BUDGET_MS, LIMIT_MS, msText, phasesOf, place, verdictOf } from './phases.ts';

/** How long the last calls took from step to step, one of them at a time. */
export function CallTimesPane({ kind }: { readonly kind: DeviceKind }) {
  const { store, language } = useDesk();
  const texts = callTimesTexts(language);
  const calls = store.devices.get(kind)?.callTimes ?? [];
  const [chosen, setChosen] = useState<number>();
  useEffect(() => setChosen(undefined), [calls.length, calls.at(-1)?.call, kind]);
  const shown = calls.find(({ call }) => call === chosen) ?? calls.filter(({ fate }) => fate !== 'repeat').at(-1) ?? calls.at(-1);
  if (shown === undefined) {
    return null;
  }
  return (
    <section class="pane call-times" aria-label={texts.title} data-test="call-times">
      <h2>
        {texts.title}
        {calls.length > 1 && (
          <span class="tools segments">
            {calls.map((one) => (
              <button type="button" key={one.call} aria-pressed={one === shown} aria-label={`${texts.call} ${one.call}`}
                onClick={() => setChosen(one.call)}>
                {one.call}
              </button>
            ))}
          </span>
        )}
      </h2>
      <Verdict times={shown} texts={texts} />
      <Phases times={shown} texts={texts} />
    </section>
  );
}

function Verdict({ times, texts }: { readonly times: CallTimesState; readonly texts: CallTimesTexts }) {
  const verdict = verdictOf(times);
  const answer = answerOf(times);
  const sentence = texts[verdict];
  const reported = times.steps.find(({ step }) => step === 'reported')?.at ?? 0;
  const mood = { inTime: answer === 'taken' ? 'good' : '', overBudget: 'bad', tooLate: 'bad', notYet: '', never: '', repeat: '', turnedAway: '', dialled: '' }[verdict];
  return (
    <p class={`state ${mood}`} data-test="call-times-verdict">
      {texts.callIs(times.call, typeof sentence === 'string' ? sentence : `${sentence(msText(reported))}${texts[answer]}`)}
    </p>
  );
}

function Phases({ times, texts }: { readonly times: CallTimes; readonly texts: CallTimesTexts }) {
  const first = times.isOutgoing ? 'dialled' : 'delivered';
  const phases = phasesOf(times);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.step}</th>
          <th class="track" aria-hidden="true">
            <i title={texts.scale}>{texts.logarithmic}</i>
            {!times.isOutgoing && <Limits texts={texts} rows={2 + phases.findIndex(({ step }) => step === 'reported')} />}
          </th>
          <th scope="col" class="number">{texts.took}</th>
          <th scope="col" class="number">{times.isOutgoing ? texts.sinceDialled : texts.since}</th>
        </tr>
      </thead>
      <tbody>
        <tr><th scope="row">{texts.steps[first]}</th><td class="track" /><td class="number" /><td class="number">0 ms</td></tr>
        {phases.map(({ step, took, at, from, to }) => (
          <tr key={step} class={step} data-test={`time-${step}`}>
            <th scope="row">{texts.steps[step] ?? step}</th>
            <td class="track"><span class="bar" style={{ left: `${from}%`, width: `${to - from}%` }} /></td>
            <td class="number">{msText(took)}</td>
            <td class="number">{msText(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the report must be, as two lines down to it; it comes within `rows`. */
function Limits({ texts, rows }: { readonly texts: CallTimesTexts; readonly rows: number }) {
  const line = (at: number): Record<string, string | number> => ({ left: `${place(at)}%`, '--rows': rows });
  return (
    <>
      <span class="line" style={line(BUDGET_MS)} title={texts.budget}><i>2 s</i></span>
      <span class="line limit" style={line(LIMIT_MS)} title={texts.limit}><i>10 s</i></span>
    </>
  );
}
