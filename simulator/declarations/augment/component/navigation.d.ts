/** Attributes that came after API 13. Source: ts-basic-components-navigation.md */
declare interface NavigationAttribute {
  /** @since 19 */
  enableToolBarAdaptation(enable: Optional<boolean>): NavigationAttribute;
  /** @since 14 */
  recoverable(recoverable: Optional<boolean>): NavigationAttribute;
  /** @since 14 */
  enableDragBar(isEnabled: Optional<boolean>): NavigationAttribute;
  /** @since 15 */
  enableModeChangeAnimation(isEnabled: Optional<boolean>): NavigationAttribute;
}
