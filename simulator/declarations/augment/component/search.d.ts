/** Attributes that came after API 13. Source: ts-basic-components-search.md */
declare interface SearchAttribute {
  /** @since 18 */
  minFontScale(scale: Optional<number | Resource>): SearchAttribute;
  /** @since 18 */
  maxFontScale(scale: Optional<number | Resource>): SearchAttribute;
  /** @since 18 */
  halfLeading(halfLeading: Optional<boolean>): SearchAttribute;
  /** @since 15 */
  stopBackPress(isStopped: Optional<boolean>): SearchAttribute;
  /** @since 20 */
  strokeWidth(width: Optional<LengthMetrics>): SearchAttribute;
  /** @since 20 */
  strokeColor(color: Optional<ResourceColor>): SearchAttribute;
}
