import type { WireNode } from '../../../../arkui/wire/Wire.ts';

/** What the system keeps inside a component, as the device has told it. */
export function innerNumber(node: WireNode, name: string): number {
  return Number(node.inner?.[name] ?? 0);
}

export function innerFlag(node: WireNode, name: string): boolean {
  return node.inner?.[name] === true;
}
