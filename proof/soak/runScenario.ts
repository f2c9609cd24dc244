import type { Scenario, Start } from './Scenario.ts';
import { STEPS } from './steps/all.ts';
import { film } from './Film.ts';
import { findings } from './findings.ts';
import { World } from './World.ts';

/** After the other ends have left, so long is given to timers, retries and goodbyes, ms. */
const REST_MS = 150_000;
/** The app has been opened before, or is: it has this long for its token. */
const OPEN_MS = 1_000;

const kinds = new Map(STEPS.map((kind) => [kind.name, kind]));

/** What is looked at while a scenario runs: a journal, a timeline. */
export interface Onlooker {
  /** Nothing has happened yet. */
  made?(world: World): void;
  /** Before the first step. */
  begins?(world: World): void;
  /** All is wound down, and nothing is closed yet. */
  ends?(world: World): void;
}

/** Plays a scenario in virtual time and winds everything down. @returns what is wrong; empty if all is well */
export async function runScenario(scenario: Scenario, onlooker: Onlooker = {}): Promise<string[]> {
  const world = new World();
  try {
    onlooker.made?.(world);
    const endFilm = scenario.start.isFilmed === true ? film(world) : undefined;
    await prepare(world, scenario.start);
    onlooker.begins?.(world);
    for (const { after, do: name, words } of scenario.steps) {
      await world.clock.advance(after);
      kinds.get(name)?.run(world, words);
    }
    endFilm?.();
    await windDown(world);
    onlooker.ends?.(world);
    return findings(world);
  } finally {
    await world.close();
  }
}

async function prepare(world: World, start: Start): Promise<void> {
  const { phone } = world;
  phone.device.secrets.add('Ada Lovelace', 'caller name');
  phone.device.permissions.set('ohos.permission.MICROPHONE', start.hasMicrophone ? 'granted' : 'denied');
  phone.device.ringerMode = start.ringer;
  phone.device.clockAheadMs = (start.clockAheadS ?? 0) * 1000;
  if (start.app !== 'never') {
    phone.openApp();
    await world.clock.advance(OPEN_MS);
  }
  if (start.app === 'closed') {
    phone.home();
    phone.kill();
  }
  if (start.isLocked) {
    phone.lock();
  }
  // A phone with an open app has been unlocked.
  phone.device.isFirstUnlocked = start.app === 'open' || !start.isLocked || start.isFirstUnlocked;
  phone.device.timeline.entries.splice(0);
}

/** The world calms down: kits and network work again, and every other end leaves. The user does nothing more. */
async function windDown(world: World): Promise<void> {
  const { phone, network } = world;
  await world.clock.advance(500);
  phone.device.faults.clear();
  network.latencyMs = 20;
  network.mode = 'up';
  if (phone.carrier.phase !== 'none') {
    phone.carrierEnded();
  }
  for (const { caller, other, sessionId } of world.sessions) {
    caller.say({ type: 'cancel', sessionId }).say({ type: 'hangup', sessionId, reason: 'hangup' }).drop();
    other?.drop();
  }
  world.peer.say({ type: 'hangup', reason: 'hangup' });
  world.peer.drop();
  await world.clock.advance(REST_MS);
}
