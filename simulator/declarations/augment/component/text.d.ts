/** Attributes that came after API 13. Source: ts-basic-components-text.md */
declare interface TextAttribute {
  /** @since 22 */
  minLineHeight(value: LengthMetrics | undefined): TextAttribute;
  /** @since 22 */
  maxLineHeight(value: LengthMetrics | undefined): TextAttribute;
  /** @since 22 */
  lineHeightMultiple(value: number | undefined): TextAttribute;
  /** @since 22 */
  minLines(minLines: Optional<number>): TextAttribute;
  /** @since 14 */
  caretColor(color: ResourceColor): TextAttribute;
  /** @since 14 */
  selectedBackgroundColor(color: ResourceColor): TextAttribute;
  /** @since 20 */
  optimizeTrailingSpace(optimize: Optional<boolean>): TextAttribute;
  /** @since 20 */
  enableAutoSpacing(enabled: Optional<boolean>): TextAttribute;
  /** @since 23 */
  includeFontPadding(include: Optional<boolean>): TextAttribute;
  /** @since 23 */
  fallbackLineSpacing(enabled: Optional<boolean>): TextAttribute;
}
