import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readManifest } from '../simulator/process/Manifest.ts';
import { continuousTasksOf } from '../simulator/system/ContinuousTasks.ts';
import { soundWorldOf } from '../simulator/system/SoundWorld.ts';
import { PortBench } from './PortBench.ts';

const ETS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../entry/src/main/ets');
/** DeviceType (arkts-apis-audio-e.md). */
const WIRED_HEADSET = 3;
const BLUETOOTH_SCO = 7;

describe('The watch over the heat', () => {
  interface Heat {
    watch(onLevel: (level: number) => void): void;
    unwatch(): void;
  }

  function heat(): { bench: PortBench; port: Heat; levels: number[] } {
    const bench = new PortBench();
    return { bench, port: bench.make('platform/DeviceHeat'), levels: [] };
  }

  it('tells the level of now and each change, until it ends', async () => {
    const { bench, port, levels } = heat();
    bench.device.work(3);
    port.watch((level) => levels.push(level));
    await bench.after(50);
    bench.device.work(5);
    await bench.after(50);
    port.unwatch();
    bench.device.work(1);
    await bench.after(50);
    assert.deepEqual(levels, [3, 5]);
    assert.equal(bench.faults(), '');
  });

  it('does not tell an old level after a newer one, nor any after its end', async () => {
    const { bench, port, levels } = heat();
    bench.device.faults.set('BasicServicesKit.systemLoad.getLevel', { delayMs: 500 });
    port.watch((level) => levels.push(level));
    bench.device.work(6);
    await bench.after(1000);
    assert.deepEqual(levels, [6]);
    port.unwatch();
    port.watch((level) => levels.push(level));
    port.unwatch();
    await bench.after(1000);
    assert.deepEqual(levels, [6]);
    assert.equal(bench.faults(), '');
  });

  it('goes without where the device cannot tell', async () => {
    const { bench, port, levels } = heat();
    bench.device.faults.set('BasicServicesKit.systemLoad.on', { code: 401 });
    bench.device.faults.set('BasicServicesKit.systemLoad.getLevel', { code: 401 });
    port.watch((level) => levels.push(level));
    await bench.after(50);
    assert.deepEqual(levels, []);
  });
});

describe('The continuous task', () => {
  interface Background {
    start(): void;
    stop(): void;
  }

  const START = 'BackgroundTasksKit.backgroundTaskManager.startBackgroundRunning';

  function background(isForeground = true): { bench: PortBench; port: Background; tasks: () => number } {
    const bench = new PortBench();
    bench.device.isForeground = isForeground;
    inFront(bench, 'VoIPUIAbility');
    const port = bench.make<Background>('platform/DeviceBackground', bench.appClock());
    return { bench, port, tasks: () => continuousTasksOf(bench.device).tasks.size };
  }

  function inFront(bench: PortBench, ability: string): void {
    const { CurrentContext } = bench.process.import(path.join(ETS, 'common/AppContext.ets')) as
      { CurrentContext: { set(context: unknown): void } };
    CurrentContext.set({ abilityInfo: { bundleName: readManifest(bench.device.appRoot).bundleName, name: ability } });
  }

  it('runs from start to stop; more of either does nothing', async () => {
    const { bench, port, tasks } = background();
    port.start();
    port.start();
    await bench.after(100);
    port.start();
    await bench.after(100);
    assert.equal(tasks(), 1);
    port.stop();
    port.stop();
    await bench.after(100);
    port.stop();
    await bench.after(100);
    assert.equal(tasks(), 0);
    assert.equal(bench.faults(), '');
  });

  it('refused in the background is asked for by the next start, in front, and not before', async () => {
    const { bench, port, tasks } = background(false);
    port.start();
    await bench.after(30_000);
    assert.equal(bench.device.timeline.entries.filter(({ what }) => what === 'refuses a task').length, 1);
    bench.device.isForeground = true;
    await bench.after(1000);
    assert.equal(tasks(), 0);
    port.start();
    await bench.after(100);
    assert.equal(tasks(), 1);
    port.stop();
    await bench.after(100);
    assert.equal(bench.faults(), '');
  });

  it('that is stopped while it is being asked for ends as soon as it is there', async () => {
    const { bench, port, tasks } = background();
    bench.device.faults.set(START, { delayMs: 500 });
    port.start();
    await bench.after(100);
    port.stop();
    await bench.after(2000);
    assert.equal(tasks(), 0);
    assert.equal(bench.faults(), '');
  });

  it('that never answers does not keep the next call from its own', async () => {
    const { bench, port, tasks } = background();
    bench.device.faults.set(START, { never: true, times: 1 });
    port.start();
    await bench.after(1000);
    port.stop();
    await bench.after(6000);
    port.start();
    await bench.after(100);
    assert.equal(tasks(), 1);
    port.stop();
    await bench.after(100);
    assert.equal(bench.faults(), '');
  });

  for (const name of [START, 'AbilityKit.wantAgent.getWantAgent']) {
    it(`that comes when a later call has its own, of another ability, is given back: ${name} is late`, async () => {
      const { bench, port, tasks } = background();
      bench.device.faults.set(name, { delayMs: 8000, times: 1 });
      port.start();
      await bench.after(1000);
      port.stop();
      inFront(bench, 'EntryAbility');
      port.start();
      await bench.after(12_000);
      assert.equal(tasks(), 1);
      port.stop();
      await bench.after(100);
      assert.equal(tasks(), 0);
      assert.equal(bench.faults(), '');
    });
  }

  it('whose WantAgent comes when the call is over is not asked for', async () => {
    const { bench, port } = background();
    bench.device.faults.set('AbilityKit.wantAgent.getWantAgent', { delayMs: 2000, times: 1 });
    port.start();
    await bench.after(100);
    port.stop();
    await bench.after(5000);
    assert.deepEqual(bench.device.timeline.entries.filter(({ what }) => what === 'shows the task of the app'), []);
    assert.equal(bench.faults(), '');
  });

  it('that the user has ended is asked for by the next start only, and stopping is then no mistake', async () => {
    const { bench, port, tasks } = background();
    port.start();
    await bench.after(100);
    const service = continuousTasksOf(bench.device);
    const [task] = [...service.tasks.values()];
    assert.ok(task !== undefined);
    service.removeByUser(task.id);
    await bench.after(10_000);
    assert.equal(tasks(), 0);
    port.start();
    await bench.after(100);
    assert.equal(tasks(), 1);
    service.removeByUser(([...service.tasks.values()][0] ?? task).id);
    await bench.after(100);
    port.stop();
    await bench.after(100);
    assert.equal(bench.faults(), '');
  });
});

describe('The route of a call', () => {
  interface Route {
    watch(onRoute: (route: string) => void): void;
    unwatch(): void;
    prefer(route: string): void;
  }

  async function watched(): Promise<{ bench: PortBench; port: Route; routes: string[] }> {
    const bench = new PortBench();
    const routes: string[] = [];
    bench.make<{ open(media: string): void }>('platform/DeviceCallAudio', bench.appClock()).open('voice');
    await bench.after(100);
    const port = bench.make<Route>('platform/DeviceRoute');
    port.watch((route) => routes.push(route));
    await bench.after(100);
    return { bench, port, routes };
  }

  it('is told as it is now, and follows the wish', async () => {
    const { bench, port, routes } = await watched();
    port.prefer('speaker');
    await bench.after(100);
    port.prefer('earpiece');
    await bench.after(100);
    assert.deepEqual(routes, ['earpiece', 'speaker', 'earpiece']);
  });

  it('is that of what is plugged in or paired, whatever the wish, and each is told once', async () => {
    const { bench, port, routes } = await watched();
    const world = soundWorldOf(bench.device);
    world.connect(WIRED_HEADSET);
    await bench.after(100);
    port.prefer('speaker');
    await bench.after(100);
    world.connect(BLUETOOTH_SCO);
    await bench.after(100);
    world.disconnect(BLUETOOTH_SCO);
    world.disconnect(WIRED_HEADSET);
    await bench.after(100);
    assert.deepEqual(routes.slice(0, 3), ['earpiece', 'headset', 'bluetooth']);
    assert.equal(routes.at(-1), 'speaker');
    assert.ok(routes.every((route, at) => route !== routes[at - 1]));
  });

  it('is not told any more after the end, and nothing is left', async () => {
    const { bench, port, routes } = await watched();
    port.unwatch();
    port.unwatch();
    soundWorldOf(bench.device).connect(WIRED_HEADSET);
    await bench.after(100);
    assert.deepEqual(routes, ['earpiece']);
    assert.deepEqual(bench.process.holdings.list('listener'), []);
  });

  it('that the device does not let choose stays, and the call goes on', async () => {
    const { bench, port, routes } = await watched();
    bench.device.faults.set('AudioKit.AudioSessionManager.setDefaultOutputDevice', { code: 6800301 });
    port.prefer('speaker');
    await bench.after(100);
    assert.deepEqual(routes, ['earpiece']);
    assert.equal(bench.device.ledger.describe(), '');
  });
});

describe('A knock', () => {
  interface Ringer {
    start(): void;
    stop(): void;
    knock(): void;
  }

  it('is felt once, briefly, and leaves nothing', async () => {
    const bench = new PortBench();
    const ringer = bench.make<Ringer>('platform/DeviceRinger', bench.appClock());
    const felt: unknown[] = [];
    bench.device.onSense.push(() => void felt.push(bench.device.vibration));
    ringer.knock();
    await bench.after(3000);
    assert.deepEqual(felt, ['ring', undefined]);
    assert.equal(bench.device.sounds.size, 0);
    assert.equal(bench.faults(), '');
  });

  it('that the device refuses costs nothing', async () => {
    const bench = new PortBench();
    bench.device.faults.set('SensorServiceKit.vibrator.startVibration', { code: 14600101 });
    bench.make<Ringer>('platform/DeviceRinger', bench.appClock()).knock();
    await bench.after(3000);
    assert.equal(bench.faults(), '');
  });
});
