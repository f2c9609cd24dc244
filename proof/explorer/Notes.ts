/**
 * What the world outside has been told so far, in bits: one number for each call of the cast and one for all of them.
 * Numbers, since a walk keeps millions of these.
 */
export interface Notes {
  readonly calls: Int32Array;
  readonly device: number;
}

/** As in the core (call/EventWords.ets); a test holds the two to each other. */
export const TIMERS = ['avatar', 'report', 'retry', 'ring', 'dial', 'connect', 'release'] as const;

/** @throws {Error} for a timer that the walk does not know */
export function timerBit(timer: string): number {
  const place = TIMERS.indexOf(timer as (typeof TIMERS)[number]);
  if (place === -1) {
    throw new Error(`The explorer does not know the timer '${timer}': name it in proof/explorer/Notes.ts.`);
  }
  return 1 << place;
}

export const ALL_TIMERS = (1 << TIMERS.length) - 1;

const ABOUT_CALL = [
  'reported', 'reportedTwice', 'answered', 'active', 'disconnected', 'errorReported', 'avatarHeld', 'inSession', 'placed',
  'recorded', 'notified',
  /** Written into the list as too late; and what became of it, after that. */
  'late', 'corrected',
  /** The system believes: video. */
  'systemVideo',
  /** The system believes: muted. */
  'systemMuted',
  /** The other side was told that it hears nothing. */
  'peerDeaf',
  /** The system has taken the call after it had been given up: it is told of the end once more. */
  'acceptedLate', 'disconnectedAgain',
  /** The other side was told that it sees nothing. */
  'peerBlind',
] as const;

/** About one call, above the bits of its timers. */
export const CALL = Object.fromEntries(ABOUT_CALL.map((name, i) => [name, 1 << (TIMERS.length + i)])) as
  Readonly<Record<(typeof ABOUT_CALL)[number], number>>;

/** How many bits the notes of a call take: below 31, since they stand in an Int32Array. */
export const NOTES_BITS = TIMERS.length + ABOUT_CALL.length;

export const DEVICE = {
  subscribed: 1,
  ringing: 2,
  audio: 4,
  audioVideo: 8,
  voice: 16,
  voiceMuted: 32,
  background: 64,
  heat: 128,
  attending: 256,
  reducedQuality: 512,
  video: 1024,
  camera: 2048,
  backCamera: 4096,
} as const;

export function blank(calls: number): Notes {
  return { calls: new Int32Array(calls), device: 0 };
}
