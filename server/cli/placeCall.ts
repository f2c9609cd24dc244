import { fieldsOf } from '../calls/CallRequest.ts';
import { fetchPost, networkFault } from '../push/HttpPost.ts';
import { identityOf } from './credentialFile.ts';
import type { Io } from './Io.ts';
import type { CallOptions } from './options.ts';
import { printable } from './printable.ts';

/** The server may try the push cloud for a while before it answers, in ms. */
const PATIENCE_MS = 45_000;

/** The ids of the call that was placed, or one sentence on why it was not. */
export type Placed =
  | { readonly ok: true; readonly sessionId: string; readonly callerToken: string }
  | { readonly ok: false; readonly message: string };

/** POST /v1/calls. Never rejects. */
export async function placeCall(url: string, options: CallOptions, io: Io): Promise<Placed> {
  const giveUp = new AbortController();
  const timer = io.clock.setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    const { status, text } = await fetchPost({
      url: `${url}/v1/calls`,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...requestOf(options), as: identityOf(io.credential()) }),
      signal: giveUp.signal,
    });
    return readAnswer(status, text);
  } catch (error) {
    const fault = giveUp.signal.aborted ? `no answer within ${PATIENCE_MS / 1000} s` : networkFault(error);
    return no(`Cannot reach the app server at ${url} (${fault}). `
      + 'Start it with "npm start" in another terminal, or name another one with --server.');
  } finally {
    io.clock.clearTimeout(timer);
  }
}

function requestOf({ token, user, scene, callerId, name, avatar, ttl }: CallOptions): object {
  const to = token !== undefined ? { token } : user !== undefined ? { user } : undefined;
  return { to, scene, caller: { id: callerId, name, avatar }, ttl };
}

function readAnswer(status: number, text: string): Placed {
  let body: Record<string, unknown>;
  try {
    body = fieldsOf(JSON.parse(text));
  } catch {
    body = {};
  }
  const { sessionId, callerToken, message } = body;
  if (status === 201 && typeof sessionId === 'string' && typeof callerToken === 'string') {
    return { ok: true, sessionId, callerToken };
  }
  return no(typeof message === 'string' ? `The call was not placed. ${printable(message)}`
    : `The call was not placed: what answers there (HTTP ${status}) is not this project's app server.`);
}

function no(message: string): Placed {
  return { ok: false, message };
}
