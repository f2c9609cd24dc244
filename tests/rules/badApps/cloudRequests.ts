import type { BadApp } from '../BadApp.ts';
import { breaks, refines } from '../BadApp.ts';
import type { PushRequest } from '../CloudApp.ts';
import { NOW_S, sends } from '../CloudApp.ts';

const GOOD = sends();
const ALERT = { category: 'MISS_CALL', title: 'Missed', body: 'A call', clickAction: { actionType: 0 } };
const DAY_S = 86_400;
/**
 * A body without its tokens, and with an extraData of nothing: payload, target and pushOptions as CloudApp sends
 * them.
 */
const REST = JSON.stringify({ payload: { extraData: '' }, target: { token: [''] }, pushOptions: { ttl: 30 } }).length;

const tokens = (count: number): string[] => Array.from({ length: count }, (_, index) => `T${index}`);
const alert = (notification: object): PushRequest => ({ headers: { 'push-type': '0' }, payload: { notification } });
const sized = (bytes: number): PushRequest => ({ payload: { extraData: 'x'.repeat(bytes - REST) } });
const refused = (rule: string, request: PushRequest, code: string, status = 400): BadApp =>
  breaks(rule, sends(request), GOOD, { gets: [status, code] });

/** Requests that the push cloud takes from no server. */
export const CLOUD_REQUESTS: readonly BadApp[] = [
  breaks('cloud.url', sends({ path: '/v3/4711/messages' }), GOOD, { gets: [404, '404'] }),
  refused('cloud.v3-only', { path: '/v2/4711/messages:send' }, '80200001', 401),
  refused('cloud.authorization', { headers: { authorization: undefined } }, '80200001', 401),
  refused('cloud.project', { path: '/v3/4712/messages:send' }, '80200001', 401),
  refused('cloud.jwt', { claims: { aud: 'another' } }, '80200001', 401),
  refused('cloud.jwt-expired', { claims: { iat: NOW_S - 7200, exp: NOW_S - 3600 } }, '80200005', 401),
  refused('cloud.jwt-lifetime', { claims: { exp: NOW_S + DAY_S + 1 } }, '80300036', 401),
  breaks('cloud.jwt-future', sends({ claims: { iat: NOW_S + 61 } }), sends({ claims: { iat: NOW_S + 60 } }),
    { gets: [401, '80200001'] }),
  refines('cloud.http-status', 'cloud.token-count', sends({ tokens: [] }), GOOD, [400, '80300010']),
  refused('cloud.content-type', { headers: { 'content-type': 'text/plain' } }, '80100001'),
  refused('cloud.push-type', { headers: { 'push-type': '3' } }, '80100001'),
  refused('cloud.desk-push-types', { headers: { 'push-type': '6' } }, '80100001'),
  breaks('cloud.body-size', sends(sized(4097)), sends(sized(4096)), { gets: [400, '80300008'] }),
  refines('cloud.body-size-count', 'cloud.body-size', sends({ ...sized(4096), tokens: ['T1', 'T1'] }),
    sends(sized(4096)), [400, '80300008']),
  refused('cloud.body-shape', { payload: 'text' }, '80100003'),
  refused('cloud.extra-data', { payload: {} }, '80100003'),
  breaks('cloud.voip-payload', sends({ payload: { extraData: 'text', callId: 'mine' } }),
    GOOD, { gets: [200, '80000000'] }),
  breaks('cloud.alert-payload', sends(alert({ ...ALERT, title: undefined })), sends(alert(ALERT)),
    { gets: [400, '80100003'] }),
  refused('cloud.token-count', { tokens: tokens(1001) }, '80300010'),
  refused('cloud.test-token-count', { tokens: tokens(11), options: { testMessage: true } }, '80300030'),
  refused('cloud.ttl', { options: { ttl: 1_296_001 } }, '80100001'),
  refines('cloud.ttl-code', 'cloud.ttl', sends({ options: { ttl: 0 } }), sends({ options: { ttl: 1 } }),
    [400, '80100004']),
  refused('cloud.options', { options: { collapseKey: 101 } }, '80100001'),
];
