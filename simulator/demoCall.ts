import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MemoryClient } from '../server/testing/MemoryClient.ts';
import { Desk } from './Desk.ts';
import { VirtualClock } from './device/Clock.ts';
import type { Entry } from './device/Timeline.ts';
import { timelineLine } from './terminal/timelineText.ts';

const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** One whole call, as it went. */
export interface DemoCall {
  /** What happened, from the call's beginning, ms. */
  readonly entries: readonly Entry[];
  /** The same as text, and how it ended. */
  readonly lines: readonly string[];
  /** What went wrong, a sentence each. */
  readonly wrong: readonly string[];
}

/** A call that is pushed, answered by video and ended by the caller, in virtual time: each time the same. */
export async function demoCall(): Promise<DemoCall> {
  const clock = new VirtualClock();
  const desk = await Desk.boot({ clock, appRoot: APP_ROOT });
  try {
    const span = await play(desk, clock);
    const wrong = judge(desk);
    const all = desk.phone.device.timeline.entries;
    const entries = all.map((entry) => ({ ...entry, at: entry.at - (all[0]?.at ?? 0) }));
    const end = wrong.length === 0 ? 'Every rule was kept, every invariant held, and nothing is left.' : `${wrong.length} things went wrong.`;
    return { entries, wrong, lines: [...entries.map(timelineLine), '', `${(span / 1000).toFixed(0)} s of the phone's time.`, end] };
  } finally {
    await desk.close();
  }
}

async function place(desk: Desk, clock: VirtualClock): Promise<{ sessionId: string; caller: MemoryClient }> {
  const reply = await clock.waitFor(desk.server.handle({
    method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scene: 'video', caller: { id: 'ada', name: 'Ada' }, ttl: 30 }),
  }));
  const { sessionId, callerToken } = JSON.parse(reply.body) as { sessionId: string; callerToken: string };
  return { sessionId, caller: new MemoryClient(desk.server.link).join(sessionId, callerToken) };
}

/** @returns how long it took, ms of the phone's time */
async function play(desk: Desk, clock: VirtualClock): Promise<number> {
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
  return clock.now() - start;
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
