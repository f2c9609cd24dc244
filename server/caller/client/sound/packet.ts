import { FRAME } from './format.ts';

/** First bytes of a binary frame of the link (docs/link-media.md). */
const OLD_SOUND = 1;
const SOUND = 2;
const KEEP_ALIVE = 3;
/** What stands between the sessionId and the sound: counter; codec, counter and time. */
const BEFORE_SOUND: Readonly<Record<number, number>> = { [OLD_SOUND]: 4, [SOUND]: 9 };
const FRAME_MS = 20;

/** Where a frame of sound stands in what was sent. */
export interface Place {
  /** Frames that were sent before. */
  readonly count: number;
  /** Frames that there were before, sent or not. */
  readonly at: number;
  /** The other end knows of codecs and times. */
  readonly isTimed: boolean;
}

/** A frame of sound as the link carries it, plain. */
export function packetOf(sessionId: string, { count, at, isTimed }: Place, frame: Int16Array): Uint8Array<ArrayBuffer> {
  const kind = isTimed ? SOUND : OLD_SOUND;
  const packet = packetFor(kind, sessionId, (BEFORE_SOUND[kind] ?? 0) + frame.byteLength);
  const view = new DataView(packet.buffer);
  const head = packet.length - frame.byteLength;
  if (isTimed) {
    view.setUint32(head - 8, count);
    view.setUint32(head - 4, at * FRAME_MS);
  } else {
    view.setUint32(head - 4, count);
  }
  // Little endian whatever the machine is.
  frame.forEach((sample, i) => view.setInt16(head + i * 2, sample, true));
  return packet;
}

/** Says that this end is there, though it says nothing. */
export function keepAliveOf(sessionId: string): Uint8Array<ArrayBuffer> {
  return packetFor(KEEP_ALIVE, sessionId, 0);
}

/** The sound of a packet; undefined for what is none. A hot device sends 8 kHz: each sample is played twice. */
export function frameOf(packet: ArrayBuffer): Int16Array<ArrayBuffer> | undefined {
  const view = new DataView(packet);
  const before = view.byteLength < 2 ? undefined : BEFORE_SOUND[view.getUint8(0)];
  const head = before === undefined ? Infinity : 2 + view.getUint8(1) + before;
  const samples = Math.floor((view.byteLength - head) / 2);
  if (!(samples > 0)) {
    return undefined;
  }
  const repeat = samples <= FRAME / 2 ? 2 : 1;
  return Int16Array.from({ length: samples * repeat }, (_, i) => view.getInt16(head + Math.floor(i / repeat) * 2, true));
}

/** A packet with room for what comes after the sessionId. */
export function packetFor(kind: number, sessionId: string, more: number): Uint8Array<ArrayBuffer> {
  const id = new TextEncoder().encode(sessionId);
  const packet = new Uint8Array(2 + id.length + more);
  packet.set([kind, id.length]);
  packet.set(id, 2);
  return packet;
}
