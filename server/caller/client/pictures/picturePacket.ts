import { packetFor } from '../sound/packet.ts';

/** First byte of a binary frame of the link (docs/link-media.md). */
const PICTURE = 4;
const COUNTER = 4;

/** One picture of a video call, as it goes over the link. */
export interface Picture {
  /** Pictures that were sent before it. */
  readonly count: number;
  readonly jpeg: Uint8Array<ArrayBuffer>;
}

/** A picture as the link carries it. */
export function picturePacketOf(sessionId: string, { count, jpeg }: Picture): Uint8Array<ArrayBuffer> {
  const packet = packetFor(PICTURE, sessionId, COUNTER + jpeg.length);
  const start = packet.length - jpeg.length;
  new DataView(packet.buffer).setUint32(start - COUNTER, count);
  packet.set(jpeg, start);
  return packet;
}

/** The picture of a packet; undefined for what is none. */
export function pictureOf(packet: ArrayBuffer): Picture | undefined {
  const view = new DataView(packet);
  const head = view.byteLength < 2 ? Infinity : 2 + view.getUint8(1);
  const start = head + COUNTER;
  if (view.byteLength <= start || view.getUint8(0) !== PICTURE) {
    return undefined;
  }
  return { count: view.getUint32(head), jpeg: new Uint8Array(packet, start) };
}
