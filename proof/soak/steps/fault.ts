import fc from 'fast-check';
import type { Fault } from '../../../simulator/device/Faults.ts';
import { FAULT_POINTS, codeOf } from '../../../simulator/kits/faultPoints.ts';
import { step } from '../Step.ts';
import type { StepKind } from '../Step.ts';

const LATE_MS = [1, 400, 1500, 4000, 20_000] as const;

/** What a function of a kit does from now on, for so many calls. */
export const fault = faultAt(FAULT_POINTS);
/** The same of what cameras and pictures need. */
export const pictureFault = faultAt(FAULT_POINTS.filter((point) => /^(Camera|Image)Kit\./.test(point)));

function faultAt(points: readonly string[]): StepKind {
  return step({
    name: 'fault',
    weight: 0,
    words: fc.record({
      point: fc.constantFrom(...points),
      kind: fc.constantFrom('throws', 'rejects', 'rejectsLate', 'late', 'never'),
      times: fc.constantFrom(1, 2, 1000),
      late: fc.constantFrom(...LATE_MS),
    }),
    run: ({ phone }, { point, kind, times, late }) => phone.device.faults.set(point, faultOf(point, kind, times, late)),
  });
}

function faultOf(point: string, kind: string, times: number, late: number): Fault {
  const code = codeOf(point);
  switch (kind) {
    case 'throws': return { code, isThrown: true, times };
    case 'rejects': return { code, times };
    case 'rejectsLate': return { code, delayMs: late, times };
    case 'late': return { delayMs: late, times };
    default: return { never: true, times };
  }
}
