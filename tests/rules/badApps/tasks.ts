import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import type { Scene } from '../EtsApp.ts';
import { ets } from '../EtsApp.ts';
import { callApp } from './callApp.ts';

const PRELUDE = `
const VOIP = 8;
const PLAYBACK = 2;
const RECORDING = 3;
function start(world, mode: number = VOIP, agent: object | undefined = {}) {
  return backgroundTaskManager.startBackgroundRunning(world.context(), mode, agent);
}
function stop(world) { return backgroundTaskManager.stopBackgroundRunning(world.context()); }
`;
const app = (body: string, scene: Scene = {}): Attempt => ets(body, { ...scene, prelude: PRELUDE });
const RUNS = app('await start(world); await stop(world);');
const started = (before: string): Attempt => app(`${before} const task = await start(world);
  return task.continuousTaskId;`);

/** The reasons of suspension that the app has heard ten seconds after it has left the front. */
const suspended = (call: string): Attempt => callApp(`const reasons = [];
  backgroundTaskManager.on('continuousTaskSuspend', (info) => { reasons.push(info.suspendReason); });
  ${call} await start(world); world.phone.home(); await world.after(10000); return reasons;`, { prelude: PRELUDE });

/** Talks in the background under a task, which it is given there as well. */
const talks = (mode: string): Attempt => callApp(`await start(world); await stop(world); await talk(world);
  world.phone.home(); await start(world, ${mode}); await world.after(10000); await over('c1'); await stop(world);`,
{ prelude: PRELUDE });

export const TASKS: readonly BadApp[] = [
  breaks('task.permission', app('await start(world);', { permissions: [] }), RUNS, { gets: 201 }),
  breaks('task.parameter', app('await start(world, VOIP, null);'), RUNS, { gets: 401 }),
  breaks('task.manifest', app('await start(world, RECORDING);'), RUNS, { gets: 9800005 }),
  breaks('task.once', app('await start(world); await start(world);'), RUNS, { gets: 9800005 }),
  breaks('task.stopped', app('await stop(world);'), RUNS, { gets: 9800005 }),
  breaks('task.kind', talks('PLAYBACK'), talks('VOIP')),
  told('task.background', [started('world.phone.home();'), 9800005], [started(''), 1]),
  told('task.matching', [suspended(''), [11]], [suspended('await talk(world);'), []]),
];
