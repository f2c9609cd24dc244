import { FRAME } from './format.ts';

/** First byte of a binary frame of the link that carries sound (docs/link-protocol.md). */
const KIND = 1;
const COUNTER_BYTES = 4;

/** A frame of sound as the link carries it. */
export function packetOf(sessionId: string, count: number, frame: Int16Array): Uint8Array<ArrayBuffer> {
  const id = new TextEncoder().encode(sessionId);
  const packet = new Uint8Array(2 + id.length + COUNTER_BYTES + frame.byteLength);
  packet.set([KIND, id.length]);
  packet.set(id, 2);
  const view = new DataView(packet.buffer);
  view.setUint32(2 + id.length, count);
  // Little endian whatever the machine is.
  frame.forEach((sample, i) => view.setInt16(2 + id.length + COUNTER_BYTES + i * 2, sample, true));
  return packet;
}

/** The sound of a packet; undefined for what is none. A hot device sends 8 kHz: each sample is played twice. */
export function frameOf(packet: ArrayBuffer): Int16Array<ArrayBuffer> | undefined {
  const view = new DataView(packet);
  const head = view.byteLength < 2 || view.getUint8(0) !== KIND ? Infinity : 2 + view.getUint8(1) + COUNTER_BYTES;
  const samples = Math.floor((view.byteLength - head) / 2);
  if (!(samples > 0)) {
    return undefined;
  }
  const repeat = samples <= FRAME / 2 ? 2 : 1;
  return Int16Array.from({ length: samples * repeat }, (_, i) => view.getInt16(head + Math.floor(i / repeat) * 2, true));
}
