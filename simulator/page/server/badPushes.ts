import { randomUUID } from 'node:crypto';
import { ANYBODY } from '../../../server/link/SeatLocks.ts';
import type { BAD_PUSHES } from '../protocol/Command.ts';
import type { DeskDevice } from './DeskDevice.ts';

type BadPush = (typeof BAD_PUSHES)[number];

const TTL_S = 30;
const LONG_NAME = 'Maximiliana-Konstantina '.repeat(40);

/** extraData that is in order, of a session that the server knows and the page's caller sits in. */
function goodExtra({ desk, caller, phone }: DeskDevice): Record<string, unknown> {
  const { sessionId, callerToken, calleeTokens } = desk.server.link.sessions.create({
    media: 'voice', callees: [ANYBODY], ringMs: TTL_S * 1000,
  });
  desk.talk.claim(sessionId, phone);
  if (!caller.isBusy) {
    caller.join(sessionId, callerToken, 'voice');
  }
  return {
    v: 1, scene: 'voice', sessionId, caller: { id: 'desk', name: 'Ada' }, sentAt: phone.device.clock.now(), ttl: TTL_S,
    joinToken: calleeTokens[0],
  };
}

/** What the extraData of each says; undefined: sent in another way. */
function extraOf(kind: BadPush, device: DeskDevice): string | undefined {
  const now = device.phone.device.clock.now();
  switch (kind) {
    case 'bareScene': return JSON.stringify({ scene: 'voice' });
    case 'noJson': return 'Ada calls';
    case 'emptyExtra': return '';
    case 'unknownScene': return JSON.stringify({ ...goodExtra(device), scene: 'hologram' });
    case 'longName': return JSON.stringify({ ...goodExtra(device), caller: { id: 'desk', name: LONG_NAME } });
    case 'expired': return JSON.stringify({ ...goodExtra(device), sentAt: now - 10 * TTL_S * 1000 });
    default: return undefined;
  }
}

/** Hands the device a push that is broken, late or old, as the push service would. @throws Error where it cannot */
export function sendBadPush(device: DeskDevice, kind: BadPush): void {
  const { phone, lastPush } = device;
  const extraData = extraOf(kind, device);
  const header = { token: phone.token };
  if (extraData !== undefined) {
    const sentAtCloud = phone.device.clock.now();
    device.deliver({ callId: randomUUID(), extraData, token: phone.token, ttl: TTL_S, sentAtCloud });
  } else if (kind === 'noCallId') {
    phone.device.timeline.add('push', 'delivers a message without a callId');
    phone.deliverData('', JSON.stringify({ data: JSON.stringify({ scene: 'voice' }), header }));
  } else if (lastPush === undefined) {
    throw new Error('There was no push yet that could come twice. Ring the device first.');
  } else {
    phone.deliver(lastPush);
  }
}
