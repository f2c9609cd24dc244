import { goBack, topDestination } from '../NavStacks.ts';
import { clickOf } from '../layers/presses.ts';
import { ComponentNode } from '../render/ComponentNode.ts';
import { isTwoWay } from '../state/ViewState.ts';
import type { Front } from './WireScreen.ts';
import { handlersOf, type ShownNode } from './NodeParts.ts';
import type { WireEvent, WirePoint } from './Wire.ts';
import type { WireTree } from './WireTree.ts';

/** Numbers of the phases of a touch (TouchType, ts-appendix-enums.md). */
const TOUCH = { down: 0, up: 1, move: 2, cancel: 3 } as const;
/** `Visibility.Visible` (ts-appendix-enums.md). */
const VISIBLE = 0;
const MOMENTS = {
  action: 'onAction', start: 'onActionStart', update: 'onActionUpdate', end: 'onActionEnd', cancel: 'onActionCancel',
} as const;

type NodeEvent = Exclude<WireEvent, { kind: 'back' }>;
/** Events for which the app has set listeners of the same meaning. */
type HeardEvent = Exclude<NodeEvent, { kind: 'click' | 'leave' | 'menu' }>;
type Call = readonly [name: string, ...args: unknown[]];

/**
 * Runs what the app has set for this. The back gesture is the host's.
 * @returns false where nothing is there to take it
 */
export function deliver(event: WireEvent, front: Front, tree: WireTree): boolean {
  if (event.kind === 'back') {
    return false;
  }
  const node = tree.find(event.node);
  if (node === undefined || !canBeReached(node, event)) {
    return false;
  }
  if (!isMeasured(event)) {
    front.process.device.touched();
  }
  if (event.kind === 'navBack') {
    const top = topDestination(front.root);
    return top !== undefined && run(front, 'onBackPressed', () => goBack(top));
  }
  const inner = node instanceof ComponentNode ? node.inner : undefined;
  if (event.kind === 'change' && inner?.change !== undefined) {
    return run(front, 'onChange', () => inner.change?.(event.value, event.mode));
  }
  if (event.kind === 'change') {
    run(front, 'a two-way binding', () => writeBack(node, event.value));
  }
  if (event.kind === 'gesture') {
    const handler = handlersOf(node)[event.handler]?.handlers.get(MOMENTS[event.phase]);
    return handler !== undefined && run(front, 'a gesture', () => handler(gestureEvent(event)));
  }
  if (event.kind === 'scroll' && node instanceof ComponentNode) {
    node.scroller()?.moved(event.offsetX, event.offsetY, event.edge === 'end');
  }
  if (event.kind === 'leave') {
    const leave = node instanceof ComponentNode ? node.layer?.leave : undefined;
    return leave !== undefined && run(front, 'a dismissal', () => leave(event.way));
  }
  if (event.kind === 'menu') {
    return node instanceof ComponentNode
      && run(front, 'a context menu', () => void node.bound.press('bindContextMenu'));
  }
  if (event.kind === 'click') {
    const click = clickOf(node);
    return click !== undefined && run(front, 'onClick', () => click(pointer(event.at)));
  }
  const calls = callsFor(event, node);
  return calls.map(([name, ...args]) => call(front, node, name, args)).includes(true);
}

/** What is measured is told also of what is hidden or disabled; a finger does not reach that. */
function canBeReached(node: ShownNode, event: NodeEvent): boolean {
  if (isMeasured(event)) {
    return true;
  }
  for (let up: ShownNode['parent'] = node; up !== undefined; up = up.parent) {
    const attributes = (up as Partial<ShownNode>).attributes;
    if (attributes?.get('enabled')?.[0] === false || (attributes?.get('visibility')?.[0] ?? VISIBLE) !== VISIBLE) {
      return false;
    }
  }
  return true;
}

function isMeasured({ kind }: NodeEvent): boolean {
  return kind === 'area' || kind === 'visible' || kind === 'breakpoint' || kind === 'scroll';
}

function run(front: Front, what: string, code: () => unknown): boolean {
  front.process.call(what, code);
  return true;
}

function call(front: Front, node: ShownNode, name: string, args: readonly unknown[]): boolean {
  const listener = node.attributes.get(name)?.find((value) => typeof value === 'function');
  return listener !== undefined && run(front, name, () => (listener as (...given: unknown[]) => unknown)(...args));
}

/** Which listeners an event is for, and what they are told. */
function callsFor(event: HeardEvent, node: ShownNode): Call[] {
  switch (event.kind) {
    case 'change':
      return [['onChange', event.value]];
    case 'submit':
      return [['onSubmit', node.name === 'Search' ? event.value : 0, { text: event.value, keepEditableState: () => undefined }]];
    case 'focus':
      return [['onFocus'], ['onEditChange', true]];
    case 'blur':
      return [['onBlur'], ['onEditChange', false]];
    case 'touch':
      return [['onTouch', touchEvent(event.phase, event.at)]];
    case 'key':
      return [['onKeyEvent', { type: event.isDown ? 0 : 1, keyText: event.key }]];
    case 'scroll':
      return scrollCalls(event);
    case 'breakpoint':
      return [['onBreakpointChange', event.value]];
    case 'area':
      return areaCalls(event, node);
    case 'visible':
      return [['onVisibleAreaChange', event.ratio > 0, event.ratio]];
    case 'navBack':
    case 'gesture':
      return [];
  }
}

/** A two-way binding (`$$this.text`, `this.text!!`) takes what was typed or switched. */
function writeBack(node: ShownNode, value: unknown): void {
  const fields = (node as { args?: readonly unknown[] }).args?.flatMap((arg) =>
    typeof arg === 'object' && arg !== null ? Object.values(arg) : []) ?? [];
  for (const field of [...fields, ...[...node.attributes.values()].flat()]) {
    if (isTwoWay(field)) {
      field.set(value);
    }
  }
}

function scrollCalls(event: Extract<NodeEvent, { kind: 'scroll' }>): Call[] {
  const edge: Call[] = event.edge === null ? [] : [[event.edge === 'start' ? 'onReachStart' : 'onReachEnd']];
  return [['onDidScroll', event.offsetX, event.offsetY, 0], ['onScroll', event.offsetX, event.offsetY], ...edge];
}

const measured = new WeakMap<ShownNode, Extract<NodeEvent, { kind: 'area' }>['area']>();

function areaCalls({ area }: Extract<NodeEvent, { kind: 'area' }>, node: ShownNode): Call[] {
  const before = measured.get(node) ?? { width: 0, height: 0, x: 0, y: 0, windowX: 0, windowY: 0 };
  measured.set(node, area);
  const toArea = (one: typeof area): object => ({
    width: one.width, height: one.height, position: { x: one.x, y: one.y },
    globalPosition: { x: one.windowX, y: one.windowY },
  });
  const size = ({ width, height }: typeof area): object => ({ width, height });
  const isResized = before.width !== area.width || before.height !== area.height;
  return [
    ['onAreaChange', toArea(before), toArea(area)],
    ...isResized ? [['onSizeChange', size(before), size(area)] as const] : [],
  ];
}

function pointer(at: WirePoint): object {
  const { x, y, windowX, windowY } = at;
  return { x, y, windowX, windowY, displayX: windowX, displayY: windowY };
}

function touchEvent(phase: keyof typeof TOUCH, at: WirePoint): object {
  const touch = { type: TOUCH[phase], id: 0, ...pointer(at) };
  return { type: TOUCH[phase], touches: [touch], changedTouches: [touch], stopPropagation: () => undefined };
}

function gestureEvent(event: Extract<NodeEvent, { kind: 'gesture' }>): object {
  const { at, offsetX, offsetY, speed, angle, scale } = event;
  return {
    repeat: false, fingerList: [{ id: 0, globalX: at.windowX, globalY: at.windowY, localX: at.x, localY: at.y }],
    offsetX, offsetY, speed, angle, scale, velocity: speed, pinchCenterX: at.x, pinchCenterY: at.y,
  };
}
