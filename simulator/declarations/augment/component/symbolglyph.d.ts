/** Attributes that came after API 13. Source: ts-basic-components-symbolglyph.md */
declare interface SymbolGlyphAttribute {
  /** @since 18 */
  minFontScale(scale: Optional<number | Resource>): SymbolGlyphAttribute;
  /** @since 18 */
  maxFontScale(scale: Optional<number | Resource>): SymbolGlyphAttribute;
  /** @since 20 */
  symbolShadow(shadow: Optional<ShadowOptions>): SymbolGlyphAttribute;
}
