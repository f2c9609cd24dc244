/**
 * What the world outside has been told so far, in bits: one number for each call of the cast and one for all of them.
 * Numbers, since a walk keeps millions of these.
 */
export interface Notes {
  readonly calls: Int32Array;
  readonly device: number;
}

const TIMERS = ['avatar', 'report', 'retry', 'ring', 'dial', 'connect', 'release'] as const;

export const timerBit = (timer: string): number => 1 << TIMERS.indexOf(timer as (typeof TIMERS)[number]);
export const ALL_TIMERS = (1 << TIMERS.length) - 1;

/** About one call, above the bits of its timers. */
export const CALL = {
  reported: 1 << 7,
  reportedTwice: 1 << 8,
  answered: 1 << 9,
  active: 1 << 10,
  disconnected: 1 << 11,
  errorReported: 1 << 12,
  avatarHeld: 1 << 13,
  inSession: 1 << 14,
  placed: 1 << 15,
  recorded: 1 << 16,
  notified: 1 << 17,
  /** The system believes: video. */
  systemVideo: 1 << 18,
  /** The system believes: muted. */
  systemMuted: 1 << 19,
  /** The other side was told that it hears nothing. */
  peerDeaf: 1 << 20,
  /** The system has taken the call after it had been given up: it is told of the end once more. */
  acceptedLate: 1 << 21,
  disconnectedAgain: 1 << 22,
  /** The other side was told that it sees nothing. */
  peerBlind: 1 << 23,
} as const;

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
