import type { Attendee } from '../link/Attendance.ts';
import type { DeclineResult } from '../link/Neighbours.ts';
import type { DeclineReason } from '../link/protocol.ts';
import type { SeatKeys } from '../link/SeatLocks.ts';
import type { AccountRecord } from '../accounts/AccountBook.ts';
import type { PushAddress } from '../calls/TokenRegistry.ts';

/** What one server process says to another. They are of one version: all are restarted when it changes. */
export type NodeMessage =
  /** A client's frame, for a session of the receiver's. `sound` is Base64. */
  | {
    readonly type: 'frame'; readonly from: string; readonly client: number;
    readonly text?: string; readonly sound?: string;
  }
  | { readonly type: 'gone'; readonly from: string; readonly client: number }
  /** An answer to a client of the receiver's. */
  | { readonly type: 'tell'; readonly client: number; readonly text?: string; readonly sound?: string }
  | { readonly type: 'known'; readonly client: number }
  | { readonly type: 'hangUp'; readonly client: number; readonly code: number; readonly reason: string }
  /** A device on the receiver's link is to hear of a call. */
  | { readonly type: 'invite'; readonly who: Attendee; readonly frame: string }
  /** A process has begun to serve: it wants to know who is on the links of the others. */
  | { readonly type: 'hello'; readonly from: string }
  | { readonly type: 'attended'; readonly from: string; readonly who: Attendee }
  | { readonly type: 'departed'; readonly from: string; readonly device: string }
  | { readonly type: 'belongs'; readonly from: string; readonly device: string; readonly user: string | null }
  | { readonly type: 'tokenKept'; readonly from: string; readonly address: PushAddress }
  | { readonly type: 'tokenDropped'; readonly from: string; readonly address: PushAddress }
  | { readonly type: 'registered'; readonly from: string; readonly record: AccountRecord }
  /** The sender goes on with a session of a process that has died. */
  | { readonly type: 'adopted'; readonly from: string; readonly sessionId: string }
  | {
    readonly type: 'decline'; readonly from: string; readonly question: number;
    readonly sessionId: string; readonly keys: SeatKeys; readonly reason: DeclineReason;
  }
  | { readonly type: 'declined'; readonly question: number; readonly result: DeclineResult };

/** The message of one type. */
export type MessageOf<T extends NodeMessage['type']> = Extract<NodeMessage, { readonly type: T }>;

/** The sound of a message, as a client sends and hears it. */
export function soundOf({ sound = '' }: { readonly sound?: string }): Uint8Array {
  return Buffer.from(sound, 'base64');
}
