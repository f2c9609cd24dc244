import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MouthToEar, quantile, RATE, strengthOf } from './MouthToEar.ts';

const LOUD = 8000;
/** What is never exceeded between mouth and ear, ms. */
const LATEST_MS = 400;
const SECOND = RATE;
const WAYS = [
  { loss: 0, jitterMs: 50 }, { loss: 0.02, jitterMs: 50 }, { loss: 0.1, jitterMs: 50 },
  { loss: 0.1, jitterMs: 50, twice: 0.1 },
];
/** With a frame lost in ten and more lost one after the other, the made-up sound fades: so much of the tone is left. */
const TONE_LEFT = 0.95;

describe('Over a way with 50 ms of jitter', () => {
  for (const way of WAYS) {
    const words = `${way.loss * 100} % loss${way.twice === undefined ? '' : ' and each tenth frame twice'}`;

    it(`and ${words} a tone is heard as a tone`, async () => {
      const bench = await new MouthToEar(way).talk(6000, 1000);
      const heard = bench.heard.slice(-4 * SECOND);
      assert.ok(strengthOf(heard, 1000) > LOUD * TONE_LEFT, `it arrives with ${strengthOf(heard, 1000)}`);
      assert.ok(strengthOf(heard, 1500) < LOUD * 0.01, 'and no other');
      await bench.end();
      assert.equal(bench.faults(), '');
    });

    it(`and ${words} what is said is heard soon, always`, async () => {
      const { delays } = await new MouthToEar(way).talk(6000, 'saw');
      assert.ok(quantile(delays, 0.5) <= 150, `median ${quantile(delays, 0.5)}`);
      assert.ok(quantile(delays, 1) <= LATEST_MS, `at most ${quantile(delays, 1)}`);
      assert.ok(delays.length > 4.5 * SECOND, 'and most of it as it was said');
    });
  }
});

describe('A voice', () => {
  it('is heard as soon over a good way as that way allows: one frame is held back', async () => {
    const { delays } = await new MouthToEar({ loss: 0, jitterMs: 0 }).talk(3000, 'saw');
    assert.ok(quantile(delays, 1) <= 100, `${quantile(delays, 1)} ms`);
  });

  it('is a tone with half the bytes too, where both ends have µ-law', async () => {
    const bench = await new MouthToEar({ loss: 0.02, jitterMs: 50 }, 'pcmu').talk(3000, 1000);
    const heard = bench.heard.slice(-SECOND);
    assert.ok(strengthOf(heard, 1000) > LOUD * TONE_LEFT);
    assert.ok(strengthOf(heard, 3000) < LOUD * 0.02, 'and none that it makes itself');
  });

  it('is silent soon after a mute, and heard as soon as before after it', async () => {
    const bench = await new MouthToEar({ loss: 0, jitterMs: 50 }).talk(3000, 1000);
    bench.voice.mute(true);
    await bench.after(LATEST_MS);
    const from = bench.heard.length;
    await bench.after(5000);
    assert.ok(bench.heard.slice(from).every((sample) => sample === 0));
    bench.voice.mute(false);
    await bench.after(LATEST_MS);
    const back = bench.heard.length;
    await bench.after(200);
    assert.ok(strengthOf(bench.heard.slice(back), 1000) > LOUD * TONE_LEFT);
  });
});
