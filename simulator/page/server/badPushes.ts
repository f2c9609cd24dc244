import { randomUUID } from 'node:crypto';
import type { BAD_PUSHES } from '../protocol/Command.ts';
import type { DeskDevice } from './DeskDevice.ts';

type BadPush = (typeof BAD_PUSHES)[number];

const TTL_S = 30;
const LONG_NAME = 'Maximiliana-Konstantina '.repeat(40);

/** extraData that is in order, with a session that no server knows: nobody can be connected to. */
function goodExtra(now: number): Record<string, unknown> {
  return {
    v: 1, scene: 'voice', sessionId: randomUUID(), caller: { id: 'desk', name: 'Ada' }, sentAt: now, ttl: TTL_S,
    joinToken: 'none',
  };
}

/** What the extraData of each says; undefined: sent in another way. */
function extraOf(kind: BadPush, now: number): string | undefined {
  const good = goodExtra(now);
  switch (kind) {
    case 'bareScene': return JSON.stringify({ scene: 'voice' });
    case 'noJson': return 'Ada calls';
    case 'emptyExtra': return '';
    case 'unknownScene': return JSON.stringify({ ...good, scene: 'hologram' });
    case 'longName': return JSON.stringify({ ...good, caller: { id: 'desk', name: LONG_NAME } });
    case 'expired': return JSON.stringify({ ...good, sentAt: now - 10 * TTL_S * 1000 });
    default: return undefined;
  }
}

/** Hands the device a push that is broken, late or old, as the push service would. @throws Error where it cannot */
export function sendBadPush(device: DeskDevice, kind: BadPush): void {
  const { phone, lastPush } = device;
  const extraData = extraOf(kind, phone.device.clock.now());
  const header = { token: phone.token };
  if (extraData !== undefined) {
    phone.deliver({ callId: randomUUID(), extraData, token: phone.token, ttl: TTL_S, sentAtCloud: phone.device.clock.now() });
  } else if (kind === 'noCallId') {
    phone.device.timeline.add('push', 'delivers a message without a callId');
    phone.deliverData('', JSON.stringify({ data: JSON.stringify(goodExtra(phone.device.clock.now())), header }));
  } else if (lastPush === undefined) {
    throw new Error('There was no push yet that could come twice. Ring the device first.');
  } else {
    phone.deliver(lastPush);
  }
}
