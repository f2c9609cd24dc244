import { STEPS } from '../proof/soak/steps/all.ts';
import { World } from '../proof/soak/World.ts';
import type { Measure } from './Measure.ts';

const FEW = 100;

/**
 * Heap of one process of the app in which call after call rings and is rejected.
 *
 * @returns undefined where Node runs without --expose-gc: nothing can be said then
 */
export async function heap(many: number): Promise<Measure | undefined> {
  if (globalThis.gc === undefined) {
    return undefined;
  }
  const world = new World();
  let few = 0;
  for (let call = 1; call <= many; call++) {
    await ringAndReject(world);
    few = call === FEW ? used() : few;
  }
  const after = used();
  await world.close();
  return {
    name: `Heap of one process of the app after ${many.toLocaleString('en-US')} calls`,
    ours: `${after.toFixed(1)} MiB`, baseline: `${few.toFixed(1)} MiB after ${FEW}`,
    ratio: after / few, limit: { most: 1.2 },
    means: 'A phone that is never restarted does not fill up: what a call held is given back.',
  };
}

async function ringAndReject(world: World): Promise<void> {
  const ring = STEPS.find(({ name }) => name === 'ring');
  ring?.run(world, { media: 'voice', ttl: 30, avatar: '', isAlone: true });
  await world.clock.advance(300);
  world.phone.reject();
  await world.clock.advance(2000);
  // What the desk keeps of a call that is over is the desk's, and not the app's.
  world.sessions.splice(0).forEach(({ caller }) => caller.drop());
  world.phone.calls.calls.clear();
  world.phone.device.secrets.forget();
  world.phone.device.timeline.entries.splice(0);
  world.phone.device.log.splice(0);
}

function used(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
