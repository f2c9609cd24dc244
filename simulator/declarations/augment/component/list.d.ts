/** Attributes that came after API 13. Source: ts-container-list.md */
declare interface ListAttribute {
  /** @since 19 */
  stackFromEnd(enabled: boolean): ListAttribute;
  /** @since 20 */
  syncLoad(enable: boolean): ListAttribute;
}
