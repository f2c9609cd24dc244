import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { AppServer } from '../AppServer.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import { TestIo } from '../testing/TestIo.ts';
import { main } from './main.ts';
import { printable } from './printable.ts';

interface Bench {
  readonly io: TestIo;
  readonly url: string;
  readonly clock: VirtualClock;
  /** The app's user dials. */
  dial(): MemoryClient;
}

const ID = { sessionId: 'session-of-ann' };

async function bench(t: TestContext): Promise<Bench> {
  const clock = new VirtualClock();
  const server = new AppServer({ pusher: new FakePusher(), clock });
  const port = await server.listen(0);
  t.after(() => server.close());
  const dial = (): MemoryClient => new MemoryClient(server.link).say({ type: 'hello', user: 'ann', device: 'anns' }).say({
    type: 'call', ...ID, joinToken: 'a-secret-of-the-callers-own', to: 'caller', media: 'video',
    caller: { id: 'ann', name: 'Ann' },
  });
  return { io: new TestIo(clock), url: `http://127.0.0.1:${port}`, clock, dial };
}

/** The waiting connection has said hello when a call no longer fails. */
async function dialled({ io, dial }: Bench): Promise<MemoryClient> {
  await io.line('waiting for a call to caller');
  for (;;) {
    const ann = dial();
    if (ann.news()[0] === 'joined ringing') {
      return ann;
    }
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

test('waits, lets it ring, answers, and stays until the caller hangs up', async (t) => {
  const all = await bench(t);
  const code = main(['--wait', '--server', all.url], all.io);
  const ann = await dialled(all);
  await all.io.line('Ann calls (video)');
  await all.clock.advance(2000);
  await all.io.line('connected');
  ann.say({ type: 'media', media: 'voice', ...ID });
  await all.io.line('now a voice call');
  ann.say({ type: 'hangup', reason: 'hangup', ...ID });
  assert.equal(await code, 0);
  assert.deepEqual(all.io.lines, ['waiting for a call to caller', 'Ann calls (video)', 'answering (video)', 'connected',
    'now a voice call', 'ended: remoteHangup (the other side hung up)']);
  assert.deepEqual(ann.news().slice(0, 3), ['ringing', 'accepted video', 'connected']);
});

test('says that it is busy', async (t) => {
  const all = await bench(t);
  const code = main(['--wait', '--busy', '--server', all.url], all.io);
  const ann = await dialled(all);
  assert.equal(await code, 0);
  assert.deepEqual(ann.news(), ['ended busy']);
});

test('the key says no while it rings, and ends the waiting before that', async (t) => {
  const all = await bench(t);
  const code = main(['--wait', '--answer-after', '60', '--server', all.url], all.io);
  const ann = await dialled(all);
  await all.io.line('Ann calls (video)');
  all.io.hangUp();
  assert.equal(await code, 0);
  assert.equal(ann.news().at(-1), 'ended rejected');
  const other = await bench(t);
  const waiting = main(['--wait', '--server', other.url], other.io);
  await other.io.line('waiting for a call to caller');
  other.io.hangUp();
  assert.equal(await waiting, 0);
});

test('a server that cannot be reached is told', async (t) => {
  const { io } = await bench(t);
  assert.equal(await main(['--wait', '--server', 'http://127.0.0.1:1'], io), 1);
  assert.match(io.errors.join(), /npm start/);
});

test('a caller\'s name is no order to the terminal, and no line of its own', () => {
  assert.equal(printable('\u001B]0;gone\u0007Ann\r\n   0.1 s  ended\u202E'), ']0;gone Ann    0.1 s  ended');
});
