import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RealClock, VIRTUAL_EPOCH, VirtualClock } from './Clock.ts';

test('a virtual clock starts at its epoch and moves only when told to', async () => {
  const clock = new VirtualClock();
  assert.equal(clock.now(), VIRTUAL_EPOCH);
  await clock.settle();
  assert.equal(clock.now(), VIRTUAL_EPOCH);
  await clock.advance(250);
  assert.equal(clock.now(), VIRTUAL_EPOCH + 250);
});

test('timers run in the order of time, and of making within one instant, each at its own time', async () => {
  const clock = new VirtualClock();
  const seen: string[] = [];
  const mark = (name: string) => (): void => void seen.push(`${name}@${clock.now() - VIRTUAL_EPOCH}`);
  clock.setTimeout(mark('late'), 30);
  clock.setTimeout(mark('first'), 10);
  clock.setTimeout(mark('second'), 10);
  clock.setInterval(mark('tick'), 20);
  await clock.advance(40);
  assert.deepEqual(seen, ['first@10', 'second@10', 'tick@20', 'late@30', 'tick@40']);
});

test('what a timer sets in motion runs before the next timer', async () => {
  const clock = new VirtualClock();
  const seen: string[] = [];
  clock.setTimeout(() => void Promise.resolve().then(() => Promise.resolve()).then(() => seen.push('promise')), 1);
  clock.setTimeout(() => void setImmediate(() => seen.push('immediate')), 2);
  clock.setTimeout(() => void seen.push('timer'), 3);
  await clock.advance(3);
  assert.deepEqual(seen, ['promise', 'immediate', 'timer']);
});

test('a timer made by a timer runs within the same advance when it falls due', async () => {
  const clock = new VirtualClock();
  let at = 0;
  clock.setTimeout(() => void clock.setTimeout(() => { at = clock.now() - VIRTUAL_EPOCH; }, 5), 5);
  await clock.advance(10);
  assert.equal(at, 10);
});

test('a cleared timer does not run, and clearing an unknown id does nothing', async () => {
  const clock = new VirtualClock();
  let runs = 0;
  const timeout = clock.setTimeout(() => void runs++, 5);
  const interval = clock.setInterval(() => void runs++, 5);
  clock.clearTimeout(timeout);
  clock.clearInterval(interval);
  clock.clearTimeout(999);
  await clock.advance(20);
  assert.equal(runs, 0);
  assert.equal(clock.pendingTimers, 0);
});

test('an interval that clears itself stops', async () => {
  const clock = new VirtualClock();
  let runs = 0;
  const id = clock.setInterval(() => {
    runs++;
    clock.clearInterval(id);
  }, 5);
  await clock.advance(50);
  assert.equal(runs, 1);
});

test('time does not overtake real work that it was told to wait for', async () => {
  const clock = new VirtualClock();
  let finished = false;
  let seenByTimer = false;
  void clock.waitFor(new Promise<void>((resolve) => {
    // A hundred loop turns are more than one settle gives by itself.
    let turns = 0;
    const hop = (): void => {
      if (++turns < 100) {
        setImmediate(hop);
        return;
      }
      finished = true;
      resolve();
    };
    hop();
  }));
  clock.setTimeout(() => { seenByTimer = finished; }, 1);
  await clock.advance(1);
  assert.equal(seenByTimer, true);
});

test('work that fails does not hang the clock, and its failure stays with its owner', async () => {
  const clock = new VirtualClock();
  const work = clock.waitFor(Promise.reject(new Error('refused')));
  await assert.rejects(work, /refused/);
  await clock.advance(1);
  assert.equal(clock.now(), VIRTUAL_EPOCH + 1);
});

test('an error in a timer reaches whoever advances, and the clock can go on', async () => {
  const clock = new VirtualClock();
  clock.setTimeout(() => { throw new Error('boom'); }, 5);
  await assert.rejects(clock.advance(10), /boom/);
  assert.equal(clock.now(), VIRTUAL_EPOCH + 5);
  await clock.advance(5);
  assert.equal(clock.now(), VIRTUAL_EPOCH + 10);
});

test('two advances at once are refused', async () => {
  const clock = new VirtualClock();
  const first = clock.advance(1);
  await assert.rejects(clock.advance(1), /already moving/);
  await first;
});

test('odd delays are taken as 0, and as 1 for an interval', async () => {
  const clock = new VirtualClock();
  let timeouts = 0;
  let ticks = 0;
  clock.setTimeout(() => void timeouts++, Number.NaN);
  clock.setTimeout(() => void timeouts++, -5);
  clock.setInterval(() => void ticks++, 0);
  await clock.advance(3);
  assert.equal(timeouts, 2);
  assert.equal(ticks, 3);
});

test('the real clock runs a timeout, hands out numbers and forgets what was cleared', async () => {
  const clock = new RealClock();
  assert.ok(Math.abs(clock.now() - Date.now()) < 1000);
  let cleared = false;
  const id = clock.setTimeout(() => { cleared = true; }, 0);
  assert.equal(typeof id, 'number');
  clock.clearTimeout(id);
  let ticks = 0;
  await new Promise<void>((resolve) => {
    const interval = clock.setInterval(() => {
      if (++ticks === 2) {
        clock.clearInterval(interval);
        clock.setTimeout(resolve, 0);
      }
    }, 1);
  });
  assert.equal(ticks, 2);
  assert.equal(cleared, false);
});
