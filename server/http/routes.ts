import { NOT_ADMITTED, type Accounts, type Admission } from '../accounts/Accounts.ts';
import { readCallRequest, readTokenUpload, fieldsOf } from '../calls/CallRequest.ts';
import type { CallFault } from '../calls/PlacedCall.ts';
import type { Switchboard } from '../calls/Switchboard.ts';
import type { TokenRegistry } from '../calls/TokenRegistry.ts';
import type { LinkServer } from '../link/LinkServer.ts';
import { isOneOf } from '../link/isOneOf.ts';
import { DECLINE_REASONS } from '../link/protocol.ts';
import { REFUSALS } from '../link/SeatLocks.ts';
import type { ReceiptDesk } from '../push/receipts/ReceiptDesk.ts';
import { emptyReply, errorReply, jsonReply, type AppReply, type AppRequest } from './Reply.ts';

/** What the routes of the app server work on. */
export interface RouteContext {
  readonly accounts: Accounts;
  readonly registry: TokenRegistry;
  readonly switchboard: Switchboard;
  readonly link: LinkServer;
  /** Undefined if no receipts are awaited. */
  readonly receipts?: ReceiptDesk | undefined;
}

/** With which the push cloud signs its receipts. */
export const SIGNATURE_HEADER = 'x-huawei-callback-id';

const NOT_ADMITTED_STATUS: Readonly<Record<Exclude<Admission, 'admitted'>, number>> = {
  notYours: 403, full: 503, tooMany: 429, undecided: 503,
};

const CALL_FAULT_STATUS: Readonly<Record<CallFault, number>> = {
  ...NOT_ADMITTED_STATUS, tooManyCalls: 429, noDevice: 404, unknownUser: 404, severalDevices: 409, badPush: 400, pushRefused: 502, pushUnreachable: 504,
};

type Handler = (body: unknown, context: RouteContext, request: AppRequest) => AppReply | Promise<AppReply>;

/** What can be posted, but for the decline, whose path names a session. */
const POSTED: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['/v1/tokens', uploadToken],
  ['/v1/tokens/forget', forgetToken],
  ['/v1/calls', placeCall],
  ['/receipts', takeReceipts],
]);

/** Answers a request. Never rejects: each wrong request has its reply. */
export async function route(request: AppRequest, context: RouteContext): Promise<AppReply> {
  const [path = ''] = request.path.split('?');
  if (path === '/health') {
    return request.method === 'GET' ? health(context) : wrongMethod('GET');
  }
  const declined = /^\/v1\/calls\/([^/]{1,512})\/decline$/.exec(path)?.[1];
  if (!POSTED.has(path) && declined === undefined) {
    return errorReply(404, 'notFound', 'There is nothing at this path. See docs/link-protocol.md.');
  }
  if (request.method !== 'POST') {
    return wrongMethod('POST');
  }
  // A web page can post a form to this machine unasked, but not JSON.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return errorReply(415, 'notJson', 'Send the body with Content-Type: application/json.');
  }
  const body = parse(request.body);
  if (body === undefined) {
    return errorReply(400, 'badJson', 'The body is no JSON.');
  }
  if (declined !== undefined) {
    return decline(decoded(declined), body.value, context);
  }
  return (POSTED.get(path) ?? placeCall)(body.value, context, request);
}

function health({ link, registry }: RouteContext): AppReply {
  return jsonReply(200, { status: 'ok', devices: registry.size, sessions: link.sessions.size });
}

async function uploadToken(body: unknown, { accounts, registry, link }: RouteContext, { from }: AppRequest): Promise<AppReply> {
  const read = readTokenUpload(body);
  if (read === undefined) {
    return errorReply(400, 'badRequest', 'The texts "user", "token", "device" and "credential" are needed.');
  }
  const { address, claim } = read;
  const admission = await accounts.admit({ ...claim, from });
  if (admission !== 'admitted') {
    return notAdmitted(admission);
  }
  if (!registry.put(address)) {
    return notAdmitted('full');
  }
  link.reception.belongs(address.device, address.user);
  return emptyReply();
}

function notAdmitted(admission: Exclude<Admission, 'admitted'>): AppReply {
  return errorReply(NOT_ADMITTED_STATUS[admission], admission, NOT_ADMITTED[admission]);
}

/**
 * At log-out. By POST, because a token in a path would end up in logs. What is not known is gone already; the
 * device's connection is nobody's until somebody logs in there.
 */
function forgetToken(body: unknown, { registry, link }: RouteContext): AppReply {
  const { token } = fieldsOf(body);
  if (typeof token !== 'string' || token === '') {
    return errorReply(400, 'badRequest', 'The text "token" is needed.');
  }
  const address = registry.find(token);
  registry.drop(token);
  if (address !== undefined) {
    link.reception.belongs(address.device, undefined);
  }
  return emptyReply();
}

async function placeCall(body: unknown, { switchboard }: RouteContext, { from }: AppRequest): Promise<AppReply> {
  const read = readCallRequest(body);
  if (!read.ok) {
    return errorReply(400, 'badRequest', read.message);
  }
  const placed = await switchboard.place(read.request, from);
  if (!placed.ok) {
    return errorReply(CALL_FAULT_STATUS[placed.code], placed.code, placed.message);
  }
  return jsonReply(201, { sessionId: placed.sessionId, callerToken: placed.callerToken });
}

/** From the push cloud. Its answer has the documented form only if all is well; the cloud does not read any other. */
function takeReceipts(body: unknown, { receipts }: RouteContext, { headers }: AppRequest): AppReply {
  switch (receipts?.take(headers[SIGNATURE_HEADER], body)) {
    case undefined:
      return errorReply(404, 'noReceipts', 'This server was started without user name and secret for receipts.');
    case 'notSigned':
      return errorReply(401, 'notSigned', `${SIGNATURE_HEADER} does not prove that this comes from the push cloud.`);
    case 'otherTime':
      return errorReply(401, 'otherTime', 'It is signed rightly, but its time is more than 5 minutes from this server\'s.');
    case 'notUnderstood':
      return errorReply(400, 'badRequest', '"statuses" must be a list of at most 100 receipts (version V2).');
    case 'taken':
      return jsonReply(200, { code: '0', message: 'success' });
  }
}

async function decline(sessionId: string, body: unknown, { link }: RouteContext): Promise<AppReply> {
  const { joinToken, credential, reason = 'rejected' } = fieldsOf(body);
  if (typeof joinToken !== 'string' || typeof credential !== 'string' || !isOneOf(DECLINE_REASONS, reason)) {
    return errorReply(400, 'badRequest',
      `"joinToken" and "credential" must be texts and "reason" one of ${DECLINE_REASONS.join(', ')}.`);
  }
  const result = await link.declineAnywhere(sessionId, { joinToken, credential }, reason);
  switch (result) {
    case 'declined': return emptyReply();
    case 'unknownSession':
      return errorReply(404, 'unknownSession', 'There is no such session, or it was over long ago.');
    case 'badToken':
    case 'expiredToken':
      return errorReply(401, result, REFUSALS[result]);
    case 'over':
      return errorReply(409, 'over', 'The session is over already.');
  }
}

function wrongMethod(allowed: string): AppReply {
  return errorReply(405, 'wrongMethod', `This path takes ${allowed} only.`);
}

/** What is no text of a path is no session's either. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return '';
  }
}

/** In an object, because `null` is a JSON value. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
