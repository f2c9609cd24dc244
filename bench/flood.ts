import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AppServer } from '../server/AppServer.ts';
import { NoPusher } from '../server/push/NoPusher.ts';
import { quantile } from '../tests/MouthToEar.ts';
import { apart } from './flood/apart.ts';
import type { Running } from './flood/parties.ts';
import type { Measure } from './Measure.ts';

/** Calls between honest people, ten words a second in each. */
const CALLS = 10;

/** In ms, 99 of 100 times no more than: for a word from one end of a call to the other, and until the loop went on. */
interface Waits {
  readonly word: number;
  readonly loop: number;
}

/**
 * What those who talk, and the loop itself, notice of clients that flood or do not read, beside the same without them.
 *
 * @param bring where the parties live
 */
export async function flood(devices: number, ms: number, bring: typeof apart = apart): Promise<Measure[]> {
  const server = new AppServer({ pusher: new NoPusher() });
  const port = await server.listen(0);
  const honest = await bring({ party: 'honest', port, devices, calls: CALLS });
  const before = await waitsOf(honest, ms);
  const attackers = await bring({ party: 'attackers', port });
  const during = await waitsOf(honest, ms);
  const [floods = 0] = await attackers.ask(0);
  await Promise.all([attackers.stop(), honest.stop()]);
  await server.close();
  const beside = `${devices.toLocaleString('en-US')} quiet devices and a flood beside it`;
  const measure = (name: string, kind: keyof Waits, most: number, means: string): Measure => ({
    name: `${name}, ${beside}`, ours: `p99 ${during[kind].toFixed(1)} ms`, baseline: `${before[kind].toFixed(1)} ms without the flood`,
    ratio: during[kind] / before[kind], limit: { most }, means,
  });
  return [
    measure('A word of a call', 'word', 20, `Over real sockets, while ${floods} connections were made that flood or do not read.`),
    measure('The delay of the event loop', 'loop', 10, 'How long whatever comes has to wait until the server looks at it.'),
  ];
}

async function waitsOf(honest: Running, ms: number): Promise<Waits> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const delays = await honest.ask(ms);
  loop.disable();
  return { word: quantile(delays, 0.99), loop: loop.percentile(99) / 1e6 };
}
