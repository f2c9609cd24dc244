/** Attributes that came after API 13. Source: ts-basic-components-timepicker.md */
declare interface TimePickerAttribute {
  /** @since 18 */
  enableCascade(enabled: boolean): TimePickerAttribute;
}
