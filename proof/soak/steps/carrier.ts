import fc from 'fast-check';
import { step } from '../Step.ts';

/** The carrier's line: a call comes, is made, is taken, ends. */
export const carrier = step({
  name: 'carrier',
  weight: 3,
  words: fc.record({ act: fc.constantFrom('rings', 'dials', 'answered', 'over') }),
  run: ({ phone }, { act }) => {
    const { phase } = phone.carrier;
    if (act === 'rings' && phase === 'none') {
      phone.carrierRings();
    } else if (act === 'dials' && phase === 'none') {
      phone.carrierDials();
    } else if (act === 'answered' && (phase === 'ringing' || phase === 'dialled')) {
      phone.carrierAnswered();
    } else if (act === 'over' && phase !== 'none') {
      phone.carrierEnded();
    }
  },
});
