/** First bytes of the binary frames that carry what two talkers hear and see (docs/link-media.md). */
export const KIND = { oldSound: 1, sound: 2, keepAlive: 3, picture: 4 } as const;

/** kind and length in front of the sessionId. */
const HEAD = 2;
const MAX_ID = 64;

/** What stands between the sessionId and what is carried: counter; codec, counter and time; nothing; counter. */
const BEHIND_ID: Readonly<Record<number, number>> = {
  [KIND.oldSound]: 4, [KIND.sound]: 9, [KIND.keepAlive]: 0, [KIND.picture]: 4,
};

/** 20 ms of sound are 640 bytes at most; nothing that is so much longer is sound. */
const MAX_SOUND = 2048;
/** A frame of the link is not longer (MAX_FRAME_BYTES in protocol.ts). */
const MAX_PICTURE = 16 * 1024;

/** Whose a binary frame is, and what is in it. */
export interface MediaFrame {
  readonly sessionId: string;
  /** Keep-alives count as sound: they stand in for it. */
  readonly carries: 'sound' | 'picture';
}

/**
 * Whose sound or picture a binary frame is. The server passes it on as it is and looks no further.
 * @returns undefined for what is neither
 */
export function mediaFrameOf(frame: unknown): MediaFrame | undefined {
  if (!(frame instanceof Uint8Array)) {
    return undefined;
  }
  const [kind = 0, length = 0] = frame;
  const behind = BEHIND_ID[kind];
  const carries = kind === KIND.picture ? 'picture' : 'sound';
  if (behind === undefined || length === 0 || length > MAX_ID
    || frame.length > (carries === 'picture' ? MAX_PICTURE : MAX_SOUND)) {
    return undefined;
  }
  const start = HEAD + length + behind;
  const isWhole = kind === KIND.keepAlive ? frame.length === start : frame.length > start;
  return isWhole ? { sessionId: Buffer.from(frame.subarray(HEAD, HEAD + length)).toString('latin1'), carries }
    : undefined;
}

/** What is left out first where a peer is slow. */
export function isPicture(frame: Uint8Array): boolean {
  return frame[0] === KIND.picture;
}
