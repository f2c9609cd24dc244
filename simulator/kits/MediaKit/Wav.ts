import { closeSync, openSync, readSync } from 'node:fs';

/** A part of an open file, as the app hands it to a player (arkts-apis-media-i.md, AVFileDescriptor). */
export interface FilePart {
  readonly fd: number;
  readonly offset?: number;
  readonly length?: number;
}

const HEADER_BYTES = 4096;

/**
 * How long the sound lasts, ms; undefined where this is no WAV, or cannot be read.
 * @param file on this machine; undefined for a descriptor that is not open
 */
export function wavDuration(file: string | undefined, part: FilePart): number | undefined {
  const header = file === undefined ? undefined : headerOf(file, part);
  if (header?.toString('latin1', 0, 4) !== 'RIFF' || header.toString('latin1', 8, 12) !== 'WAVE') {
    return undefined;
  }
  return durationOfChunks(header);
}

function headerOf(file: string, part: FilePart): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const fd = openSync(file, 'r');
  try {
    const length = Math.min(HEADER_BYTES, part.length ?? HEADER_BYTES);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, part.offset ?? 0));
  } finally {
    closeSync(fd);
  }
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
