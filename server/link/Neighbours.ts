import type { Attendee } from './Attendance.ts';
import type { DeclineReason } from './protocol.ts';
import type { LinkSession } from './LinkSession.ts';
import type { Refusal, SeatKeys } from './SeatLocks.ts';

/** A client's connection as other processes have to do with it. */
export interface Passenger {
  tell(frame: string | Uint8Array): void;
  hangUp(code: number, reason: string): void;
  /** It has proved, elsewhere, to be a client of ours. */
  vouch(): void;
  /** Reads a frame of this connection once more, here. */
  again(frame: string): void;
}

/** What came of a decline by a request, without a connection. */
export type DeclineResult = 'declined' | 'unknownSession' | Refusal | 'over';

/** Two users. */
export interface CallerAndCalled {
  readonly from: string;
  readonly to: string;
}

/**
 * Other server processes that serve the same people. A session lives in one process; connections come in at any of
 * them. A server that is alone has none.
 */
export interface Neighbours {
  /**
   * A frame is about a session that does not live here. It is handed to where the session lives; if that is nowhere,
   * `here` is called. Frames of one connection keep their order.
   */
  pass(who: Passenger, sessionId: string, frame: string, here: () => void): void;
  /** A frame of this connection about this session is on its way: the next one must not overtake it. */
  isUnderWay(who: Passenger, sessionId: string): boolean;
  /** Sound for a session that lives elsewhere; dropped where no frame of it was passed before. */
  passMedia(who: Passenger, sessionId: string, sound: Uint8Array): void;
  /** A connection has gone. */
  left(who: Passenger): void;
  /** Devices on the links of the others. */
  attendees(): Attendee[];
  /** Those of one user. */
  attendeesOf(user: string): Attendee[];
  /** Tells a device on another's link of a call. False if it is on none. */
  invite(who: Attendee, frame: string): boolean;
  /** A device has come onto the link here. */
  attended(who: Attendee): void;
  /** A device has left the link here. */
  departed(device: string): void;
  /** Whose a device is has changed: said by it to one process, true for all. */
  belongs(device: string, user: string | undefined): void;
  /** A session of this process has changed, or was made. Resolves when the others can find it so; never rejects. */
  changed(session: LinkSession): Promise<void>;
  /** A session of this process need not be remembered any longer. */
  forgotten(sessionId: string): void;
  /** Somebody has begun to call somebody here, or has stopped. */
  calling(pair: CallerAndCalled, sessionId: string, isCalling: boolean): void;
  /** Does one of them call the other, by whichever process? Never rejects. */
  isCalling(pair: CallerAndCalled): Promise<boolean>;
  /** A decline without a connection, for a session that does not live here. Undefined where it lives nowhere else either. */
  decline(sessionId: string, keys: SeatKeys, reason: DeclineReason): Promise<DeclineResult | undefined>;
}
