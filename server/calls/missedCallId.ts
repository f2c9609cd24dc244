const PREFIX = 'missed-';

/** `appMessageId` may have 64 characters of these (push-scenariozed-api-request-param.md). */
const FITTING = /^[A-Za-z0-9+/=_-]{1,57}$/;

const PRIME = 16_777_619;

/**
 * The `appMessageId` of a missed call: the same from every sender, so that the device shows one notice however many it
 * gets. The app computes it too (MissedCallId.ets), and a test holds the two together.
 */
export function missedCallId(sessionId: string): string {
  return PREFIX + (FITTING.test(sessionId) ? sessionId
    : hashOf(sessionId, 2_166_136_261) + hashOf(sessionId, 3_339_451_269));
}

/** FNV-1a over the UTF-16 units, 32 bits, as 8 hexadecimal digits. */
function hashOf(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
