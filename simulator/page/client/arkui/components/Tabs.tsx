import type { WireNode, WireSurface, WireValue } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { type PageEvent, useNode, useScreen } from '../Context.ts';
import { pictureOf } from '../pictureOf.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText, merge } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute, option } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { useSwipe } from '../useSwipe.ts';
import { innerNumber } from './inner.ts';
import { Symbol } from './Symbols.tsx';

const END = 1;
const SCROLLABLE = 1;
/** SelectedMode.BOARD. */
const BOARD = 1;
const BAR = '56px';
/** Of labels (ts-container-tabcontent.md, LabelStyle). */
const [CHOSEN, OTHER] = ['#007dff', '#18243199'];
const OTHER_DARK = '#ffffff99';
/** LayoutStyle of a bar that could scroll and need not. */
const SPREAD = ['center', 'space-between', 'space-between'];

/** ts-container-tabs.md: a bar, and the content that is chosen on it. */
export function Tabs({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const at = innerNumber(node, 'index');
  const isAside = attribute(node, 'vertical') === true;
  const isAtEnd = (attribute(node, 'barPosition') ?? option(node, 'barPosition')) === END;
  const overlaps = attribute(node, 'barOverlap') === true;
  const direction = `${isAside ? 'row' : 'column'}${isAtEnd ? '-reverse' : ''}`;
  const box = useBox(node, flow, {
    base: { width: '100%', height: '100%' }, own: { display: 'flex', 'flex-direction': direction, overflow: 'hidden' },
  });
  const swipe = useSwipe({ node, at, isAcross: !isAside, isOff: attribute(node, 'scrollable') === false, count: node.children.length });
  return (
    <div {...box}>
      <div style={barPlace(node, surface, isAside, overlaps && isAtEnd)}><Bar node={node} at={at} isAside={isAside} /></div>
      <Line value={attribute(node, 'divider')} isAside={isAside} />
      <div {...swipe} class="ark-stack" style="flex:1 1 0;min-height:0;min-width:0;overflow:hidden">
        <Children ids={node.children.slice(at, at + 1)} flow={PAGE_FLOW} />
      </div>
    </div>
  );
}

/** What a bar lies over is as large as the whole; the bar's own side is taken out of the flow then. */
function barPlace(node: WireNode, surface: WireSurface, isAside: boolean, isOver: boolean): string {
  const wide = attribute(node, 'barWidth');
  const high = attribute(node, 'barHeight');
  const thick = length(isAside ? wide : high, surface) ?? (high === 'auto' && !isAside ? 'auto' : BAR);
  const long = length(isAside ? high : wide, surface);
  return cssText({
    flex: `0 0 ${thick}`, 'align-self': long === undefined ? 'stretch' : 'center', [isAside ? 'height' : 'width']: long,
    display: 'grid', background: color(attribute(node, 'barBackgroundColor')), 'z-index': 1,
    ...isOver ? { [isAside ? 'margin-left' : 'margin-top']: `calc(-1 * ${thick})` } : {},
  });
}

function Bar({ node, at, isAside }: { readonly node: WireNode; readonly at: number; readonly isAside: boolean }) {
  const { send, page: { surface } } = useScreen();
  const scrolls = attribute(node, 'barMode') === SCROLLABLE;
  const mode = node.attributes.barMode?.[1];
  const [side, layout] = isRecord(mode) ? [length(mode.margin, surface), Number(mode.nonScrollableLayoutStyle ?? 0)] : [];
  const style = cssText({
    display: 'flex', 'flex-direction': isAside ? 'column' : 'row', 'align-items': 'stretch', 'min-width': 0, 'min-height': 0,
    ...scrolls ? { overflow: 'auto', 'scrollbar-width': 'none', 'justify-content': `safe ${SPREAD[layout ?? 0] ?? 'center'}`,
      padding: side === undefined || isAside ? undefined : `0 ${side}` } : {},
  });
  return (
    <div role="tablist" aria-orientation={isAside ? 'vertical' : 'horizontal'} style={style}>
      {node.children.map((id, place) => (
        <Tab key={id} id={id} isChosen={place === at} isFixed={!scrolls} press={() => press(place)}
          go={(by) => press(Math.max(0, Math.min(at + by, node.children.length - 1)))} />
      ))}
    </div>
  );

  function press(place: number): void {
    send({ kind: 'change', node: node.id, value: place } satisfies PageEvent);
  }
}

interface TabProps {
  readonly id: number;
  readonly isChosen: boolean;
  readonly isFixed: boolean;
  readonly press: () => void;
  readonly go: (by: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function Tab({ id, isChosen, isFixed, press, go }: TabProps) {
  const content = useNode(id);
  const key = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (by !== undefined) {
      go(by);
    } else if (event.key === 'Enter' || event.key === ' ') {
      press();
    }
  };
  return (
    <div role="tab" tabIndex={isChosen ? 0 : -1} aria-selected={isChosen} onClick={press} onKeyDown={key} class="ark-press"
      style={`display:grid;place-items:center;overflow:hidden;${isFixed ? 'flex:1 1 0;min-width:0' : 'flex:0 0 auto'}`}>
      {content?.slots?.tabBar === undefined ? <Label value={content?.attributes.tabBar?.[0]} isChosen={isChosen} isFixed={isFixed} />
        : <Children ids={content.slots.tabBar} flow={PAGE_FLOW} />}
    </div>
  );
}

interface LabelProps {
  readonly value: WireValue | undefined;
  readonly isChosen: boolean;
  readonly isFixed: boolean;
}

/** A text, one with a picture, or one of the styles of the system (ts-container-tabcontent.md, tabBar). */
function Label({ value, isChosen, isFixed }: LabelProps) {
  const screen = useScreen();
  const { surface } = screen.page;
  const { style, said } = isRecord(value) ? value : {};
  const words: { readonly [name: string]: WireValue | undefined } = isRecord(said) ? said
    : isRecord(value) ? { content: value.text, icon: value.icon } : { content: value };
  const look = isRecord(words.labelStyle) ? words.labelStyle : {};
  const [on, off] = [color(look.selectedColor) ?? CHOSEN, color(look.unselectedColor) ?? (surface.isDark ? OTHER_DARK : OTHER)];
  const isSub = style === 'SubTabBarStyle';
  const icon = words.icon ?? undefined;
  const hasIcon = icon !== undefined;
  const font: Css = merge({ 'font-size': `${(hasIcon ? 10 : 16) * surface.fontScale}px`, 'font-weight': hasIcon || (isSub && isChosen) ? 500 : 400 },
    fontStyle({ attributes: isRecord(look.font) ? { font: [look.font] } : {} } as unknown as WireNode, surface));
  const isBoard = isSub && words.selectedMode === BOARD;
  const board: Css = isBoard && isChosen ? {
    background: color(isRecord(words.indicator) ? words.indicator.color : undefined) ?? '#007dff1a',
    'border-radius': (isRecord(words.board) ? length(words.board.borderRadius, surface) : undefined) ?? '8px',
  } : {};
  return (
    <span style={cssText({ display: 'grid', 'justify-items': 'center', gap: '4px', padding: isFixed ? '0 4px' : '0 16px',
      color: isChosen ? on : off, 'max-width': '100%', ...font, ...board })}>
      {icon !== undefined ? <Icon value={isRecord(icon) && icon.normal !== undefined ? (isChosen ? icon.selected : undefined) ?? icon.normal : icon} tint={isChosen ? on : off} /> : null}
      {words.content === undefined || words.content === null ? null : <span class="ark-label">{String(words.content)}</span>}
      {isSub && !isBoard ? <Underline value={words.indicator} isSeen={isChosen} /> : null}
    </span>
  );
}

function Icon({ value, tint }: { readonly value: WireValue; readonly tint: string }) {
  const picture = pictureOf(useScreen(), value);
  return picture === undefined ? <span style={`font-size:24px;color:${tint}`}><Symbol name={value} /></span>
    : <img alt="" src={picture} width={24} height={24} />;
}

/** IndicatorStyle (ts-container-tabcontent.md): as long as the text where it has no width. */
function Underline({ value, isSeen }: { readonly value: WireValue | undefined; readonly isSeen: boolean }) {
  const { page: { surface } } = useScreen();
  const look = isRecord(value) ? value : {};
  const wide = length(look.width, surface);
  return <span style={cssText({
    background: color(look.color) ?? '#007dff', height: length(look.height, surface) ?? '2px',
    width: wide === undefined || wide === '0px' ? '100%' : wide, 'border-radius': length(look.borderRadius, surface),
    'margin-top': `calc(${length(look.marginTop, surface) ?? '8px'} - 4px)`, visibility: isSeen ? 'visible' : 'hidden',
  })} />;
}

/** DividerStyle: between bar and content. */
function Line({ value, isAside }: { readonly value: WireValue | undefined; readonly isAside: boolean }) {
  const { page: { surface } } = useScreen();
  if (!isRecord(value)) {
    return null;
  }
  const [from, to] = [length(value.startMargin, surface) ?? '0', length(value.endMargin, surface) ?? '0'];
  return <div style={cssText({
    flex: `0 0 ${length(value.strokeWidth, surface) ?? '0'}`, background: color(value.color) ?? '#18243133',
    margin: isAside ? `${from} 0 ${to}` : `0 ${to} 0 ${from}`, 'align-self': 'stretch',
  })} />;
}

/** ts-container-tabcontent.md: as large as the room that the bar leaves. */
export function TabContent({ node, flow }: ViewProps) {
  const box = useBox(node, flow, { look: 'ark-stack', own: { width: '100%', height: '100%' } });
  return <div {...box} role="tabpanel"><Children ids={node.children} flow={PAGE_FLOW} /></div>;
}
