/** Attributes that came after API 13. Source: ts-container-swiper.md */
declare interface SwiperAttribute {
  /** @since 18 */
  onSelected(event: Callback<number>): SwiperAttribute;
  /** @since 18 */
  onUnselected(event: Callback<number>): SwiperAttribute;
}
