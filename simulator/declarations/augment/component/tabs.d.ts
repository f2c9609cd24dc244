/** Attributes that came after API 13. Source: ts-container-tabs.md */
declare interface TabsAttribute {
  /** @since 20 */
  animationCurve(curve: Curve | ICurve): TabsAttribute;
  /** @since 18 */
  onSelected(event: Callback<number>): TabsAttribute;
  /** @since 18 */
  onUnselected(event: Callback<number>): TabsAttribute;
}
