import type { WireNode, WireSurface, WireValue } from '../../../../arkui/wire/Wire.ts';
import { Component, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { type Css, cssText } from '../style/Css.ts';
import { anchorName } from '../style/Place.ts';
import { attribute } from '../style/Sizes.ts';
import { isRecord, length, type Scale } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { useInnerFlow } from './Containers.tsx';
import { Overlay } from './Overlay.tsx';

/** A line that children stand by: a guide, or a barrier that lies beyond others. */
interface Line {
  readonly id: string;
  readonly css: Css;
  /** Children that must be laid out before it. */
  readonly after: readonly string[];
}

/** ts-container-relativecontainer.md: as large as its parent; each child by rules. */
export function RelativeContainer({ node, flow }: ViewProps) {
  const { store, page: { surface } } = useScreen();
  const base: Css = { width: '100%', height: '100%' };
  const box = useBox(node, flow, { look: 'ark-relative', base });
  const inner = useInnerFlow(node);
  const nodes = node.children.map((id) => store.node(id)).filter((child) => child !== undefined);
  return (
    <div {...box}>
      {byAnchors(nodes, linesOf(node, surface)).map((child) => 'css' in child
        ? <div key={child.id} data-line={child.id} style={cssText(child.css)} />
        : <Component key={child.id} id={child.id} flow={inner} />)}
      <Overlay node={node} />
    </div>
  );
}

/** Axis.Vertical (ts-appendix-enums.md): the line runs down the container. */
const VERTICAL = 0;

function linesOf(node: WireNode, surface: WireSurface): Line[] {
  const listed = (name: string): { readonly [name: string]: WireValue }[] => {
    const value = attribute(node, name);
    return Array.isArray(value) ? (value as WireValue[]).filter(isRecord) : [];
  };
  return [
    ...listed('guideLine').map((one) => guide(one, surface)),
    ...listed('barrier').map((one) => barrier(one, surface.direction === 'rtl')),
  ];
}

function guide({ id, direction, position }: { readonly [name: string]: WireValue }, scale: Scale): Line {
  const { start, end } = isRecord(position) ? position : {};
  const isDown = direction === VERTICAL;
  const [near, far] = [length(start, scale), length(end, scale)];
  // A start wins; without either the line lies at the beginning.
  const place: Css = near === undefined && far !== undefined
    ? { [isDown ? 'right' : 'bottom']: far } : { [isDown ? 'left' : 'top']: near ?? '0px' };
  return { id: String(id), after: [], css: line(String(id), { ...place, ...along(isDown) }) };
}

/** BarrierDirection: which edges of the others it lies at. The localised one begins with start and end. */
const EDGES = ['left', 'right', 'top', 'bottom'];
const MIRRORED = ['right', 'left', 'top', 'bottom'];

function barrier(given: { readonly [name: string]: WireValue }, isMirrored: boolean): Line {
  const { id, direction, referencedId, localizedDirection } = given;
  const edge = direction === undefined
    ? (isMirrored ? MIRRORED : EDGES)[Number(localizedDirection)] ?? 'left' : EDGES[Number(direction)] ?? 'left';
  const after = Array.isArray(referencedId) ? (referencedId as WireValue[]).map(String) : [];
  const isDown = edge !== 'top' && edge !== 'bottom';
  const edges = after.map((one) => `anchor(${anchorName(one)} ${edge})`).join(', ');
  const side = isDown ? 'left' : 'top';
  const place = `${edge === 'left' || edge === 'top' ? 'min' : 'max'}(${edges})`;
  return { id: String(id), after, css: line(String(id), { [side]: place, ...along(isDown) }) };
}

function along(isDown: boolean): Css {
  return isDown ? { top: '0px', bottom: '0px', width: '0px' } : { left: '0px', right: '0px', height: '0px' };
}

function line(id: string, place: Css): Css {
  return { position: 'absolute', 'pointer-events': 'none', 'anchor-name': anchorName(id), ...place };
}

/** CSS finds anchors only among what was laid out before, so those that others stand by come first. */
function byAnchors(nodes: readonly WireNode[], lines: readonly Line[]): (WireNode | Line)[] {
  const ordered = new Set<WireNode | Line>();
  const find = (name: string): WireNode | Line | undefined =>
    lines.find(({ id }) => id === name) ?? nodes.find((other) => attribute(other, 'id') === name);
  const visit = (one: WireNode | Line, path: ReadonlySet<WireNode | Line>): void => {
    if (ordered.has(one) || path.has(one)) {
      return;
    }
    anchorsOf(one).map(find).forEach((anchor) => anchor && visit(anchor, new Set([...path, one])));
    ordered.add(one);
  };
  [...nodes, ...lines].forEach((one) => visit(one, new Set()));
  return [...ordered];
}

function anchorsOf(one: WireNode | Line): string[] {
  if ('css' in one) {
    return [...one.after];
  }
  const rules = attribute(one, 'alignRules');
  return isRecord(rules) ? Object.values(rules).filter(isRecord).map((rule) => String(rule.anchor)) : [];
}
