/** Attributes that came after API 13. Source: ts-basic-components-textpicker.md */
declare interface TextPickerAttribute {
  /** @since 18 */
  enableHapticFeedback(enable: Optional<boolean>): TextPickerAttribute;
}
