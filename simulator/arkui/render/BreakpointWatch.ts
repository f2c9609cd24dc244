import { breakpointOf, isByComponent } from '../wire/Breakpoints.ts';
import type { WireValue } from '../wire/Wire.ts';

/** What a GridRow needs of the window that it stands in. */
export interface WindowWidth {
  /** vp. */
  readonly width: () => number;
  /** Told when the window may have another width. The result ends that. */
  readonly listen: (listener: () => void) => () => void;
}

/**
 * Tells a GridRow by which width it chooses its columns: when it comes, and when another one begins
 * (ts-container-gridrow.md, onBreakpointChange). One that goes by its own width is told by the page that draws it.
 */
export class BreakpointWatch {
  private point: string | undefined;
  private readonly end: () => void;

  /** @param tell calls the listener of the app */
  constructor(private readonly window: WindowWidth, private readonly options: () => unknown,
    private readonly tell: (point: string) => void) {
    this.end = window.listen(() => this.look());
    this.look();
  }

  dispose(): void {
    this.end();
  }

  private look(): void {
    const breakpoints = (this.options() as { readonly breakpoints?: WireValue } | undefined)?.breakpoints;
    const point = breakpointOf(breakpoints, this.window.width());
    if (!isByComponent(breakpoints) && point !== this.point) {
      this.point = point;
      this.tell(point);
    }
  }
}
