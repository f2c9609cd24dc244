import type { IncomingMessage } from 'node:http';

/** Collects a request's body; undefined if it is longer than `limit` bytes or does not come whole. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Leaving the loop must not cut the connection: the answer goes over it, while the rest is read and dropped.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) {
        request.resume();
        return undefined;
      }
      chunks.push(chunk);
    }
  } catch {
    // The client went away in the middle.
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}
