/** One step of a call. `at` in ms since the call was delivered or placed. */
export interface TimedStep {
  readonly step: string;
  readonly at: number;
}

/** When one call came to its steps, as the app has measured it. */
export interface CallTimes {
  /** The app's number of the call; a process that starts anew begins with 1 again. */
  readonly call: number;
  readonly isOutgoing: boolean;
  /** In the order of time; the last is `ended` where the call is over. */
  readonly steps: readonly TimedStep[];
}
