/** Declarations for `style`, by their names in CSS. What is undefined is not set. */
export type Css = Record<string, string | number | undefined>;

/** All of them together; of two that set the same the later one counts, if it sets anything. */
export function merge(...styles: readonly Css[]): Css {
  return Object.fromEntries(styles.flatMap((css) => Object.entries(css).filter(([, value]) => value !== undefined)));
}

/** As text for a `style` attribute: the names stay CSS's own. */
export function cssText(css: Css): string {
  return Object.entries(css).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}:${value}`)
    .join(';');
}
