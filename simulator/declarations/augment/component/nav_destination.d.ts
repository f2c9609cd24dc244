/** Attributes that came after API 13. Source: ts-basic-components-navdestination.md */
declare interface NavDestinationAttribute {
  /** @since 14 */
  title(value: Resource, options?: NavigationTitleOptions): NavDestinationAttribute;
  /** @since 15 */
  hideBackButton(hide: Optional<boolean>): NavDestinationAttribute;
  /** @since 15 */
  onResult(callback: Optional<Callback<Object>>): NavDestinationAttribute;
  /** @since 14 */
  recoverable(recoverable: Optional<boolean>): NavDestinationAttribute;
  /** @since 14 */
  bindToScrollable(scrollers: Array<Scroller>): NavDestinationAttribute;
  /** @since 19 */
  onNewParam(callback: Optional<Callback<Object>>): NavDestinationAttribute;
  /** @since 19 */
  enableStatusBar(enabled: Optional<boolean>, animated?: boolean): NavDestinationAttribute;
  /** @since 19 */
  enableNavigationIndicator(enabled: Optional<boolean>): NavDestinationAttribute;
}
