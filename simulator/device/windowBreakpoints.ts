/** Widths at which a window counts as the next larger class (arkts-apis-uicontext-uicontext.md), vp. */
const WIDTHS = [320, 600, 840, 1440];
/** Height over width. */
const RATIOS = [0.8, 1.2];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** WidthBreakpoint, by number. */
export function widthBreakpoint({ width }: Size): number {
  return WIDTHS.filter((step) => width >= step).length;
}

/** HeightBreakpoint, by number. */
export function heightBreakpoint({ width, height }: Size): number {
  return RATIOS.filter((step) => height / width >= step).length;
}
