import type { Fields } from './CloudReply.ts';

/** One call push as it reaches a device. */
export interface CallMessage {
  /** Made by the push side: the id that the call must be reported under. */
  readonly callId: string;
  /** `payload.extraData`, unchanged. */
  readonly extraData: string;
  /** The push token it was sent to. */
  readonly token: string;
  /** Seconds. */
  readonly ttl: number;
  /** When the cloud took it on, ms since the epoch. */
  readonly sentAtCloud: number;
}

/** One notification push (push-type 0) as it reaches a device. */
export interface AlertMessage {
  readonly token: string;
  readonly notification: Fields;
  readonly sentAtCloud: number;
}

/** A device as the push cloud sees it. */
export interface PushTarget {
  /** Whether its connection to the push service stands. When it comes back, tell `PushCloud.cameOnline`. */
  readonly online: boolean;
  deliver(message: CallMessage): void;
  /** Takes a notification; a device without it shows none. */
  notify?(message: AlertMessage): void;
}
