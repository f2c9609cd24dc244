import { MouthToEar, quantile } from '../tests/MouthToEar.ts';
import type { Measure } from './Measure.ts';

/** docs/media.md: nothing is heard later than this. */
const LATEST_MS = 400;
const LOSSES = [0, 0.02, 0.1];
const JITTER_MS = 50;

/** From the microphone's double to the loudspeaker's, in virtual time, over a way of 40 ms and its jitter. */
export async function mouthToEar(ms: number): Promise<Measure[]> {
  const good = await delaysOf(0, 0, ms);
  return Promise.all(LOSSES.map(async (loss): Promise<Measure> => {
    const delays = await delaysOf(loss, JITTER_MS, ms);
    const late = quantile(delays, 0.99);
    return {
      name: `Mouth to ear, ${loss * 100} % of the frames lost, ${JITTER_MS} ms of jitter`,
      ours: inWords(delays), baseline: `${inWords(good)} without loss and jitter; never more than ${LATEST_MS} ms`,
      ratio: late / LATEST_MS, limit: { most: 1 },
      means: 'How long what is said takes to be heard: a piece of the microphone, the way, what is held back, a piece of the loudspeaker.',
    };
  }));
}

async function delaysOf(loss: number, jitterMs: number, ms: number): Promise<readonly number[]> {
  const bench = await new MouthToEar({ loss, jitterMs }).talk(ms, 'saw');
  return bench.delays;
}

function inWords(delays: readonly number[]): string {
  return `median ${quantile(delays, 0.5).toFixed(0)} ms, p99 ${quantile(delays, 0.99).toFixed(0)} ms`;
}
