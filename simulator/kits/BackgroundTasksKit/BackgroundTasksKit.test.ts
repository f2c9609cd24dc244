import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkOf } from '../../network/DeviceNetwork.ts';
import type { TestHost } from '../TestHost.ts';
import { codeOf, testHost } from '../TestHost.ts';
import { tinyApp } from '../../process/testing.ts';
import { callSystemOf } from '../../system/callSystemOf.ts';
import { continuousTasksOf } from '../../system/ContinuousTasks.ts';
import { create } from './index.ts';

interface Manager {
  startBackgroundRunning(...args: unknown[]): Promise<{ continuousTaskId: number }>;
  stopBackgroundRunning(...args: unknown[]): Promise<void>;
  updateBackgroundRunning(...args: unknown[]): Promise<unknown>;
  on(type: string, callback?: (info: object) => void): void;
  off(type: string, callback?: (info: object) => void): void;
  ContinuousTaskRequest: new () => { backgroundTaskModes: number[]; backgroundTaskSubmodes: number[]; wantAgent: unknown };
}

const CONTEXT = { abilityInfo: { name: 'VoIPUIAbility' } };
const OTHER = { abilityInfo: { name: 'EntryAbility' } };
const VOIP = 8;

function open(): { host: TestHost; manager: Manager; run(work: Promise<unknown>): Promise<number | undefined>; rules(): string[] } {
  const host = testHost();
  host.device.isForeground = true;
  const { backgroundTaskManager: manager } = create(host) as unknown as { backgroundTaskManager: Manager };
  return {
    host, manager,
    run: async (work) => {
      const code = codeOf(() => work);
      await host.clock.advance(20);
      return code;
    },
    rules: () => host.ledger.entries.map((entry) => entry.rule.id),
  };
}

describe('A continuous task', () => {
  it('is held until it is stopped, and ends with its process', async () => {
    const { host, manager, run, rules } = open();
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, VOIP, {})), 0);
    assert.deepEqual(host.process.holdings.list(), ['task voip']);
    assert.equal(await run(manager.stopBackgroundRunning(CONTEXT)), 0);
    assert.deepEqual(host.process.holdings.list(), []);
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, ['voip'], {})), 0);
    host.process.kill();
    assert.equal(continuousTasksOf(host.device).tasks.size, 0);
    assert.deepEqual(rules(), []);
  });

  it('is refused for what the ability does not list, and without modes, agent or ability', async () => {
    const { manager, run, rules } = open();
    assert.equal(await run(manager.startBackgroundRunning(OTHER, 4, {})), 9800005);
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, ['audioPlayback'], {})), 9800005);
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, ['nothing'], {})), 9800005);
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, VOIP)), 401);
    assert.equal(await run(manager.startBackgroundRunning({}, VOIP, {})), 401);
    assert.deepEqual(rules(), ['task.manifest', 'task.manifest', 'task.parameter', 'task.parameter', 'task.parameter']);
  });

  it('is not asked for twice, and not stopped or updated when there is none', async () => {
    const { manager, run, rules } = open();
    assert.equal(await run(manager.stopBackgroundRunning(CONTEXT)), 9800005);
    assert.equal(await run(manager.updateBackgroundRunning(CONTEXT, ['voip'])), 9800005);
    await run(manager.startBackgroundRunning(CONTEXT, VOIP, {}));
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, VOIP, {})), 9800005);
    assert.deepEqual(rules(), ['task.stopped', 'task.stopped', 'task.once']);
  });

  it('in the form of API 21 has modes that match their submodes, up to ten an ability', async () => {
    const { manager, run, rules } = open();
    const request = new manager.ContinuousTaskRequest();
    request.backgroundTaskModes = [VOIP];
    request.wantAgent = {};
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, request)), 9800005);
    request.backgroundTaskSubmodes = [2];
    for (let count = 0; count < 10; count++) {
      assert.equal(await run(manager.startBackgroundRunning(CONTEXT, request)), 0);
    }
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, request)), 9800005);
    assert.equal(await run(manager.stopBackgroundRunning(CONTEXT, 3)), 0);
    assert.equal(await run(manager.stopBackgroundRunning(CONTEXT, 3)), 9800005);
    assert.deepEqual(rules(), ['task.parameter', 'task.once', 'task.stopped']);
  });

  it('is refused in the background, unless the app had it in the foreground', async () => {
    const { host, manager, run, rules } = open();
    host.device.isForeground = false;
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, VOIP, {})), 9800005);
    host.device.isForeground = true;
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, VOIP, {})), 0);
    await run(manager.stopBackgroundRunning(CONTEXT));
    host.device.isForeground = false;
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, VOIP, {})), 0);
    assert.deepEqual(rules(), []);
  });

  it('ends when the user removes its notification, and the app hears of it', async () => {
    const { host, manager, run, rules } = open();
    const heard: object[] = [];
    const listener = (info: object): number => heard.push(info);
    manager.on('continuousTaskCancel', listener);
    await run(manager.startBackgroundRunning(CONTEXT, VOIP, {}));
    continuousTasksOf(host.device).removeByUser(1);
    await host.clock.advance(1);
    assert.deepEqual(heard, [{ reason: 3, id: 1 }]);
    assert.equal(await run(manager.startBackgroundRunning(CONTEXT, VOIP, {})), 0);
    assert.deepEqual(host.process.holdings.list(), ['listener continuousTaskCancel', 'task voip']);
    manager.off('continuousTaskCancel', listener);
    assert.deepEqual(host.process.holdings.list(), ['task voip']);
    assert.equal(await codeOf(() => manager.on('taskOver', listener)), 401);
    assert.deepEqual(rules(), ['task.parameter']);
  });

  it('is suspended where no call lives, and goes on when one does', async () => {
    const { host, manager, run } = open();
    const heard: string[] = [];
    manager.on('continuousTaskSuspend', () => void heard.push('suspended'));
    manager.on('continuousTaskActive', () => void heard.push('active'));
    const network = networkOf(host.device);
    await run(manager.startBackgroundRunning(CONTEXT, VOIP, {}));
    host.device.isForeground = false;
    host.device.lifeChanged();
    await host.clock.advance(4_000);
    assert.equal(network.mode, 'up');
    await host.clock.advance(4_000);
    assert.deepEqual(heard, ['suspended']);
    assert.equal(network.mode, 'silent');
    callSystemOf(host.device).announce('c1');
    await host.clock.advance(1);
    assert.deepEqual(heard, ['suspended', 'active']);
    assert.equal(network.mode, 'up');
  });

  it('needs its permission in module.json5', async (t) => {
    const app = tinyApp(t, {
      'AppScope/app.json5': '{ app: { bundleName: "a" } }',
      'entry/src/main/module.json5': '{ module: { abilities: [{ name: "VoIPUIAbility", srcEntry: "" }], requestPermissions: [] } }',
      'entry/src/main/resources/base/profile/main_pages.json': '{ "src": [] }',
    });
    const { backgroundTaskManager: manager } = create(app.process.host) as unknown as { backgroundTaskManager: Manager };
    const code = codeOf(() => manager.startBackgroundRunning(CONTEXT, VOIP, {}));
    await app.clock.advance(20);
    assert.equal(await code, 201);
    assert.deepEqual(app.rules(), ['task.permission']);
  });
});
