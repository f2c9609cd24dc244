import fc from 'fast-check';
import { TWICE_POINTS } from '../../../simulator/kits/faultPoints.ts';
import { step } from '../Step.ts';

/** What the system tells by this callback it tells twice from now on, so many times. */
export const twice = step({
  name: 'twice',
  weight: 0,
  words: fc.record({ point: fc.constantFrom(...TWICE_POINTS), times: fc.constantFrom(1, 2, 1000) }),
  run: ({ phone }, { point, times }) => phone.device.faults.set(point, { isTwice: true, times }),
});
