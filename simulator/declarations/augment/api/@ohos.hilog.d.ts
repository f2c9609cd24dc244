/** Source: js-apis-hilog.md. */
declare namespace hilog {
  /** @since 15 */
  function setMinLogLevel(level: LogLevel): void;
}
