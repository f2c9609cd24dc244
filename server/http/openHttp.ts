import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';

/** PEM texts. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A client that takes longer than this to greet, or to send its request, is cut off, in ms. */
const PATIENCE_MS = 10_000;

/** How often it is looked for such clients, in ms. Node's own 30 s would be three times their patience. */
const LOOK_EVERY_MS = 1000;

/** HTTP, or HTTPS where there is a certificate; listens nowhere yet. @throws Error if certificate and key are none */
export function openHttp(answer: RequestListener, tls?: Certificate): Server {
  const bounds = {
    requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS, connectionsCheckingInterval: LOOK_EVERY_MS,
    handshakeTimeout: PATIENCE_MS,
  };
  return tls === undefined ? createHttp(bounds, answer) : createHttps({ ...bounds, ...tls, minVersion: 'TLSv1.2' }, answer);
}
