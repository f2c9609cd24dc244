import { useLayoutEffect, useState } from 'preact/hooks';

import type { WireNode } from '../../../arkui/wire/Wire.ts';
import { attribute } from './style/Sizes.ts';
import { isRecord } from './style/Units.ts';

type Attributes = WireNode['attributes'];

/**
 * The node with the attributes of the state that it is in (ts-universal-attributes-polymorphic-style.md). Focus counts
 * where it has come by the keyboard.
 */
export function useStateStyles(node: WireNode): WireNode {
  const [isPressed, setPressed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  useLayoutEffect(() => {
    const element = document.querySelector(`[data-node="${node.id}"]`);
    const listeners: readonly (readonly [EventTarget | null, string, () => void])[] = [
      [element, 'pointerdown', () => setPressed(true)],
      [window, 'pointerup', () => setPressed(false)],
      [window, 'pointercancel', () => setPressed(false)],
      [element, 'focus', () => setFocused(element?.matches(':focus-visible') === true)],
      [element, 'blur', () => setFocused(false)],
    ];
    listeners.forEach(([target, name, listener]) => target?.addEventListener(name, listener));
    return () => listeners.forEach(([target, name, listener]) => target?.removeEventListener(name, listener));
  }, [node.id]);
  const isDisabled = attribute(node, 'enabled') === false;
  const isSelected = attribute(node, 'accessibilitySelected') === true;
  const states: readonly (readonly [string, boolean])[] = [
    ['normal', true], ['selected', isSelected], ['focused', isFocused], ['pressed', isPressed], ['clicked', isPressed],
    ['disabled', isDisabled],
  ];
  return { ...node, attributes: styled(node, states.filter(([, isIn]) => isIn).map(([state]) => state)) };
}

function styled(node: WireNode, states: readonly string[]): Attributes {
  const styles = attribute(node, 'stateStyles');
  const of = (state: string): object => {
    const style = isRecord(styles) ? styles[state] : undefined;
    return isRecord(style) ? style : {};
  };
  return Object.assign({}, node.attributes, ...states.map(of)) as Attributes;
}
