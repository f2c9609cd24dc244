import type { AppProcess } from './AppProcess.ts';

/**
 * Draws the app's pages; the window of an ability shows one. Windows are told apart by the context of their ability.
 */
export interface PageFace {
  mount(process: AppProcess, page: string, context: unknown): void;
  /** The window comes to the front, with the page that it has. */
  show(context: unknown): void;
  /** No window of the app is in front any more. */
  hide(): void;
  /** The window has gone; without a context all of them. */
  unmount(context?: unknown): void;
}

/** Draws nothing and remembers which page would be shown. */
export class NoPages implements PageFace {
  page: string | undefined;

  mount(_process: AppProcess, page: string): void {
    this.page = page;
  }

  show(): void {
    // Which window is in front makes no difference to pages that are not drawn.
  }

  hide(): void {
    // As above.
  }

  unmount(): void {
    this.page = undefined;
  }
}
