import type { SystemCall, SystemCallState } from './SystemCall.ts';

/**
 * Hears of all that happens to calls, and judges it. What the app says is told when it says it, so that a slow service
 * is not taken for a slow app.
 */
export interface CallWatch {
  /** A push has brought the call. */
  pushed?(call: SystemCall): void;
  /** The app reports, or error-reports, the call; `outcomes` has counted it. */
  outcome?(call: SystemCall): void;
  /** The app reports a state. @param type VoipCallType, of the report with three arguments */
  stateSaid?(call: SystemCall, state: number, type: number | undefined): void;
  /** The report of a state failed. */
  stateRefused?(call: SystemCall, state: number): void;
  /** The app reports an audio event. */
  audioSaid?(call: SystemCall, event: number): void;
  /** The report of an audio event failed. */
  audioRefused?(call: SystemCall, event: number): void;
  /** The service has taken a change on. */
  changed?(call: SystemCall, before: SystemCallState): void;
  /** The user has pressed a button of the system. */
  pressed?(call: SystemCall, uiEvent: number): void;
  /** The app has subscribed or unsubscribed. @param count listeners now */
  listening?(count: number): void;
  /** A sound or the vibration has started or stopped. */
  sensed?(): void;
}
