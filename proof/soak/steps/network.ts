import fc from 'fast-check';
import { step } from '../Step.ts';

const USUAL_MS = 20;
const SLOW_MS = 800;

/** The device's network: gone, silent, slow, back; or all its connections break. */
export const network = step({
  name: 'network',
  weight: 3,
  words: fc.record({ mode: fc.constantFrom('up', 'up', 'offline', 'silent', 'slow', 'cut') }),
  run: (world, { mode }) => {
    if (mode === 'cut') {
      return world.network.release();
    }
    world.network.latencyMs = mode === 'slow' ? SLOW_MS : USUAL_MS;
    world.network.mode = mode === 'offline' || mode === 'silent' ? mode : 'up';
  },
});
