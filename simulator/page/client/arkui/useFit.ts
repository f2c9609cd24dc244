import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

import type { WireNode } from '../../../arkui/wire/Wire.ts';
import { useScreen } from './Context.ts';
import { attribute } from './style/Sizes.ts';
import { limitScale } from './style/Text.ts';
import { fontLength } from './style/Units.ts';

/** Steps of the size of a text that looks for the largest that fits, vp. */
const STEP = 0.5;

/**
 * Gives a text with minFontSize and maxFontSize the largest size between them at which it fits into its lines
 * (ts-basic-components-text.md, minFontSize).
 */
export function useFit(node: WireNode, ref: RefObject<HTMLElement | null>): void {
  const { page: { surface } } = useScreen();
  const [least, most] = ['minFontSize', 'maxFontSize'].map((name) =>
    Number.parseFloat(fontLength(attribute(node, name), limitScale(node, surface)) ?? 'NaN'));
  const lines = Number(attribute(node, 'maxLines') ?? 0);
  useLayoutEffect(() => {
    const words = ref.current;
    if (words === null || least === undefined || most === undefined || !(least <= most)) {
      return;
    }
    let size = most;
    words.style.fontSize = `${size}px`;
    while (size > least && !fits(words, lines)) {
      size = Math.max(least, size - STEP);
      words.style.fontSize = `${size}px`;
    }
  });
}

/** Lines are counted, since letters may reach out of theirs. */
function fits(words: HTMLElement, most: number): boolean {
  const range = document.createRange();
  range.selectNodeContents(words);
  const count = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size;
  const box = words.parentElement;
  const high = count * Number.parseFloat(getComputedStyle(words).lineHeight);
  const isInBox = box === null || box.style.height === '' || high <= box.clientHeight + 1;
  return isInBox && words.scrollWidth <= words.clientWidth + 1 && (most === 0 || count <= most);
}
