import type { Device } from '../device/Device.ts';
import type { CallSystem } from '../system/CallSystem.ts';
import { ListenWatch } from './ListenWatch.ts';
import { MediaWatch } from './MediaWatch.ts';
import { MuteWatch } from './MuteWatch.ts';
import { OutcomeWatch } from './OutcomeWatch.ts';
import { RingWatch } from './RingWatch.ts';
import { StateWatch } from './StateWatch.ts';

/**
 * Judges calls by the invariants that the system can see: I1 to I4, I6 (the service refuses a fourth call), I7, I11.
 * I8 is judged where processes are known, I10 where the app's code is run, I12 by the doubles of storage and windows.
 * I5 and I13 show in what the user sees: they are for tests.
 */
export function watchCalls(device: Device, system: CallSystem): void {
  system.watches.push(
    new OutcomeWatch(device), new ListenWatch(device, system), new RingWatch(device, system), new StateWatch(device),
    new MuteWatch(device), new MediaWatch(device),
  );
}
