import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { WireNode, WireSurface, WireValue } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { type Screen, useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { option } from '../style/Sizes.ts';
import { isRecord, length } from '../style/Units.ts';
import { besideAnchor } from './anchored.ts';

/** SheetSize (ts-universal-attributes-sheet-transition.md): a little more than half, all but a gap, what is in it. */
const SHEET_HEIGHTS = ['60%', 'calc(100% - 8px)', 'auto'];
/** DialogAlignment (ts-methods-alert-dialog-box.md): down the page, by number. */
const DOWN = ['start', 'center', 'end', 'center', 'start', 'start', 'center', 'center', 'end', 'end'];
/** Assumed, as the theme of buttons is: the documents name resources of the system. */
const CARD = ['#ffffff', '#202224'];
const MASK = 'rgba(0, 0, 0, 0.2)';
const TOAST_BOTTOM = 80;

/** Colours and corners of the panel, by kind. */
function lookOf(node: WireNode, surface: WireSurface): Css {
  const { isDark } = surface;
  if (option(node, 'customStyle') === true) {
    return {};
  }
  const own = color(option(node, 'backgroundColor') ?? option(node, 'popupColor'));
  const radius: Readonly<Record<string, string>> = { sheet: '32px 32px 0 0', cover: '0', toast: '18px', popup: '20px' };
  const kind = String(option(node, 'kind'));
  return {
    background: own ?? CARD[isDark ? 1 : 0], 'border-radius': corner(node, surface) ?? radius[kind] ?? '24px',
    'box-shadow': kind === 'cover' ? 'none' : '0 4px 24px rgba(0, 0, 0, 0.24)',
  };
}

/** Where the panel stands, and how large it is. */
function placeOf(node: WireNode, surface: WireSurface): Css {
  const size = (name: string): string | undefined => length(option(node, name), surface);
  switch (option(node, 'kind')) {
    case 'toast':
      return { 'align-self': 'end', 'justify-self': 'center', margin: `0 24px ${size('bottom') ?? `${TOAST_BOTTOM}px`}`,
        padding: '8px 16px', 'pointer-events': 'none' };
    case 'sheet':
      return { 'align-self': 'end', width: '100%', height: sheetHeight(node, surface), 'max-height': '100%' };
    case 'cover':
      return { width: '100%', height: '100%' };
    case 'dialog':
      return { 'align-self': DOWN[Number(option(node, 'alignment') ?? 3)], 'justify-self': 'center', ...moved(node, surface),
        ...dialogSize(node, surface) };
    default:
      return { position: 'absolute', padding: option(node, 'kind') === 'menu' ? '4px' : '12px 16px',
        'max-width': 'calc(100% - 24px)', width: size('width'), height: size('height') };
  }
}

/** One whose style is the app's own is as large as its components, on the whole screen. */
function dialogSize(node: WireNode, surface: WireSurface): Css {
  if (option(node, 'customStyle') === true) {
    return { 'max-width': '100%', 'max-height': '100%' };
  }
  return {
    margin: '16px', 'max-width': '400px', width: length(option(node, 'width'), surface) ?? 'calc(100% - 32px)',
    height: length(option(node, 'height'), surface), padding: option(node, 'isCustom') === true ? '0' : '16px 24px',
  };
}

/** `offset` of a dialog, from where its alignment puts it. */
function moved(node: WireNode, surface: WireSurface): Css {
  const offset = option(node, 'offset');
  const by = (value: WireValue | undefined): string => length(value, surface) ?? '0px';
  return isRecord(offset) ? { translate: `${by(offset.dx)} ${by(offset.dy)}` } : {};
}

/** `cornerRadius` of a dialog, for all corners or each. */
function corner(node: WireNode, surface: WireSurface): string | undefined {
  const radius = option(node, 'cornerRadius');
  const all = isRecord(radius) ? ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'].map((name) => radius[name]) : [radius];
  return radius === undefined ? undefined : all.map((one) => length(one, surface) ?? '0').join(' ');
}

function sheetHeight(node: WireNode, surface: WireSurface): string {
  const detents = option(node, 'detents');
  const wanted = (Array.isArray(detents) ? (detents as WireValue[])[0] : undefined) ?? option(node, 'height');
  return typeof wanted === 'number' && wanted < SHEET_HEIGHTS.length
    ? SHEET_HEIGHTS[wanted] ?? 'auto' : length(wanted, surface) ?? SHEET_HEIGHTS[1] ?? '';
}

/** A dialog, sheet, popup, menu or toast: what lies over the page. */
export function Layer({ node }: ViewProps) {
  const screen = useScreen();
  const { surface } = screen.page;
  const panel = useRef<HTMLDivElement>(null) as RefObject<HTMLDivElement>;
  const kind = String(option(node, 'kind'));
  const isModal = option(node, 'isModal') === true;
  const at = useAnchor(node, panel, screen);
  useFocus(panel, isModal);
  const leave = (way: 'outside' | 'close'): void => screen.send({ kind: 'leave', node: node.id, way });
  const mask = color(option(node, 'maskColor')) ?? (kind === 'menu' || kind === 'popup' ? 'transparent' : MASK);
  const role = kind === 'toast' ? 'status' as const : kind === 'menu' ? 'menu' as const : 'dialog' as const;
  const style = cssText({
    ...placeOf(node, surface), ...lookOf(node, surface), ...at, position: at === undefined ? 'relative' : 'absolute',
    display: 'grid', 'grid-template-columns': 'minmax(0, 1fr)', 'align-content': 'start', 'justify-items': 'center',
    overflow: 'auto', 'box-sizing': 'border-box', 'pointer-events': 'auto', outline: 'none',
    'min-width': kind === 'menu' ? '160px' : '0',
  });
  return (
    <div class="ark-layer" data-node={node.id} data-type="Layer" data-kind={kind}
      style={isModal ? '' : 'pointer-events:none'}>
      {isModal ? <div class="ark-mask" style={`background:${mask}`} onClick={() => leave('outside')} /> : null}
      <div ref={panel} class="ark-panel" role={role} tabIndex={-1} style={style}
        aria-modal={isModal && role === 'dialog' ? 'true' : undefined}
        onKeyDown={(event) => event.key === 'Escape' && leave('close')}>
        {kind === 'sheet' ? <SheetHead node={node} screen={screen} close={() => leave('close')} /> : null}
        <Children ids={node.children} flow={PAGE_FLOW} />
      </div>
    </div>
  );
}

/** Title, drag bar and close button of a sheet. */
function SheetHead({ node, screen, close }: {
  readonly node: WireNode; readonly screen: Screen; readonly close: () => void;
}) {
  const title = option(node, 'title');
  const words = isRecord(title) ? [title.title, title.subtitle] : [];
  const [label, look] = [screen.page.surface.locale.startsWith('zh') ? '关闭' : 'Close',
    'position:absolute;top:12px;inset-inline-end:16px;width:40px;height:40px;border:0;border-radius:50%;'
    + 'background:rgba(127,127,127,0.14);color:inherit;font-size:20px'];
  return (
    <>
      {option(node, 'dragBar') === false ? null
        : <Line><span style="width:48px;height:4px;border-radius:2px;background:rgba(127,127,127,0.4)" /></Line>}
      <Line>
        <div style="flex:1;min-height:40px;padding:4px 64px 4px 24px;text-align:start">
          {words.map((text, at) => typeof text !== 'string' ? null
            : <div key={at} style={at === 0 ? 'font-size:20px;font-weight:700' : 'opacity:0.6'}>{text}</div>)}
        </div>
      </Line>
      {option(node, 'showClose') === false ? null
        : <button type="button" aria-label={label} style={look} onClick={close}>×</button>}
    </>
  );
}

function Line({ children }: { readonly children: ComponentChildren }) {
  return <div style="display:flex;justify-content:center;width:100%;padding-top:8px">{children}</div>;
}

/** Menus and popups stand beside what they belong to. */
function useAnchor(node: WireNode, panel: RefObject<HTMLDivElement>, screen: Screen): Css | undefined {
  const [at, setAt] = useState<Css>({ visibility: 'hidden' });
  const kind = option(node, 'kind');
  const isAnchored = kind === 'menu' || kind === 'popup';
  useLayoutEffect(() => {
    if (isAnchored && panel.current !== null) {
      setAt(besideAnchor(panel.current, Number(option(node, 'anchor')), {
        isAbove: option(node, 'placementOnTop') === true || option(node, 'placement') === 2,
        isCentred: kind === 'popup', zoom: screen.zoom(),
      }));
    }
  }, [node, isAnchored]);
  return isAnchored ? at : undefined;
}

/** Who uses a keyboard goes on in the dialog, and after it where they have been. */
function useFocus(panel: RefObject<HTMLDivElement>, isModal: boolean): void {
  useEffect(() => {
    const before = document.activeElement;
    if (!isModal) {
      return undefined;
    }
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
    };
  }, [isModal]);
}
