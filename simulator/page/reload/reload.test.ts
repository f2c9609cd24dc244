import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { copyOfApp } from '../testing/copyOfApp.ts';
import { Table } from '../testing/Table.ts';
import type { DeskDevice } from '../server/DeskDevice.ts';
import { Workbench } from './Workbench.ts';
import { AppReload, type Reloaded, syntaxFindings } from './AppReload.ts';
import { SourceWatch } from './SourceWatch.ts';

const STRINGS = 'entry/src/main/resources/base/element/string.json';

function change(root: string, file: string, from: string | RegExp, to: string): void {
  const place = path.join(root, file);
  const before = readFileSync(place, 'utf8');
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${file} has changed`);
  writeFileSync(place, after);
}

interface Bench {
  readonly root: string;
  readonly table: Table;
  readonly reload: AppReload;
  readonly told: Reloaded[];
}

async function bench(t: TestContext): Promise<Bench> {
  const root = copyOfApp(t);
  const table = await Table.set({ appRoot: root });
  t.after(() => table.device.desk.close());
  const told: Reloaded[] = [];
  const reload = new AppReload((_, how) => void told.push(how));
  table.device.onChange = () => reload.look();
  return { root, table, reload, told };
}

describe('a change of the app', () => {
  it('of a resource is seen on the page that is open, and the device stays as it is', async (t) => {
    const { root, table, reload, told } = await bench(t);
    await table.do({ do: 'openApp' });
    await table.do({ do: 'ringer', mode: 'vibrate' });
    change(root, STRINGS, /("index_title",\s*"value": ")[^"]*/, '$1Reachable?');
    change(root, STRINGS.replace('base', 'en_US'), /("index_title",\s*"value": ")[^"]*/, '$1Reachable?');
    reload.change(table.device);
    await table.clock.advance(1000);
    assert.ok(table.device.pages.text().includes('Reachable?'), table.device.pages.text().join(' | '));
    assert.deepEqual([told, table.state.ringer], [['opened'], 'vibrate']);
  });

  it('of a page is seen too', async (t) => {
    const { root, table, reload } = await bench(t);
    await table.do({ do: 'openApp' });
    change(root, 'entry/src/main/ets/component/index/IndexHome.ets', "Text($r('app.string.index_title'))", "Text('by hand')");
    reload.change(table.device);
    await table.clock.advance(1000);
    assert.ok(table.device.pages.text().includes('by hand'));
  });

  it('waits for the end of a call', async (t) => {
    const { table, reload, told } = await bench(t);
    await table.ring();
    reload.change(table.device);
    assert.deepEqual([told, table.state.isReloadWaiting, table.call?.state], [['waits'], true, 'ringing']);
    await table.do({ do: 'callerHangup' });
    assert.deepEqual([told, table.state.isReloadWaiting], [['waits', 'loaded'], false]);
    await table.ring();
  });

  it('is loaded in the midst of a call where somebody wants that', async (t) => {
    const { table, reload, told } = await bench(t);
    await table.ring();
    reload.load(table.device);
    await table.clock.advance(1000);
    assert.deepEqual([told, table.state.calls], [['loaded'], []]);
  });

  it('lets a call that nobody has answered ring again, in the new app, where the app is open', async (t) => {
    const { table, reload } = await bench(t);
    await table.do({ do: 'openApp' });
    await table.ring();
    const ringing = (): (string | undefined)[] => table.state.calls.map(({ state }) => state);
    reload.load(table.device);
    assert.deepEqual(ringing(), []);
    await table.clock.advance(2000);
    assert.deepEqual(ringing(), ['ringing']);
  });
});

describe('a file that is no ArkTS', () => {
  it('is told with its place', (t) => {
    const root = copyOfApp(t);
    const file = 'entry/src/main/ets/pages/Index.ets';
    change(root, file, 'build() {', 'build() {{{ (');
    const [finding] = syntaxFindings(root, [path.join(root, file)]);
    const line = readFileSync(path.join(root, file), 'utf8').split('\n').findIndex((one) => one.includes('{{{')) + 1;
    assert.equal(finding?.file, file);
    assert.ok(finding !== undefined && finding.line >= line && finding.message !== '', JSON.stringify(finding));
  });

  it('is none where the file is well, or gone', (t) => {
    const root = copyOfApp(t);
    const files = ['entry/src/main/ets/pages/Index.ets', 'no.ets'].map((file) => path.join(root, file));
    assert.deepEqual(syntaxFindings(root, files), []);
  });
});

describe('a file that was broken', () => {
  it('is told until it is mended, whatever else is saved meanwhile, and the app that runs stays', async (t) => {
    const root = copyOfApp(t);
    const told: string[] = [];
    const next = { done: (): void => undefined };
    const device = { kind: 'phone' } as DeskDevice;
    const bench = new Workbench({
      appRoot: root, isChecking: false, devices: () => [device], onState: () => undefined,
      tell: (message) => {
        told.push(message.type === 'reloaded' ? message.how : message.type);
        next.done();
      },
    });
    t.after(() => bench.close());
    const save = async (file: string, from: string, to: string): Promise<void> => {
      const heard = new Promise<void>((resolve) => (next.done = resolve));
      change(root, file, from, to);
      await heard;
    };
    await save('entry/src/main/ets/pages/Index.ets', 'build() {', 'build() {{{ (');
    await save('entry/src/main/ets/component/Gap.ets', 'class Gap', 'class  Gap');
    assert.deepEqual([told, bench.check?.findings.map(({ file }) => file)],
      [['stays', 'stays'], ['entry/src/main/ets/pages/Index.ets']]);
  });
});

describe('the watch over the sources', () => {
  function watching(t: TestContext) {
    const root = mkdtempSync(path.join(tmpdir(), 'watched-'));
    mkdirSync(path.join(root, 'entry/src/main/ets'), { recursive: true });
    writeFileSync(path.join(root, 'entry/src/main/ets/A.ets'), '1');
    let resolve: (files: readonly string[]) => void = () => undefined;
    const next = (): Promise<readonly string[]> => new Promise((done) => (resolve = done));
    const watch = new SourceWatch(root, (files) => resolve(files.map((file) => path.relative(root, file)).sort()));
    t.after(() => {
      watch.close();
      rmSync(root, { recursive: true, force: true });
    });
    return { root, next };
  }

  it('tells of a file that was written', async (t) => {
    const { root, next } = watching(t);
    const told = next();
    writeFileSync(path.join(root, 'entry/src/main/ets/A.ets'), '2');
    assert.deepEqual(await told, ['entry/src/main/ets/A.ets']);
  });

  it('tells of one that was put in the place of another, as editors do', async (t) => {
    const { root, next } = watching(t);
    const told = next();
    writeFileSync(path.join(root, 'new'), '3');
    renameSync(path.join(root, 'new'), path.join(root, 'entry/src/main/ets/A.ets'));
    assert.deepEqual(await told, ['entry/src/main/ets/A.ets']);
  });

  it('tells of nothing that an editor makes beside it, and of a folder that has gone', async (t) => {
    const { root, next } = watching(t);
    const [source, own] = ['A.ets', 'sed6mq33G'].map((name) => path.join(root, 'entry/src/main/ets', name)) as [string, string];
    const told = next();
    writeFileSync(own, '2');
    renameSync(own, source);
    assert.deepEqual(await told, ['entry/src/main/ets/A.ets']);
    const gone = next();
    renameSync(path.dirname(source), path.join(root, 'entry/old'));
    assert.deepEqual(await gone, ['entry/src/main/ets']);
  });

  it('tells of files in a folder that is new', async (t) => {
    const { root, next } = watching(t);
    const told = next();
    mkdirSync(path.join(root, 'entry/src/main/ets/pages'));
    // The folder has to be seen before what is in it can be.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(path.join(root, 'entry/src/main/ets/pages/B.ets'), '1');
    assert.deepEqual(await told, ['entry/src/main/ets/pages/B.ets']);
  });
});
