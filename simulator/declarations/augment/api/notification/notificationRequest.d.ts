/** Source: js-apis-inner-notification-notificationrequest.md. */
export interface NotificationRequest {
  /** At most 192 KB. For any app @since 23 (before: system apps). */
  overlayIcon?: import('../@ohos.multimedia.image').default.PixelMap;
  /** Only updates a notification that is there. @since 18 */
  updateOnly?: boolean;
}
