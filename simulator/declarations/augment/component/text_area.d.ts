/** Attributes that came after API 13. Source: ts-basic-components-textarea.md */
declare interface TextAreaAttribute {
  /** @since 22 */
  scrollBarColor(thumbColor: ColorMetrics | undefined): TextAreaAttribute;
  /** @since 18 */
  minFontScale(scale: Optional<number | Resource>): TextAreaAttribute;
  /** @since 18 */
  maxFontScale(scale: Optional<number | Resource>): TextAreaAttribute;
  /** @since 20 */
  minLines(lines: Optional<number>): TextAreaAttribute;
  /** @since 18 */
  halfLeading(halfLeading: Optional<boolean>): TextAreaAttribute;
  /** @since 18 */
  ellipsisMode(mode: Optional<EllipsisMode>): TextAreaAttribute;
  /** @since 15 */
  stopBackPress(isStopped: Optional<boolean>): TextAreaAttribute;
  /** @since 20 */
  strokeWidth(width: Optional<LengthMetrics>): TextAreaAttribute;
  /** @since 20 */
  strokeColor(color: Optional<ResourceColor>): TextAreaAttribute;
  /** @since 20 */
  enableAutoSpacing(enabled: Optional<boolean>): TextAreaAttribute;
}
