/** Source: js-apis-hitracemeter.md. */
declare namespace hiTraceMeter {
  /** @since 19 */
  enum HiTraceOutputLevel {
    DEBUG = 0,
    INFO = 1,
    CRITICAL = 2,
    COMMERCIAL = 3,
    MAX = COMMERCIAL,
  }

  /** @since 19 */
  function startAsyncTrace(
    level: HiTraceOutputLevel,
    name: string,
    taskId: number,
    customCategory: string,
    customArgs?: string,
  ): void;
  /** @since 19 */
  function finishAsyncTrace(level: HiTraceOutputLevel, name: string, taskId: number): void;
}
