/** Source: arkts-apis-uicontext-focuscontroller.md, arkts-apis-uicontext-uiobserver.md. */
export interface FocusController {
  /** @since 14 */
  activate(isActive: boolean, autoInactive?: boolean): void;
  /** @since 20 */
  isActive(): boolean;
  /** @since 14 */
  setAutoFocusTransfer(isAutoFocusTransfer: boolean): void;
}

export interface UIObserver {
  /** @since 22 */
  on(type: 'windowSizeLayoutBreakpointChange', callback: Callback<observer.WindowSizeLayoutBreakpointInfo>): void;
  /** @since 22 */
  off(type: 'windowSizeLayoutBreakpointChange', callback?: Callback<observer.WindowSizeLayoutBreakpointInfo>): void;
}
