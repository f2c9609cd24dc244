/** Source: js-apis-arkui-observer.md. */
declare namespace uiObserver {
  /** @since 22 */
  export class WindowSizeLayoutBreakpointInfo {
    readonly widthBreakpoint: WidthBreakpoint;
    readonly heightBreakpoint: HeightBreakpoint;
  }
}
