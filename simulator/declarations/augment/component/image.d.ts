/** Attributes that came after API 13. Source: ts-basic-components-image.md */
declare interface ImageAttribute {
  /** @since 19 */
  hdrBrightness(brightness: number): ImageAttribute;
  /** @since 21 */
  supportSvg2(enable: boolean): ImageAttribute;
  /** @since 23 */
  antialiased(isAntialiased: Optional<boolean>): ImageAttribute;
}
