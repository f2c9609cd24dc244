import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DeviceKind } from '../../protocol.ts';
import { merge } from '../../timeline/merge.ts';
import { mermaidText } from '../../timeline/mermaid.ts';
import { sequenceHead, sequenceSvg } from '../../timeline/svg.ts';
import { inWords } from '../../timeline/words.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { copy, save } from './hand.ts';

/** More rows than this are not drawn live; the files that are saved have all of them. */
const MOST_ROWS = 300;
/** With the lanes of two devices, and of what is saved, px. */
const PAIR_WIDTH = 760;
/** Of its end, px. */
const NEAR = 8;

/** What happened to the calls of a device, or of two in a call with each other, as a sequence diagram that grows. */
export function TimelinePane({ kinds }: { readonly kinds: readonly DeviceKind[] }) {
  const { store, texts, language } = useDesk();
  const [first = 'phone'] = kinds;
  const command = useCommand(first);
  const timelines = kinds.map((kind) => store.timelines.get(kind) ?? []);
  const rows = useMemo(() => {
    const all = kinds.length === 1 ? timelines[0] ?? [] : merge(kinds.map((kind, i) => [kind, timelines[i] ?? []]));
    return all.map((row) => inWords(row, language));
  }, [timelines[0], timelines[1], kinds.join(), language]);
  const names = { ...texts.lanes, ...Object.fromEntries(kinds.map((kind) => [kind, texts[kind]])) };
  const devices = kinds.length > 1 ? kinds : [];
  const broken = rows.filter(({ actor }) => actor === 'rule').length;
  const look = { names, devices, ...(devices.length > 1 ? { width: PAIR_WIDTH } : {}) };
  const svg = useMemo(() => sequenceSvg(rows.slice(-MOST_ROWS), { ...look, isHeadless: true }), [rows, texts]);
  const scroller = useRef<HTMLDivElement>(null);
  useEnd(scroller, `${kinds.join()} ${rows.length}`);
  const saveSvg = (): void =>
    save('timeline.svg', 'image/svg+xml', sequenceSvg(rows, { names, devices, width: PAIR_WIDTH }));
  const copyText = (): void => void copy(mermaidText(rows, names, devices)).then(() => store.toast(texts.copied, false));
  return (
    <section class="pane timeline" aria-label={texts.timeline}>
      <h2>
        <span data-test="timeline-of">{texts.timeline} · {kinds.map((kind) => texts[kind]).join(' + ')}</span>
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
              <div class="lane-heads" aria-hidden="true" dangerouslySetInnerHTML={{ __html: sequenceHead(look) }} />
              <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
              <ol class="unseen">
                {rows.slice(-MOST_ROWS).map(({ at, actor, what, detail, device }, i) => (
                  <li key={i}>{at} ms, {device} {actor}: {what} {detail}</li>
                ))}
              </ol>
            </>
          )}
      </div>
    </section>
  );
}

/** Shows the end after each change, and keeps it in sight where its room changes while it is. */
function useEnd(scroller: { readonly current: HTMLDivElement | null }, change: string): void {
  const isAtEnd = useRef(true);
  const toEnd = (): void => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  useEffect(toEnd, [change]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    const look = (): void => void (isAtEnd.current = element.scrollTop + element.clientHeight >= element.scrollHeight - NEAR);
    observer.observe(element);
    element.addEventListener('scroll', look);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
}
