import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { AppServer } from '../AppServer.ts';
import type { RefusedPush } from '../push/PushResult.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import { MISSED_CALL_TEXTS, missedCallText } from './MissedCallTexts.ts';

const SECRET = 'a-secret-of-the-callers-own';

let clock: VirtualClock;
let pusher: FakePusher;
let server: AppServer;
let ann: MemoryClient;

/** A device of Bob's in the call, as after its push. */
function joins(device: string, sessionId = 's-ann-bob'): MemoryClient {
  return new MemoryClient(server.link).join(sessionId, String(pusher.offerTo(`T-${device}`)['joinToken']));
}

function calls(sessionId = 's-ann-bob'): void {
  ann.say({ type: 'call', sessionId, joinToken: SECRET, to: 'bob', media: 'video', caller: { id: 'ann', name: 'Ann' } });
}

const told = (): string[] => pusher.alerts.map(({ tokens }) => tokens.join());

beforeEach(() => {
  clock = new VirtualClock();
  pusher = new FakePusher();
  server = new AppServer({ pusher, clock });
  server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone', lang: 'zh-Hans' });
  server.registry.put({ user: 'bob', device: 'tablet', token: 'T-tablet' });
  ann = new MemoryClient(server.link).say({ type: 'hello', user: 'ann', device: 'a1' });
});

describe('A missed call', () => {
  it('is told to each device in its language, under an id that comes from the session', async () => {
    calls();
    await clock.settle();
    ann.say({ type: 'cancel', sessionId: 's-ann-bob' });
    assert.deepEqual(pusher.alerts.map(({ testMessage: _, ...alert }) => alert), [
      ['T-phone', '未接视频来电'], ['T-tablet', 'Missed video call'],
    ].map(([token, body]) => ({
      tokens: [token], ttl: 86_400, category: 'MISS_CALL', title: 'Ann', body,
      appMessageId: 'missed-s-ann-bob', data: { callBack: 'ann', name: 'Ann', media: 'video' },
    })));
  });

  it('has no title that turns the text around, and the id for one where nothing of the name can be shown', async () => {
    for (const [i, name] of ['A\u202Enn', '\u200B'].entries()) {
      const sessionId = `session-${i}`;
      ann.say({ type: 'call', sessionId, joinToken: SECRET, to: 'bob', media: 'voice', caller: { id: 'ann', name } });
      await clock.settle();
      ann.say({ type: 'cancel', sessionId });
    }
    assert.deepEqual([...new Set(pusher.alerts.map(({ title }) => title))], ['Ann', 'ann']);
  });

  it('is one that nobody answered', async () => {
    calls();
    await clock.advance(60_000);
    assert.deepEqual(told(), ['T-phone', 'T-tablet']);
  });

  it('is one for which every device was busy or failed', async () => {
    calls();
    await clock.settle();
    joins('phone').say({ type: 'decline', reason: 'busy', sessionId: 's-ann-bob' });
    assert.deepEqual(told(), []);
    joins('tablet').say({ type: 'decline', reason: 'failed', sessionId: 's-ann-bob' });
    assert.deepEqual(told(), ['T-phone', 'T-tablet']);
  });

  it('is none if somebody has answered or said no on any device', async () => {
    for (const last of [{ type: 'accept', media: 'voice' }, { type: 'decline', reason: 'rejected' }]) {
      const sessionId = `s-ann-${last.type}`;
      pusher.pushes.splice(0);
      calls(sessionId);
      await clock.settle();
      joins('phone', sessionId).say({ type: 'decline', reason: 'busy', sessionId });
      joins('tablet', sessionId).say({ ...last, sessionId });
      ann.say({ type: 'cancel', sessionId });
    }
    await clock.settle();
    assert.deepEqual(told(), []);
  });

  it('is none if both called each other and this is the call that gave way, whichever word comes first', async () => {
    for (const word of ['cancel', 'glare']) {
      const sessionId = `s-bob-${word}`;
      const bob = new MemoryClient(server.link).say({ type: 'hello', user: 'bob', device: 'phone' });
      calls(`s-ann-${word}`);
      server.registry.put({ user: 'ann', device: 'a1', token: 'T-ann' });
      pusher.pushes.splice(0);
      bob.say({ type: 'call', sessionId, joinToken: SECRET, to: 'ann', media: 'voice', caller: { id: 'bob', name: 'Bob' } });
      await clock.settle();
      if (word === 'cancel') {
        bob.say({ type: 'cancel', sessionId });
      } else {
        joins('ann', sessionId).say({ type: 'decline', reason: 'glare', sessionId });
      }
    }
    await clock.settle();
    assert.deepEqual(told(), []);
  });

  it('is not told to a device that was never rung, and a token that is refused is forgotten', async () => {
    const refused: RefusedPush = {
      kind: 'refused', httpStatus: 400, code: '80300007', meaning: 'every token was refused', advice: 'Refresh it.',
      action: 'dropTokens', requestId: 'r', failures: [{ token: 'T-phone', reason: 'noRight', advice: 'Refresh it.', drop: true, alarm: false }],
    };
    pusher.answers.set('T-phone', { kind: 'unreachable', message: 'Cannot reach it.' });
    calls();
    await clock.settle();
    ann.say({ type: 'cancel', sessionId: 's-ann-bob' });
    assert.deepEqual(told(), ['T-tablet']);
    pusher.answers.delete('T-phone');
    calls('s-ann-again');
    await clock.settle();
    pusher.answers.set('T-phone', refused);
    ann.say({ type: 'cancel', sessionId: 's-ann-again' });
    await clock.settle();
    assert.deepEqual(server.registry.tokensOf('bob'), ['T-tablet']);
  });

  it('that cannot be told is no mistake of the server', async () => {
    pusher.notify = () => Promise.reject(new Error('boom'));
    calls();
    await clock.settle();
    ann.say({ type: 'cancel', sessionId: 's-ann-bob' });
    await clock.settle();
    assert.deepEqual(ann.news(), ['joined ringing', 'ended cancelled']);
  });
});

describe('The text of a missed call', () => {
  it('is in the language of the device, and in English for one that is not there', () => {
    const text = (lang?: string): string => missedCallText(MISSED_CALL_TEXTS, lang, 'voice');
    assert.deepEqual([text('zh_CN'), text('ZH'), text('en-GB'), text('fr'), text('constructor'), text('')],
      ['未接来电', '未接来电', 'Missed call', 'Missed call', 'Missed call', 'Missed call']);
    assert.equal(text(), 'Missed call');
  });
});
