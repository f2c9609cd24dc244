import { readSync } from 'node:fs';

/** A part of an open file, as the app hands it to a player (arkts-apis-media-i.md, AVFileDescriptor). */
export interface FilePart {
  readonly fd: number;
  readonly offset?: number;
  readonly length?: number;
}

const HEADER_BYTES = 4096;

/** How long the sound lasts, ms; undefined where this is no WAV, or cannot be read. */
export function wavDuration(part: FilePart): number | undefined {
  const bytes = Buffer.alloc(HEADER_BYTES);
  let count: number;
  try {
    count = readSync(part.fd, bytes, 0, Math.min(HEADER_BYTES, part.length ?? HEADER_BYTES), part.offset ?? 0);
  } catch {
    return undefined;
  }
  const header = bytes.subarray(0, count);
  if (count < 12 || header.toString('latin1', 0, 4) !== 'RIFF' || header.toString('latin1', 8, 12) !== 'WAVE') {
    return undefined;
  }
  return durationOfChunks(header);
}

function durationOfChunks(header: Buffer): number | undefined {
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= header.length;) {
    const id = header.toString('latin1', at, at + 4);
    const size = header.readUInt32LE(at + 4);
    if (id === 'fmt ' && at + 20 <= header.length) {
      bytesPerSecond = header.readUInt32LE(at + 16);
    } else if (id === 'data') {
      return bytesPerSecond > 0 ? (size / bytesPerSecond) * 1000 : undefined;
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}
