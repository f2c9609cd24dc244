/** What the app server says. */
export interface Told {
  /** The same in the timelines of all who hear of it. */
  readonly number: number;
  /** It is said to this device; undefined where nobody knows. */
  readonly isHere: boolean | undefined;
}
