import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MemoryClient } from '../server/testing/MemoryClient.ts';
import { Desk } from './Desk.ts';
import { VirtualClock } from './device/Clock.ts';
import { timelineLine } from './terminal/timelineText.ts';

/** `npm run demo`: one whole call by itself, in virtual time. Exits 0 only if nothing was done against a rule. */

const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

async function place(desk: Desk, clock: VirtualClock): Promise<{ sessionId: string; caller: MemoryClient }> {
  const reply = await clock.waitFor(desk.server.handle({
    method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scene: 'video', caller: { id: 'ada', name: 'Ada' }, ttl: 30 }),
  }));
  const { sessionId, callerToken } = JSON.parse(reply.body) as { sessionId: string; callerToken: string };
  return { sessionId, caller: new MemoryClient(desk.server.link).join(sessionId, callerToken) };
}

async function play(desk: Desk, clock: VirtualClock): Promise<void> {
  const { phone } = desk;
  phone.openApp();
  await clock.advance(1000);
  phone.home();
  phone.kill();
  await clock.advance(1000);
  phone.device.timeline.entries.splice(0);
  const start = clock.now();

  const { sessionId, caller } = await place(desk, clock);
  await clock.advance(2000);
  phone.answer('video');
  await clock.advance(3000);
  caller.say({ type: 'hangup', sessionId, reason: 'hangup' });
  await clock.advance(11_000);

  const offset = phone.device.timeline.entries[0]?.at ?? 0;
  phone.device.timeline.entries.forEach((entry) => console.log(timelineLine({ ...entry, at: entry.at - offset })));
  console.log(`\n${((clock.now() - start) / 1000).toFixed(0)} s of the phone's time.`);
}

/** @returns what went wrong, a sentence each */
function judge(desk: Desk): string[] {
  const { phone } = desk;
  const did = phone.device.timeline.entries.map((entry) => entry.what);
  const wanted = ['reportIncomingCall', 'reports ANSWERED', 'reports ACTIVE', 'reports DISCONNECTED'];
  return [
    ...phone.device.ledger.describe().split('\n').filter((line) => line !== ''),
    ...wanted.filter((what) => did.filter((one) => one === what).length !== 1).map((what) => `The app did not say "${what}" exactly once.`),
    ...phone.leftovers().map((held) => `The app still holds: ${held}.`),
    ...(phone.device.isRinging || phone.device.vibration !== undefined ? ['The phone still rings.'] : []),
  ];
}

const clock = new VirtualClock();
const desk = await Desk.boot({ clock, appRoot: APP_ROOT });
try {
  await play(desk, clock);
  const wrong = judge(desk);
  wrong.forEach((sentence) => console.error(sentence));
  console.log(wrong.length === 0 ? 'Every rule was kept, every invariant held, and nothing is left.' : `${wrong.length} things went wrong.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await desk.close();
}
