import path from 'node:path';

import type { Arkui } from '../Arkui.ts';
import { flatten, Gesture } from '../objects/Gestures.ts';
import { clickOf } from '../layers/presses.ts';
import { ComponentNode } from '../render/ComponentNode.ts';
import type { CustomNode } from '../render/CustomNode.ts';
import { textOf } from '../UiTree.ts';
import type { Values } from './Values.ts';
import type { WireGesture, WireNode, WireValue } from './Wire.ts';

/** A node that can be seen on the wire: groups show only in what they hold. */
export type ShownNode = ComponentNode | CustomNode;

/** What a node says of itself; where it stands is not part of it. */
export type OwnPart = Omit<WireNode, 'children' | 'slots'>;

const GESTURES: Readonly<Record<string, WireGesture['priority']>> = {
  gesture: 'normal', priorityGesture: 'high', parallelGesture: 'parallel',
};

export interface PartOptions {
  readonly arkui: Arkui;
  readonly values: Values;
  /** Folder of the project, which sites are told from. */
  readonly appRoot: string;
}

export function ownPart(node: ShownNode, { arkui, values, appRoot }: PartOptions): OwnPart {
  const isCustom = !(node instanceof ComponentNode);
  const text = textOf(arkui, node);
  return {
    id: node.serial,
    type: node.name,
    isCustom,
    site: path.relative(appRoot, node.site),
    args: isCustom ? [] : node.args.map((arg) => node.name === 'Image' ? values.sourceOf(arg) : values.of(arg)),
    attributes: attributesOf(node, values),
    ...text === undefined ? {} : { text },
    ...innerOf(node, values),
    events: eventsOf(node),
    gestures: gesturesOf(node, values),
    redraws: isCustom ? node.draws - 2 : node.draws - 1,
  };
}

function innerOf(node: ShownNode, values: Values): Pick<WireNode, 'inner'> {
  const shown = node instanceof ComponentNode ? node.inner?.shown ?? {} : {};
  return Object.keys(shown).length === 0 ? {} : { inner: values.of(shown) as NonNullable<WireNode['inner']> };
}

function eventsOf(node: ShownNode): string[] {
  const own = [...node.attributes].flatMap(([name, given]) => given.some(isListener) ? [name] : []);
  return clickOf(node) === undefined || own.includes('onClick') ? own : [...own, 'onClick'];
}

/** The gestures of a node, each with those in it, in the order by which the wire names them. */
export function handlersOf(node: ShownNode): Gesture[] {
  return Object.keys(GESTURES).flatMap((name) => {
    const [gesture] = node.attributes.get(name) ?? [];
    return gesture instanceof Gesture ? flatten(gesture) : [];
  });
}

/** Builders are functions too; what they draw is a slot. */
function isListener(value: unknown): boolean {
  return typeof value === 'function';
}

function attributesOf(node: ShownNode, values: Values): Record<string, readonly WireValue[]> {
  const found: Record<string, readonly WireValue[]> = {};
  for (const [name, given] of node.attributes) {
    const isFunction = given.length > 0 && given.every(isListener);
    if (GESTURES[name] === undefined && !isFunction) {
      found[name] = given.map((value) => values.of(value));
    }
  }
  return found;
}

function gesturesOf(node: ShownNode, values: Values): WireGesture[] {
  let handler = 0;
  const describe = (gesture: Gesture, priority: WireGesture['priority']): WireGesture => {
    const own = handler++;
    const options = values.of(gesture.options) as WireGesture['options'];
    const of = gesture.parts.map((part) => describe(part, priority));
    return { handler: own, type: gesture.type, priority, options, ...of.length === 0 ? {} : { of } };
  };
  return Object.entries(GESTURES).flatMap(([name, priority]) => {
    const [gesture] = node.attributes.get(name) ?? [];
    return gesture instanceof Gesture ? [describe(gesture, priority)] : [];
  });
}
