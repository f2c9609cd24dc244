import type { WireNode } from '../../arkui/wire/Wire.ts';
import type { Check } from './Checks.ts';

/**
 * A component of the app's page, in words that no language changes: the id of the nearest one that has a plain one, then
 * type and place among its like down to it. `answer`, `recents>ListItem.0>Row.0>Button.1`, `>Column.0>Text.2`.
 */
export type Target = string;

/** Ids with digits or dashes are made of a call's or session's own, and are others the next time. */
const PLAIN_ID = /^[A-Za-z_]+$/;
const TARGET = /^[A-Za-z_]*(>[A-Za-z_]\w*\.\d{1,3})*$/;
const LONGEST = 400;

type Nodes = ReadonlyMap<number, WireNode>;

export const isTarget: Check<Target> = (value): value is Target =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST && TARGET.test(value);

/** How a component can be found again. @returns undefined where it is not on the page, or lies too deep */
export function targetOf(id: number, root: number, nodes: Nodes): Target | undefined {
  const target = pathTo(id, root, nodes, idsOf(nodes));
  return isTarget(target) ? target : undefined;
}

/** @returns undefined where nothing like that is on the page now */
export function findTarget(target: Target, root: number, nodes: Nodes): WireNode | undefined {
  const [anchor = '', ...steps] = target.split('>');
  const start = anchor === '' ? root : idsOf(nodes).get(anchor);
  return steps.reduce((node, step) => node && stepDown(node, step, nodes), start === undefined ? undefined : nodes.get(start));
}

function pathTo(id: number, root: number, nodes: Nodes, ids: ReadonlyMap<string, number>): Target | undefined {
  const node = nodes.get(id);
  if (node === undefined) {
    return undefined;
  }
  const name = plainIdOf(node);
  if (name !== undefined && ids.get(name) === id) {
    return name;
  }
  const parent = parentOf(id, nodes);
  if (parent === undefined) {
    return id === root ? '' : undefined;
  }
  const above = pathTo(parent.id, root, nodes, ids);
  return above === undefined ? undefined : `${above}>${stepTo(node, parent, nodes)}`;
}

/** Each plain id that only one component has. */
function idsOf(nodes: Nodes): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const node of nodes.values()) {
    const name = plainIdOf(node);
    if (name !== undefined) {
      (found.has(name) ? twice.add(name) : found.set(name, node.id));
    }
  }
  twice.forEach((name) => found.delete(name));
  return found;
}

function plainIdOf({ attributes }: WireNode): string | undefined {
  const id = attributes['id']?.[0];
  return typeof id === 'string' && PLAIN_ID.test(id) ? id : undefined;
}

function stepTo(node: WireNode, parent: WireNode, nodes: Nodes): string {
  const like = childrenOf(parent).filter((id) => nodes.get(id)?.type === node.type);
  return `${node.type}.${like.indexOf(node.id)}`;
}

function stepDown(parent: WireNode, step: string, nodes: Nodes): WireNode | undefined {
  const [type, place] = step.split('.');
  const like = childrenOf(parent).map((id) => nodes.get(id)).filter((node) => node?.type === type);
  return like[Number(place)];
}

function parentOf(id: number, nodes: Nodes): WireNode | undefined {
  return [...nodes.values()].find((node) => childrenOf(node).includes(id));
}

function childrenOf({ children, slots = {} }: WireNode): readonly number[] {
  return [...children, ...Object.values(slots).flat()];
}
