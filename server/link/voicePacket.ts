/** First byte of a binary frame that carries sound. */
const KIND = 1;

/** kind and length in front, counter behind the sessionId. */
const HEAD = 2;
const COUNTER = 4;
const MAX_ID = 64;

/** 20 ms of sound are 640 bytes; nothing that is so much longer is sound. */
const MAX_BYTES = 2048;

/**
 * Whose sound a binary frame is: kind (1 byte), length of the sessionId (1), sessionId in ASCII, counter (4), sound
 * (docs/link-protocol.md). The server passes it on as it is and looks no further.
 * @returns undefined for what is no sound
 */
export function sessionOfSound(frame: unknown): string | undefined {
  if (!(frame instanceof Uint8Array) || frame.length > MAX_BYTES || frame[0] !== KIND) {
    return undefined;
  }
  const length = frame[1] ?? 0;
  const isWhole = length > 0 && length <= MAX_ID && frame.length > HEAD + length + COUNTER;
  return isWhole ? Buffer.from(frame.subarray(HEAD, HEAD + length)).toString('latin1') : undefined;
}
