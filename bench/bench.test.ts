import assert from 'node:assert/strict';
import { describe as suite, it } from 'node:test';
import { explorerRate } from './explorerRate.ts';
import { flood } from './flood.ts';
import { begin } from './flood/parties.ts';
import { heap } from './heap.ts';
import { describe, isKept, type Measure } from './Measure.ts';
import { mouthToEar } from './mouthToEar.ts';
import { serverRate } from './serverRate.ts';
import { wallClock } from './wallClock.ts';
import { wholeApp } from './wholeApp.ts';

const measure = (ratio: number, limit: Measure['limit']): Measure =>
  ({ name: 'Calls', ours: '5 a second', baseline: '2 a second', ratio, limit, means: 'More is better.' });

suite('The bench', () => {
  it('says of each figure what it is beside, its limit, whether that is kept, and what it means', () => {
    assert.equal(describe(measure(2.5, { least: 2 })),
      'Calls\n  5 a second beside 2 a second\n  ratio 2.5, at least 2: kept\n  More is better.');
    assert.equal(isKept(measure(1.9, { least: 2 })), false);
    assert.equal(isKept(measure(1.2, { most: 1.1 })), false);
  });

  it('can be run: each part gives its figures, here of the smallest size', async () => {
    const measures = [...await wallClock(20), ...await wholeApp(2), ...await explorerRate(3000),
      ...await mouthToEar(2000), ...await serverRate(2, 4), ...await flood(2, 100, begin)];
    assert.equal(measures.length, 14);
    measures.forEach(({ name, ratio }) => assert.ok(Number.isFinite(ratio) && ratio > 0, name));
    assert.equal(await heap(1), undefined);
  });
});
