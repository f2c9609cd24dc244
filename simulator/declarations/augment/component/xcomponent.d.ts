/** What came after API 13. Source: ts-basic-components-xcomponent.md */
declare interface XComponentController {
  /** Null where there is no surface. @since 20 */
  lockCanvas(): DrawingCanvas | null;
  /** @since 20 */
  unlockCanvasAndPost(canvas: DrawingCanvas): void;
}
