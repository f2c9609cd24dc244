import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import type { WireAnimation, WireNode } from '../../../arkui/wire/Wire.ts';
import { animationOf } from '../../../arkui/wire/Animations.ts';
import { useScreen } from './Context.ts';
import { type Css, merge } from './style/Css.ts';
import { attribute } from './style/Sizes.ts';
import { isRecord } from './style/Units.ts';
import { useTransition } from './useTransition.ts';

/** What a repeated movement goes between. */
const REPEATED = ['opacity', 'transform', 'width', 'height', 'background-color', 'border-radius', 'translate'];

/**
 * Lets changes be seen as movements: those of `animateTo`, of `.animation()`, and the coming and going of a
 * component with `.transition()`.
 */
export function useMovement(node: WireNode, ref: RefObject<HTMLElement>, css: Css): Css {
  const { store, isStill } = useScreen();
  const own = attribute(node, 'animation');
  const animation = isRecord(own) ? animationOf(own) : store.movement(node.id);
  const before = useRef(css);
  useLayoutEffect(() => {
    if (!isStill && animation !== undefined && animation.iterations !== 1) {
      repeat(ref.current, before.current, css, animation);
    }
    before.current = css;
  });
  useTransition(node, ref);
  if (isStill || animation === undefined || animation.iterations !== 1) {
    return css;
  }
  return merge(css, { transition: `all ${animation.duration}ms ${animation.curve} ${animation.delay}ms` });
}

function repeat(element: HTMLElement | null, from: Css, to: Css, animation: WireAnimation): void {
  const changed = REPEATED.filter((name) => from[name] !== to[name]);
  if (element === null || changed.length === 0) {
    return;
  }
  const frame = (css: Css): Keyframe => Object.fromEntries(changed.map((name) =>
    [name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase()), String(css[name] ?? initial(name))]));
  element.getAnimations().forEach((running) => running.cancel());
  element.animate([frame(from), frame(to)], {
    duration: animation.duration, delay: animation.delay, easing: animation.curve, direction: animation.playMode,
    iterations: animation.iterations < 0 ? Infinity : animation.iterations, fill: 'forwards',
  });
}

function initial(name: string): string {
  return name === 'opacity' ? '1' : name === 'transform' || name === 'translate' ? 'none' : 'auto';
}
