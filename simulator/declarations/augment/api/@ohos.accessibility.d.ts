/** Source: js-apis-accessibility.md. */
declare namespace accessibility {
  /** Whether a screen reader is on. @since 18 */
  function isScreenReaderOpenSync(): boolean;

  interface EventInfo {
    /** A string resource to be read out. @since 18 */
    textResourceAnnouncedForAccessibility?: Resource;
  }
}
