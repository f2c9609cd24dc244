/** Attributes that came after API 13. Source: ts-container-grid.md */
declare interface GridAttribute {
  /** @since 20 */
  syncLoad(enable: boolean): GridAttribute;
}
