import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DeviceKind } from '../../protocol.ts';
import { mermaidText } from '../../timeline/mermaid.ts';
import { sequenceSvg } from '../../timeline/svg.ts';
import { inWords } from '../../timeline/words.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { copy, save } from './hand.ts';

/** More rows than this are not drawn live; the files that are saved have all of them. */
const MOST_ROWS = 300;

/** What happened to the calls of a device, as a sequence diagram that grows. */
export function TimelinePane({ kind }: { readonly kind: DeviceKind }) {
  const { store, texts, language } = useDesk();
  const command = useCommand(kind);
  const rows = useMemo(() => (store.timelines.get(kind) ?? []).map((row) => inWords(row, language)),
    [store.timelines.get(kind), language]);
  const broken = rows.filter(({ actor }) => actor === 'rule').length;
  const svg = useMemo(() => sequenceSvg(rows.slice(-MOST_ROWS), { lanes: texts.lanes }), [rows, texts]);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }), [rows.length]);
  const saveSvg = (): void =>
    save('timeline.svg', 'image/svg+xml', sequenceSvg(rows, { lanes: texts.lanes, width: 760 }));
  const copyText = (): void => void copy(mermaidText(rows, texts.lanes)).then(() => store.toast(texts.copied, false));
  return (
    <section class="pane timeline" aria-label={texts.timeline}>
      <h2>
        <span data-test="timeline-of">{texts.timeline} · {texts[kind]}</span>
        {rows.length > 0 && (
          <span class={broken === 0 ? 'state good' : 'state bad'} data-test="rules">
            {broken === 0 ? texts.allKept : `${broken} ${texts.broken}`}
          </span>
        )}
        <span class="tools">
          <button type="button" onClick={saveSvg}>{texts.saveSvg}</button>
          <button type="button" onClick={copyText}>{texts.copyMermaid}</button>
          <button type="button" title={texts.clearHint} onClick={() => command({ do: 'clearTimeline' })}>
            {texts.clear}
          </button>
        </span>
      </h2>
      <div class="scroll" ref={scroller} tabIndex={0} role="region" aria-label={texts.timeline}>
        {rows.length === 0
          ? <p class="hint">{texts.timelineEmpty}</p>
          : (
            <>
              <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
              <ol class="unseen">
                {rows.slice(-MOST_ROWS).map(({ at, actor, what, detail }, i) => (
                  <li key={i}>{at} ms, {actor}: {what} {detail}</li>
                ))}
              </ol>
            </>
          )}
      </div>
    </section>
  );
}
