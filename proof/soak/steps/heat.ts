import fc from 'fast-check';
import { step } from '../Step.ts';

/** The device gets too hot for video, or cools down (SystemLoadLevel). */
export const heat = step({
  name: 'heat',
  weight: 2,
  words: fc.record({ level: fc.constantFrom(0, 2, 4, 5, 6) }),
  run: ({ phone }, { level }) => phone.device.work(level),
});
