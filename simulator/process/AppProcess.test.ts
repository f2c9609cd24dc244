import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { tinyApp, withoutRunner } from './testing.ts';

describe('A process of the app', () => {
  it('runs each module once, and afresh in the next process', (t) => {
    const files = { 'A.ets': 'export class Count { static value: number = 0; }' };
    const app = tinyApp(t, files);
    const first = app.process.import(app.file('A.ets'));
    assert.equal(app.process.import(app.file('A.ets')), first);
    const other = tinyApp(t, files);
    assert.notEqual(other.process.import(other.file('A.ets')), first);
    assert.deepEqual(app.process.modules.map((module) => module.path), ['A.ets']);
  });

  it('lives by the clock of its device', async (t) => {
    const app = tinyApp(t, {
      'A.ets': `export class Seen { static at: number[] = []; }
        setTimeout(() => { Seen.at.push(Date.now()); }, 250);
        export const year: number = new Date(2020, 1, 2).getFullYear();`,
    });
    const start = app.clock.now();
    const { Seen, year } = app.process.import(app.file('A.ets')) as { Seen: { at: number[] }; year: number };
    await app.clock.advance(1000);
    assert.deepEqual(Seen.at, [start + 250]);
    assert.equal(year, 2020);
  });

  it('meets the same chance in each run of virtual time', (t) => {
    const seen = [1, 2].map(() => {
      const app = tinyApp(t, { 'A.ets': 'export const seen: number[] = [Math.random(), Math.random()];' });
      return (app.process.import(app.file('A.ets')) as { seen: number[] }).seen;
    });
    assert.deepEqual(seen[0], seen[1]);
    assert.notEqual(seen[0]?.[0], seen[0]?.[1]);
  });

  it('shows the timers that are still open, and not those that have run or were stopped', async (t) => {
    const app = tinyApp(t, {
      'A.ets': `setTimeout(() => {}, 10); setInterval(() => {}, 700); const id: number = setTimeout(() => {}, 50);
        clearTimeout(id);`,
    });
    app.process.import(app.file('A.ets'));
    await app.clock.advance(20);
    assert.deepEqual(app.process.holdings.list(), ['timer every 700 ms']);
  });

  it('ends with what it throws, and nothing of it runs afterwards', async (t) => {
    const app = tinyApp(t, {
      'A.ets': `export class Seen { static count: number = 0; }
        setTimeout(() => { throw new Error('boom'); }, 10);
        setTimeout(() => { Seen.count++; }, 20);`,
    });
    const { Seen } = app.process.import(app.file('A.ets')) as { Seen: { count: number } };
    await app.clock.advance(100);
    assert.equal(app.process.isAlive, false);
    assert.equal(Seen.count, 0);
    assert.deepEqual(app.process.holdings.list(), []);
    assert.equal(app.device.ledger.entries[0]?.detail, 'a timer: Error: boom');
    assert.deepEqual(app.rules(), ['invariant.I10.uncaught']);
  });

  it('lives on with a rejection that nobody handles, and the ledger has it', async (t) => {
    const app = tinyApp(t, {
      'A.ets': `export class Seen { static count: number = 0; }
        async function wait(): Promise<void> { throw new Error('lost'); }
        setTimeout(() => { wait(); }, 10);
        setTimeout(async () => { throw new Error('given back'); }, 15);
        setTimeout(() => { wait().catch(() => { Seen.count++; }); }, 20);`,
    });
    const { Seen } = app.process.import(app.file('A.ets')) as { Seen: { count: number } };
    await withoutRunner(() => app.clock.advance(100));
    assert.equal(app.process.isAlive, true);
    assert.equal(Seen.count, 1);
    assert.deepEqual(app.device.ledger.entries.map((entry) => [entry.rule.id, entry.detail]), [
      ['invariant.I10.unhandled', 'a promise: Error: lost'],
      ['invariant.I10.unhandled', 'a timer: Error: given back'],
    ]);
  });

  it('has no double of a kit that the desk does not know, and says which', (t) => {
    const app = tinyApp(t, { 'A.ets': `import { nfc } from '@kit.ConnectivityKit'; nfc.open();` });
    assert.throws(() => app.process.import(app.file('A.ets')), /no double of @kit\.ConnectivityKit/);
  });

  it('takes what it held with it, once', (t) => {
    const app = tinyApp(t, {});
    let silenced = 0;
    app.process.host.hold('player', 'ring', () => silenced++);
    const giveBack = app.process.host.hold('socket', 'link', () => silenced++);
    giveBack();
    giveBack();
    assert.deepEqual(app.process.holdings.list(), ['player ring']);
    app.process.kill();
    app.process.kill();
    assert.equal(silenced, 1);
    assert.deepEqual(app.process.holdings.list('player'), []);
  });
});
