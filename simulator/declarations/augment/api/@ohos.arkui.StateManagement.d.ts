/** Source: js-apis-statemanagement.md. */

/** @since 20 */
export interface MonitorOptions {
  isSynchronous?: boolean;
}

/** @since 20 */
export declare type MonitorCallback = (monitorValue: IMonitor) => void;

export declare namespace UIUtils {
  /** @since 19 */
  function makeV1Observed<T extends object>(source: T): T;
  /** @since 19 */
  function enableV2Compatibility<T extends object>(source: T): T;
  /** @since 20 */
  function addMonitor(
    target: object,
    path: string | string[],
    monitorCallback: MonitorCallback,
    options?: MonitorOptions,
  ): void;
  /** @since 20 */
  function clearMonitor(target: object, path: string | string[], monitorCallback?: MonitorCallback): void;
  /** @since 22 */
  function flushUpdates(): void;
}
