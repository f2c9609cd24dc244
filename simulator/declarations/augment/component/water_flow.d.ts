/** Attributes that came after API 13. Source: ts-container-waterflow.md */
declare interface WaterFlowAttribute {
  /** @since 20 */
  syncLoad(enable: boolean): WaterFlowAttribute;
}
