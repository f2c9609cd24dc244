import type { ArkScreen } from '../testing/ArkBrowser.ts';

/** Runs in the browser: words of texts that cannot be read whole, each with what is wrong with it. */
const CUT = `(() => {
  const found = [];
  const width = document.documentElement.clientWidth;
  for (const box of document.querySelectorAll('.ark-text')) {
    const words = box.firstElementChild;
    const [outer, inner] = [box.getBoundingClientRect(), words.getBoundingClientRect()];
    const say = (what) => found.push(words.textContent + ': ' + what);
    // Glyphs reach a little over a line's box; a line that is not there takes a whole one.
    const line = parseFloat(getComputedStyle(words).fontSize);
    if (words.scrollHeight > words.clientHeight + line / 2 || inner.height > outer.height + 1) say('is cut below');
    if (words.scrollWidth > words.clientWidth + 1 || outer.left < -1 || outer.right > width + 1) say('is cut at its side');
    for (let at = box.parentElement; at !== null; at = at.parentElement) {
      const around = at.getBoundingClientRect();
      const isScrolling = at.classList.contains('ark-scroll');
      if (!isScrolling && getComputedStyle(at).overflow === 'hidden' && !at.classList.contains('ark-screen')
        && (outer.top < around.top - 1 || outer.bottom > around.bottom + 1)) say('is hidden by what it stands in');
    }
    const text = words.firstChild;
    for (const word of text?.nodeType === 3 ? text.data.matchAll(/[A-Za-z]{2,}/g) : []) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size > 1) say(word[0] + ' is torn');
    }
  }
  return found;
})()`;

/** Runs in the browser: everything that can be pressed; what is drawn for the eyes only stands on what can be. */
const PRESSED = `[...document.querySelectorAll('.ark-press:not([aria-hidden=true])')].map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return { id: one.dataset.id ?? '', role: one.getAttribute('role') ?? '', x, y, width, height,
    name: one.getAttribute('aria-label') ?? one.textContent };
})`;

/** Something that can be pressed; in vp. */
export interface Pressed {
  readonly id: string;
  readonly role: string;
  /** What a screen reader says of it. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Texts on the page that cannot be read whole. What a Scroll leads to can be read. */
export function cutTexts(screen: ArkScreen): Promise<string[]> {
  return screen.page.evaluate<string[]>(CUT);
}

export function pressed(screen: ArkScreen): Promise<Pressed[]> {
  return screen.page.evaluate<Pressed[]>(PRESSED);
}
