import { useState } from 'preact/hooks';

import type { WireValue } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute, option } from '../style/Sizes.ts';
import { isRecord, vp } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

const DOT = 'width:8px;height:8px;padding:0;border:0;border-radius:50%';
/** Of the dot that is shown and of the others (ts-container-swiper.md, DotIndicator). */
const DOT_COLORS = ['#007dff', '#1824311a'];
const END = 1;
const BAR = 56;

/** ts-container-tabs.md: a bar, and the content that is chosen on it. */
export function Tabs({ node, flow }: ViewProps) {
  const { store, send, page } = useScreen();
  const [chosen, choose] = useState(Number(option(node, 'index') ?? 0) || 0);
  const box = useBox(node, flow, { base: { width: '100%', height: '100%' }, own: { display: 'flex' } });
  const isBelow = (attribute(node, 'barPosition') ?? option(node, 'barPosition')) === END;
  const height = vp(attribute(node, 'barHeight'), page.surface) ?? BAR;
  const press = (at: number): void => {
    choose(at);
    send({ kind: 'change', node: node.id, value: at });
  };
  const bar = (
    <div role="tablist" style={`flex:0 0 ${height}px;display:flex;align-items:stretch`}>
      {node.children.map((id, at) => (
        <div key={id} role="tab" tabIndex={0} aria-selected={at === chosen} onClick={() => press(at)} class="ark-press"
          style={`flex:1 1 0;display:grid;place-items:center;${at === chosen ? 'color:#0a59f7' : ''}`}>
          <Label slot={store.node(id)?.slots?.tabBar} text={store.node(id)?.attributes.tabBar?.[0]} />
        </div>
      ))}
    </div>
  );
  return (
    <div {...box} style={`${box.style};flex-direction:column`}>
      {isBelow ? null : bar}
      <div class="ark-stack" style="flex:1 1 0;min-height:0">
        <Children ids={node.children.slice(chosen, chosen + 1)} flow={PAGE_FLOW} />
      </div>
      {isBelow ? bar : null}
    </div>
  );
}

function Label({ slot, text }: { readonly slot: readonly number[] | undefined; readonly text: WireValue | undefined }) {
  const words = typeof text === 'string' ? text : isRecord(text) ? String(text.text ?? '') : '';
  return slot === undefined ? <>{words}</> : <Children ids={slot} flow={PAGE_FLOW} />;
}

/** ts-container-swiper.md: one page at a time; dots tell which. */
export function Swiper({ node, flow }: ViewProps) {
  const { send } = useScreen();
  const [at, go] = useState(Number(attribute(node, 'index') ?? 0) || 0);
  const box = useBox(node, flow, { look: 'ark-stack', base: { width: '100%' } });
  const turn = (to: number): void => {
    go(to);
    send({ kind: 'change', node: node.id, value: to });
  };
  return (
    <div {...box}>
      <Children ids={node.children.slice(at, at + 1)} flow={PAGE_FLOW} />
      {attribute(node, 'indicator') === false ? null : (
        <div style="grid-area:1/1;align-self:end;display:flex;gap:6px;padding:8px">
          {node.children.map((id, dot) => (
            <button key={id} type="button" aria-label={String(dot + 1)} onClick={() => turn(dot)}
              style={`${DOT};background:${DOT_COLORS[dot === at ? 0 : 1]}`} />
          ))}
        </div>
      )}
    </div>
  );
}

/** ts-container-badge.md: a number at the corner of what it is about. */
export function Badge({ node, flow }: ViewProps) {
  const box = useBox(node, flow, { look: 'ark-stack' });
  const words = option(node, 'value') ?? option(node, 'count');
  const style = 'position:absolute;top:-4px;inset-inline-end:-4px;min-width:16px;height:16px;border-radius:8px;'
    + 'background:#e84026;color:#ffffff;font-size:10px;display:grid;place-items:center;padding:0 4px;'
    + 'box-sizing:border-box';
  return (
    <div {...box}>
      <Children ids={node.children} flow={PAGE_FLOW} />
      {words === undefined || words === 0 || words === '' ? null : <span style={style}>{String(words)}</span>}
    </div>
  );
}
