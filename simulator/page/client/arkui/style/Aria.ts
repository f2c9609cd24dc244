import type { AriaRole } from 'preact';

import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { attribute } from './Sizes.ts';

export interface Aria {
  readonly role?: AriaRole;
  readonly 'aria-label'?: string;
  readonly 'aria-description'?: string;
  readonly 'aria-hidden'?: 'true';
  readonly 'aria-disabled'?: 'true';
  readonly 'aria-checked'?: 'true' | 'false';
  readonly 'aria-selected'?: 'true' | 'false';
  readonly tabIndex?: number;
}

/** AccessibilityRoleType by number, as far as ARIA has the same (ts-universal-attributes-accessibility.md). */
const ROLES: Readonly<Record<number, AriaRole>> = {
  1: 'alertdialog', 5: 'button', 6: 'button', 13: 'checkbox', 24: 'dialog', 25: 'separator', 39: 'link', 40: 'img',
  47: 'list', 48: 'listitem', 53: 'menu', 54: 'menuitem', 56: 'region', 58: 'navigation', 76: 'progressbar',
  77: 'radio', 91: 'search', 95: 'slider', 103: 'switch', 105: 'tabpanel', 106: 'tablist', 117: 'heading',
};
const PRESSED = new Set(['Button', 'Toggle', 'Checkbox', 'CheckboxGroup', 'Radio', 'Select']);

export function isPressable(node: WireNode): boolean {
  return node.events.includes('onClick') || PRESSED.has(node.type);
}

/** What a screen reader is told of a component. */
export function ariaOf(node: WireNode): Aria {
  const text = attribute(node, 'accessibilityText');
  const level = attribute(node, 'accessibilityLevel');
  const isLeaf = node.children.length === 0;
  if (level === 'no-hide-descendants' || (level === 'no' && isLeaf)) {
    return { 'aria-hidden': 'true' };
  }
  const label = typeof text === 'string' && text !== '' ? text : undefined;
  const description = attribute(node, 'accessibilityDescription');
  return {
    ...roleOf(node, label, isLeaf), ...label === undefined ? {} : { 'aria-label': label },
    ...typeof description === 'string' && description !== '' ? { 'aria-description': description } : {},
    ...attribute(node, 'enabled') === false && isPressable(node) ? { 'aria-disabled': 'true' } : {},
    ...stateOf(node, 'accessibilitySelected', 'aria-selected'),
    ...stateOf(node, 'accessibilityChecked', 'aria-checked'),
  };
}

/** A name needs a role to belong to. */
function roleOf(node: WireNode, label: string | undefined, isLeaf: boolean): Aria {
  const role = ROLES[Number(attribute(node, 'accessibilityRole') ?? -1)];
  if (isPressable(node)) {
    return { role: role ?? 'button', tabIndex: tabIndexOf(node) };
  }
  if (label === undefined && attribute(node, 'accessibilityGroup') === true && !isLeaf) {
    return { role: role ?? 'group' };
  }
  if (role !== undefined) {
    return { role };
  }
  return label === undefined ? {} : { role: isLeaf ? 'img' : 'group' };
}

function tabIndexOf(node: WireNode): number {
  const isOut = attribute(node, 'enabled') === false || attribute(node, 'focusable') === false;
  const wanted = attribute(node, 'tabIndex');
  return isOut ? -1 : typeof wanted === 'number' ? wanted : 0;
}

function stateOf(node: WireNode, name: string, aria: 'aria-selected' | 'aria-checked'): Aria {
  const value = attribute(node, name);
  return typeof value === 'boolean' ? { [aria]: value ? 'true' : 'false' } : {};
}
