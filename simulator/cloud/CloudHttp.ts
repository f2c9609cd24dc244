import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CLOUD_RULES } from './CloudRules.ts';
import { refuse, type CloudReply, type CloudRequest } from './CloudReply.ts';

/** Room for 1000 tokens besides the 4096 bytes; nobody reads further. */
const READ_LIMIT = 1024 * 1024;

/** The push cloud's open port. */
export interface CloudDoor {
  readonly port: number;
  /** `http://127.0.0.1:PORT`, for the sender's base address. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Serves a handler over HTTP on 127.0.0.1. Rejects if the port is taken. */
export async function listenHttp(
  handle: (request: CloudRequest) => Promise<CloudReply>, port: number,
): Promise<CloudDoor> {
  const server = createServer((incoming, response) => {
    // A failure here is a device that threw while it was given a message: a defect that must be seen.
    void serve(incoming, response, handle);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    baseUrl: `http://127.0.0.1:${bound}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function serve(
  incoming: IncomingMessage, response: ServerResponse, handle: (request: CloudRequest) => Promise<CloudReply>,
): Promise<void> {
  const body = await readAll(incoming);
  if (body === 'gone') {
    return;
  }
  const reply = body === 'tooLong' ? tooLong() : await handle({
    method: incoming.method ?? '', path: incoming.url ?? '', headers: headersOf(incoming), body: body.text,
  });
  response.writeHead(reply.status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(reply.body));
}

async function readAll(incoming: IncomingMessage): Promise<{ readonly text: string } | 'tooLong' | 'gone'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Leaving the loop must not cut the connection: the answer goes over it, while the rest is read and dropped.
    for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > READ_LIMIT) {
        incoming.resume();
        return 'tooLong';
      }
      chunks.push(chunk);
    }
  } catch {
    return 'gone';
  }
  return { text: Buffer.concat(chunks).toString('utf8') };
}

function tooLong(): CloudReply {
  const { status, code, msg } = refuse(CLOUD_RULES.bodySize, '80300008', 'The body is far too long.');
  return { status, body: { code, msg, requestId: '0' } };
}

function headersOf(incoming: IncomingMessage): CloudRequest['headers'] {
  return Object.fromEntries(Object.entries(incoming.headers)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}
