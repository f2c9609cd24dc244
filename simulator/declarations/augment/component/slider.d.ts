/** Attributes that came after API 13. Source: ts-basic-components-slider.md */
declare interface SliderAttribute {
  /** @since 18 */
  enableHapticFeedback(enabled: boolean): SliderAttribute;
}
