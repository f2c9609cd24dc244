import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { cssText } from '../style/Css.ts';
import { attribute } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

/** Of the chosen item, of those beside it, of those at the edge (ts-basic-components-textpicker.md). */
const STYLES = ['selectedTextStyle', 'textStyle', 'disappearTextStyle'];
const [HIGH, LOW] = [56, 36];
const SIZES = [20, 16, 14];
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

interface Wheel {
  readonly items: readonly string[];
  readonly at: number;
}

/** TextPicker, DatePicker and TimePicker: columns, the chosen of each in the middle. */
export function Wheels({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const given = attribute(node, 'defaultPickerItemHeight');
  const item = given === undefined || given === null ? undefined : length(Number(given) || given, surface);
  const box = useBox(node, flow, {
    base: { width: '100%', height: item === undefined ? `${HIGH + 4 * LOW}px` : `calc(5 * ${item})` },
    own: { display: 'flex', overflow: 'hidden', 'align-items': 'stretch', position: 'relative' },
  });
  const wheels = (node.inner?.wheels ?? []) as unknown as readonly Wheel[];
  return (
    <div {...box} role="group">
      <Lines node={node} height={item ?? `${HIGH}px`} />
      {wheels.map((wheel, column) => <Column key={column} node={node} wheel={wheel} column={column} height={item} />)}
    </div>
  );
}

/** divider: above and below the chosen items. */
function Lines({ node, height }: { readonly node: WireNode; readonly height: string }) {
  const { page: { surface } } = useScreen();
  const divider = attribute(node, 'divider');
  if (divider === null) {
    return null;
  }
  const look = isRecord(divider) ? divider : {};
  const line = `${length(look.strokeWidth, surface) ?? length('2px', surface)} solid ${color(look.color) ?? '#00000033'}`;
  return <div aria-hidden="true" style={cssText({
    position: 'absolute', left: length(look.startMargin, surface) ?? '0', right: length(look.endMargin, surface) ?? '0', top: '50%',
    height, translate: '0 -50%', 'border-top': line, 'border-bottom': line, 'pointer-events': 'none', 'box-sizing': 'border-box',
  })} />;
}

function Column({ node, wheel: { items, at }, column, height }: {
  readonly node: WireNode; readonly wheel: Wheel; readonly column: number; readonly height: string | undefined;
}) {
  const { send } = useScreen();
  const isRound = (attribute(node, node.type === 'TimePicker' ? 'loop' : 'canLoop') ?? true) !== false && items.length > 4;
  const placeOf = (to: number): number => isRound ? (to + items.length) % items.length : to;
  const turn = (to: number): void => {
    const item = placeOf(to);
    if (item >= 0 && item < items.length && item !== at) {
      send({ kind: 'change', node: node.id, value: `${column}:${item}` });
    }
  };
  return (
    <div role="spinbutton" tabIndex={0} aria-valuenow={at} aria-valuetext={items[at]} aria-valuemin={0} aria-valuemax={items.length - 1}
      aria-label={String(column + 1)}
      style="flex:1 1 0;min-width:0;display:flex;flex-direction:column;justify-content:center;touch-action:none"
      onKeyDown={(event) => turn(at + (STEPS[event.key] ?? 0))}
      onWheel={(event) => {
        event.preventDefault();
        turn(at + Math.sign(event.deltaY));
      }}>
      {[-2, -1, 0, 1, 2].map((by) => (
        <Item key={by} node={node} far={Math.abs(by)} height={height} press={() => turn(at + by)}
          words={items[placeOf(at + by)] ?? ''} />
      ))}
    </div>
  );
}

function Item({ node, far, words, height, press }: {
  readonly node: WireNode; readonly far: number; readonly words: string; readonly height: string | undefined;
  readonly press: () => void;
}) {
  const { page: { surface } } = useScreen();
  const given = attribute(node, STYLES[far] ?? '');
  const look = isRecord(given) ? given : {};
  const tint = color(look.color) ?? (far === 0 ? '#007dff' : surface.isDark ? '#ffffffdb' : '#182431');
  const attributes: Record<string, readonly WireValue[]> = isRecord(look.font) ? { font: [look.font] } : {};
  return (
    <div onClick={press} aria-hidden="true" style={cssText({
      flex: `0 0 ${height ?? `${far === 0 ? HIGH : LOW}px`}`, display: 'grid', 'place-items': 'center', color: tint,
      'font-size': `${(SIZES[far] ?? 14) * surface.fontScale}px`, 'font-weight': far === 0 ? 500 : 400, cursor: 'pointer',
      ...Object.fromEntries(Object.entries(fontStyle({ ...node, attributes }, surface)).filter(([, value]) => value !== undefined)),
    })}><span class="ark-label">{words}</span></div>
  );
}
