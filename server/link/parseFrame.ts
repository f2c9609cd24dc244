import { CLIENT_MESSAGE, CLIENT_TYPES, problemOf, type ClientMessage } from './frames.ts';
import { MAX_FRAME_BYTES, PROTOCOL_VERSION } from './protocol.ts';

/** A client's frame, read. `ignored` is a type this server does not know: a newer client's, not an error. */
export type ParsedFrame =
  | { readonly kind: 'message'; readonly message: ClientMessage }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'bad'; readonly problem: string };

/** Reads one frame. Whatever comes, it never throws; a problem never quotes the frame. */
export function parseFrame(frame: unknown): ParsedFrame {
  if (typeof frame !== 'string') {
    return bad('A frame must be text.');
  }
  if (Buffer.byteLength(frame) > MAX_FRAME_BYTES) {
    return bad(`A frame may have ${MAX_FRAME_BYTES} bytes at most.`);
  }
  const fields = objectOf(frame);
  if (fields === undefined) {
    return bad('A frame must be a JSON object.');
  }
  if (fields['v'] !== PROTOCOL_VERSION) {
    return bad(`This server speaks version ${PROTOCOL_VERSION}: "v" must be ${PROTOCOL_VERSION}.`);
  }
  return typeof fields['type'] === 'string' && !CLIENT_TYPES.has(fields['type']) ? { kind: 'ignored' } : read(fields);
}

function read(fields: object): ParsedFrame {
  const { success, data, error } = CLIENT_MESSAGE.safeParse(fields);
  return success ? { kind: 'message', message: data } : bad(problemOf(error));
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}

function bad(problem: string): ParsedFrame {
  return { kind: 'bad', problem };
}
