/** Attributes that came after API 13. Source: ts-basic-components-button.md */
declare interface ButtonAttribute {
  /** @since 18 */
  minFontScale(scale: number | Resource): ButtonAttribute;
  /** @since 18 */
  maxFontScale(scale: number | Resource): ButtonAttribute;
}
