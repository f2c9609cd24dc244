import { isOneOf } from './isOneOf.ts';
import {
  CHOSEN_ID, CHOSEN_TOKEN, MAX_NAME_LENGTH, MAX_TTL_S, MAX_USER_LENGTH, MEDIA, type Caller, type CallMessage,
} from './protocol.ts';

/** The frame `call`, or what is wrong with it. */
export function readCall({ sessionId, joinToken, to, media, caller, ttl }: Record<string, unknown>): CallMessage | string {
  if (!isChosen(CHOSEN_ID, sessionId) || !isChosen(CHOSEN_TOKEN, joinToken)) {
    return '"call" needs "sessionId" and "joinToken", both chosen at random by who calls: no blanks, 8 and 20 '
      + 'characters at least, 128 at most.';
  }
  if (!isText(to, MAX_USER_LENGTH)) {
    return '"to" must be the user who is called.';
  }
  if (!isOneOf(MEDIA, media)) {
    return `"media" must be one of ${MEDIA.join(', ')}.`;
  }
  const who = readCaller(caller);
  if (who === undefined) {
    return '"caller" needs the texts "id" and "name", and "avatar" must be a text or absent.';
  }
  if (!(ttl === undefined || isTtl(ttl))) {
    return `"ttl" must be a whole number of seconds from 1 to ${MAX_TTL_S}, or absent.`;
  }
  return { type: 'call', sessionId, joinToken, to, media, caller: who, ttl };
}

function readCaller(value: unknown): Caller | undefined {
  const { id, name, avatar } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (!isText(id, MAX_USER_LENGTH) || !isText(name, MAX_NAME_LENGTH)) {
    return undefined;
  }
  return avatar === undefined ? { id, name } : isText(avatar, MAX_USER_LENGTH) ? { id, name, avatar } : undefined;
}

function isChosen(form: RegExp, value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most;
}

function isTtl(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_TTL_S;
}
