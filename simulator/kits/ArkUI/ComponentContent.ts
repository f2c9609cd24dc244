/** What `wrapBuilder` gives (arkts-wrapbuilder.md). */
export interface WrappedBuilder {
  readonly builder: (...args: unknown[]) => void;
}

/** A builder with its argument, to be shown in a dialog (js-apis-arkui-componentcontent.md). */
export class ComponentContent {
  readonly builder: (...args: unknown[]) => void;
  args: unknown;
  /** Told when the app has given another argument. */
  onUpdate: () => void = () => undefined;

  constructor(_context: unknown, wrapped: WrappedBuilder, args?: unknown) {
    this.builder = wrapped.builder;
    this.args = args;
  }

  update(args: unknown): void {
    this.args = args;
    this.onUpdate();
  }

  dispose(): void {
    this.onUpdate = () => undefined;
  }
}
