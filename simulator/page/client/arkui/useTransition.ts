import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import type { WireNode, WireValue } from '../../../arkui/wire/Wire.ts';
import { type Screen, useScreen } from './Context.ts';
import { appearSteps, disappearSteps, type Step } from './style/Transitions.ts';
import { attribute } from './style/Sizes.ts';

/** The coming and going of a component with `.transition()` (ts-transition-animation-component.md). */
export function useTransition(node: WireNode, ref: RefObject<HTMLElement>): void {
  const screen = useScreen();
  const transition = useRef<WireValue | undefined>(undefined);
  transition.current = attribute(node, 'transition');
  useLayoutEffect(() => {
    const element = ref.current;
    if (screen.isStill || element === null) {
      return undefined;
    }
    if (transition.current !== undefined || isRootOfNew(node.id, screen)) {
      appearSteps(transition.current, screen.store.movement(node.id)).forEach(({ away, animation }) =>
        element.animate([away, {}], { ...timing(animation), fill: 'backwards' }));
    }
    return () => {
      const steps = disappearSteps(transition.current, screen.store.going);
      if (steps.length > 0) {
        leave(element, steps, screen);
      }
    };
    // Coming is once, and so is going.
  }, []);
}

/** Of all that has come with one change only the outermost fades: the rest comes with it. */
function isRootOfNew(id: number, { store }: Screen): boolean {
  return store.isNew(id) && !store.isNew(store.parentOf(id));
}

/**
 * What has gone is out of the layout at once, and is seen going where it stood: a picture of it moves in its place. A
 * component that goes with what is around it does not go by itself.
 */
function leave(element: HTMLElement, steps: readonly Step[], screen: Screen): void {
  const [page, parent] = [element.closest('.ark-page'), element.parentElement];
  if (page === null || parent === null) {
    return;
  }
  const [own, around, zoom] = [element.getBoundingClientRect(), page.getBoundingClientRect(), screen.zoom()];
  const ghost = ghostOf(element);
  ghost.style.cssText += `;position:absolute;margin:0;inset:auto;pointer-events:none;width:${own.width / zoom}px;`
    + `height:${own.height / zoom}px;left:${(own.left - around.left) / zoom}px;top:${(own.top - around.top) / zoom}px`;
  queueMicrotask(() => {
    if (!parent.isConnected || screen.store.page !== screen.page) {
      return;
    }
    page.append(ghost);
    const moves = steps.map(({ away, animation }) => ghost.animate([{}, away], { ...timing(animation), fill: 'both' }));
    void Promise.allSettled(moves.map((move) => move.finished)).then(() => ghost.remove());
  });
}

/** A picture only: nobody finds it by id, and no reader speaks of it. */
function ghostOf(element: HTMLElement): HTMLElement {
  const ghost = element.cloneNode(true) as HTMLElement;
  for (const one of [ghost, ...ghost.querySelectorAll('[data-node]')]) {
    ['data-node', 'data-id', 'tabindex', 'role'].forEach((name) => one.removeAttribute(name));
  }
  ghost.setAttribute('aria-hidden', 'true');
  ghost.dataset.gone = '';
  return ghost;
}

function timing({ duration, delay, curve }: Step['animation']): KeyframeAnimationOptions {
  return { duration, delay, easing: curve };
}
