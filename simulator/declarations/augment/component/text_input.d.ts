/** Attributes that came after API 13. Source: ts-basic-components-textinput.md */
declare interface TextInputAttribute {
  /** @since 18 */
  minFontScale(scale: Optional<number | Resource>): TextInputAttribute;
  /** @since 18 */
  maxFontScale(scale: Optional<number | Resource>): TextInputAttribute;
  /** @since 18 */
  halfLeading(halfLeading: Optional<boolean>): TextInputAttribute;
  /** @since 18 */
  ellipsisMode(mode: Optional<EllipsisMode>): TextInputAttribute;
  /** @since 15 */
  stopBackPress(isStopped: Optional<boolean>): TextInputAttribute;
  /** @since 20 */
  strokeWidth(width: Optional<LengthMetrics>): TextInputAttribute;
  /** @since 20 */
  strokeColor(color: Optional<ResourceColor>): TextInputAttribute;
  /** @since 20 */
  enableAutoFillAnimation(enabled: Optional<boolean>): TextInputAttribute;
  /** @since 20 */
  enableAutoSpacing(enabled: Optional<boolean>): TextInputAttribute;
}
