import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { type Screen, useScreen } from '../Context.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute } from '../style/Sizes.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { pictureOf } from '../pictureOf.ts';
import { Symbol } from './Symbols.tsx';

/** NavigationTitleMode and NavigationMode (ts-basic-components-navigation.md). */
const MINI = 2;
const STACK = 0;
const SPLIT = 1;
/** Width from which a Navigation shows both its own page and the one on top, vp. */
const WIDE = 600;
const NAV_BAR = 240;
/** Height of the bar with a large and with a small title, vp. */
const TALL_BAR = 112;
const BAR = 56;
const BAR_SIDE = 16;
const COLUMN = 'display:flex;flex-direction:column;min-height:0;min-width:0;height:100%;width:100%';

/** ts-basic-components-navigation.md: its own page, and above or beside it the page on top of the stack. */
export function Navigation({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const box = useBox(node, flow, { base: { width: '100%', height: '100%' } });
  const pages = node.slots?.navDestination ?? [];
  const mode = attribute(node, 'mode');
  const isSplit = mode === SPLIT || (mode !== STACK && surface.width >= WIDE);
  const top = pages.length === 0 ? null : <Children ids={pages.slice(-1)} flow={PAGE_FLOW} />;
  const width = Number(attribute(node, 'navBarWidth') ?? NAV_BAR) || NAV_BAR;
  const own = <Page node={node} isSmall={attribute(node, 'titleMode') === MINI} />;
  const order = attribute(node, 'navBarPosition') === 1 ? 'row-reverse' : 'row';
  if (isSplit) {
    return (
      <div {...box} style={`${box.style};display:flex;flex-direction:${order}`}>
        {attribute(node, 'hideNavBar') === true ? null : <div style={`flex:0 0 ${width}px;min-width:0`}>{own}</div>}
        <div style="flex:1 1 0;min-width:0;display:grid" class="ark-stack">{top}</div>
      </div>
    );
  }
  return <div {...box} class={`${box.class} ark-stack`}>{top ?? own}</div>;
}

/** ts-basic-components-navdestination.md. */
export function NavDestination({ node, flow }: ViewProps) {
  const box = useBox(node, flow, { base: { width: '100%', height: '100%' } });
  return <div {...box}><Page node={node} isSmall={true} canGoBack={attribute(node, 'hideBackButton') !== true} /></div>;
}

function Page({ node, isSmall, canGoBack = false }: {
  readonly node: WireNode; readonly isSmall: boolean; readonly canGoBack?: boolean;
}) {
  return (
    <div style={COLUMN}>
      <TitleBar node={node} isSmall={isSmall} canGoBack={canGoBack} />
      <div class="ark-stack" style="flex:1 1 0;min-height:0;place-items:start">
        <Children ids={node.children} flow={PAGE_FLOW} />
      </div>
      <ToolBar node={node} />
    </div>
  );
}

function TitleBar({ node, isSmall, canGoBack }: {
  readonly node: WireNode; readonly isSmall: boolean; readonly canGoBack: boolean;
}) {
  const screen = useScreen();
  const title = attribute(node, 'title');
  const built = node.slots?.title;
  const hasBar = (title !== undefined || built !== undefined) && attribute(node, 'hideTitleBar') !== true;
  if (!hasBar) {
    return null;
  }
  const words = typeof title === 'string' ? title : isRecord(title) ? String(title.main ?? '') : '';
  const look = `font-weight:700;font-size:${(isSmall ? 20 : 30) * screen.page.surface.fontScale}px`;
  const under = isRecord(title) && typeof title.sub === 'string' ? title.sub : undefined;
  const style = `flex:0 0 auto;min-height:${isSmall ? BAR : TALL_BAR}px;display:flex;align-items:center;gap:12px;`
    + `${sidesOf(node, screen)};box-sizing:border-box${isSmall ? '' : ';align-items:flex-end;padding-bottom:12px'}`;
  return (
    <div style={style}>
      {canGoBack ? <BackButton node={node} screen={screen} /> : null}
      <div style="flex:1 1 0;min-width:0">
        {built === undefined
          ? <div role="heading" aria-level={1} style={look}>{words}</div>
          : <Children ids={built} flow={PAGE_FLOW} />}
        {under === undefined ? null : <div style="font-size:14px;opacity:0.6">{under}</div>}
      </div>
      <Menus node={node} />
    </div>
  );
}

/** How far what stands in a title bar keeps from its ends: NavigationTitleOptions. */
function sidesOf(node: WireNode, screen: Screen): string {
  const options = node.attributes.title?.[1];
  const side = (name: string): string =>
    (isRecord(options) ? length(options[name], screen.page.surface) : undefined) ?? `${BAR_SIDE}px`;
  return `padding-inline:${side('paddingStart')} ${side('paddingEnd')}`;
}

function BackButton({ node, screen }: { readonly node: WireNode; readonly screen: Screen }) {
  const words = screen.page.surface.locale.startsWith('zh') ? '返回' : 'Back';
  const style = 'width:40px;height:40px;border:0;border-radius:50%;background:rgba(127,127,127,0.14);color:inherit';
  return (
    <button type="button" aria-label={words} style={style}
      onClick={() => screen.send({ kind: 'navBack', node: node.id })}>
      <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2"
        aria-hidden="true" style={screen.page.surface.direction === 'rtl' ? 'transform:scaleX(-1)' : ''}>
        <path d="M20 12H5M11 5l-7 7 7 7" />
      </svg>
    </button>
  );
}

function Menus({ node }: { readonly node: WireNode }) {
  const screen = useScreen();
  if (node.slots?.menus !== undefined) {
    return <Children ids={node.slots.menus} flow={PAGE_FLOW} />;
  }
  return <Marks items={attribute(node, 'menus')} screen={screen} />;
}

function ToolBar({ node }: { readonly node: WireNode }) {
  const screen = useScreen();
  const items = attribute(node, 'toolbarConfiguration');
  const built = node.slots?.toolbarConfiguration;
  if ((items === undefined && built === undefined) || attribute(node, 'hideToolBar') === true) {
    return null;
  }
  return (
    <div style={`flex:0 0 ${BAR}px;display:flex;justify-content:space-around;align-items:center`}>
      {built === undefined ? <Marks items={items} screen={screen} /> : <Children ids={built} flow={PAGE_FLOW} />}
    </div>
  );
}

function Marks({ items, screen }: { readonly items: WireValue | undefined; readonly screen: Screen }) {
  const all = Array.isArray(items) ? items as WireValue[] : [];
  return <>{all.map((item, at) => <Mark key={at} item={item} screen={screen} />)}</>;
}

/** One item of a bar that the app has described, not drawn. */
function Mark({ item, screen }: { readonly item: WireValue; readonly screen: Screen }) {
  const { value = '', icon: picked = null, symbolIcon } = isRecord(item) ? item : {};
  const icon = symbolIcon ?? picked;
  const picture = pictureOf(screen, icon);
  return (
    <span style="display:flex;flex-direction:column;align-items:center;font-size:10px">
      {picture === undefined ? <Symbol name={icon} /> : <img alt="" src={picture} width={24} height={24} />}
      {String(value)}
    </span>
  );
}
