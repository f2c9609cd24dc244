import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPicture } from '../../server/link/mediaFrame.ts';
import { pictureOn } from '../../tests/pictureOn.ts';
import { runScenario } from './runScenario.ts';
import { HeapWatch } from './HeapWatch.ts';
import { ALL_POINTS, isAtOnce } from '../../simulator/kits/faultPoints.ts';
import { describeFailure } from './judge.ts';
import { healthy, pack, scenarios, unpack } from './Scenario.ts';
import type { Scenario } from './Scenario.ts';
import { soak } from './soak.ts';
import type { Step } from './Step.ts';
import { STEPS } from './steps/all.ts';
import { shares } from './workers.ts';

const RUNS = 2000;
const SEED = 20_260_601;

const CALM: Scenario['start'] = {
  app: 'closed', isLocked: false, isFirstUnlocked: true, ringer: 'normal', hasMicrophone: true,
};
const RING = { after: 0, do: 'ring', words: { media: 'voice', ttl: 30, avatar: '' } };

describe('Whole-app runs', () => {
  it(`hold every rule in ${RUNS} random scenarios`, async (t) => {
    const { failure, perSecond } = await soak(SEED, RUNS, () => undefined);
    assert.equal(failure === undefined ? '' : describeFailure(failure), '');
    t.diagnostic(`${perSecond.toFixed(0)} scenarios a second`);
  });

  it('see a call that nobody ends', async () => {
    const words = { point: 'PushKit.pushService.receiveMessage', kind: 'throws', times: 1, late: 1 };
    const never = { after: 0, do: 'fault', words };
    const seen: string[] = [];
    await runScenario({ start: CALM, steps: [never, RING] }, {
      ends: ({ phone }) => seen.push(...phone.device.ledger.entries.map(({ rule }) => rule.id)),
    });
    assert.deepEqual(seen, ['push.registered', 'invariant.I1.budget', 'invariant.I1.deadline']);
  });

  it('reach every state and every kind of step, and each function that they ask can be made to fail', async () => {
    const states = new Set<string>();
    const steps = new Set<string>();
    const asked = new Set<string>();
    const promised = new Set<string>();
    for (const scenario of fc.sample(healthy, { seed: 1, numRuns: 100 })) {
      scenario.steps.forEach((step) => steps.add(step.do));
      await runScenario(scenario, {
        begins: ({ phone }) => phone.calls.watches.push({ changed: (call) => states.add(call.state) }),
        ends: ({ phone: { device: { faults } } }) => {
          faults.asked.forEach((name) => asked.add(name));
          faults.promised.forEach((name) => promised.add(name));
        },
      });
    }
    assert.deepEqual(['active', 'answered', 'lost', 'over', 'ringing'].filter((state) => !states.has(state)), []);
    assert.deepEqual([...steps].sort(), STEPS.filter(({ weight }) => weight > 0).map(({ name }) => name).sort());
    assert.deepEqual([...asked].filter((name) => !ALL_POINTS.includes(name)), []);
    assert.deepEqual([...asked].filter((name) => isAtOnce(name) === promised.has(name)), []);
  });

  it('have cameras once in eight times, whose pictures are seen on both sides', async () => {
    const films = fc.sample(scenarios, { seed: 1, numRuns: 200 }).filter(({ start }) => start.isFilmed === true);
    assert.ok(films.length > 15 && films.length < 35, `${films.length} of 200`);
    const seen = new Set<string>();
    const steps: readonly Step[] = [{ ...RING, words: { ...RING.words, media: 'video' } },
      { after: 700, do: 'answer', words: { media: 'video' } }, { after: 3000, do: 'heat', words: { level: 0 } }];
    await runScenario({ start: { ...CALM, app: 'open', isFilmed: true }, steps }, {
      begins: ({ clock, pages }) => clock.setTimeout(() => ['ownPicture', 'peerPicture']
        .filter((id) => pictureOn(pages, id) !== undefined).forEach((id) => seen.add(id)), 3500),
      ends: ({ sessions }) => sessions.some(({ caller }) => caller.sounds.some(isPicture)) ? seen.add('caller') : undefined,
    });
    assert.deepEqual([...seen], ['ownPicture', 'peerPicture', 'caller']);
  });

  it('fail where each of them leaves something behind, and not by what a process needs to get warm', async () => {
    const growthOf = async (...mib: number[]): Promise<string | undefined> => {
      const watch = new HeapWatch(20_000, () => Promise.resolve((mib.shift() ?? 0) * 1024 * 1024));
      for (let done = 1000; done <= 20_000; done += 1000) {
        await watch.look(done, done === 20_000);
      }
      return watch.growth();
    };
    assert.equal(await growthOf(20, 36, 38, 40), undefined);
    assert.match(await growthOf(20, 36, 38, 40.5) ?? '', /grew by 4.5 MiB over the second half/);
  });

  it('are the same in several processes', () => {
    assert.deepEqual(shares(7, 1050, 2), [{ seed: 7, runs: 600 }, { seed: 13, runs: 450 }]);
    assert.deepEqual(shares(7, 50, 4), [{ seed: 7, runs: 50 }]);
  });

  it('are the same again when they are played again', async () => {
    const [scenario] = fc.sample(healthy, { seed: 3, numRuns: 1 });
    assert.ok(scenario !== undefined);
    const logs: string[][] = [];
    for (let run = 0; run < 2; run++) {
      await runScenario(unpack(pack(scenario)), { ends: ({ phone }) => logs.push([...phone.device.log]) });
    }
    assert.deepEqual(logs[0], logs[1]);
    assert.ok((logs[0]?.length ?? 0) > 0);
  });
});
