import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { isRecord } from './Units.ts';

/** The first value of an attribute. */
export function attribute(node: WireNode, name: string): WireValue | undefined {
  return node.attributes[name]?.[0];
}

/** A field of the object that a component was created with. */
export function option(node: WireNode, name: string): WireValue | undefined {
  const [options] = node.args;
  return isRecord(options) ? options[name] : undefined;
}

/** What the app has asked for as width or height, by whichever attribute came last. `auto` is the same as nothing. */
export function ownSize(node: WireNode, side: 'width' | 'height'): WireValue | undefined {
  const names = Object.keys(node.attributes);
  const both = attribute(node, 'size');
  const isBothLast = names.indexOf('size') > names.indexOf(side);
  const value = isRecord(both) && (isBothLast || node.attributes[side] === undefined) && both[side] !== undefined
    ? both[side]
    : attribute(node, side);
  return value === 'auto' || value === null ? undefined : value;
}

/** How a size is to be found that the parent gives (`LayoutPolicy`, ts-types.md). */
export function isMatchParent(value: WireValue | undefined): boolean {
  return isRecord(value) && value.id_ === 'matchParent';
}
