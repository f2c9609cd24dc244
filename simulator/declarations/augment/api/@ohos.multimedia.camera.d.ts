/** Source: arkts-apis-camera-previewoutput.md. */
declare namespace camera {
  interface PreviewOutput {
    /** Without an angle, the system takes that of its display. @since 23 */
    getPreviewRotation(displayRotation?: number): ImageRotation;
  }
}
