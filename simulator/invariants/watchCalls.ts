import type { Device } from '../device/Device.ts';
import type { CallSystem } from '../system/CallSystem.ts';
import { CrossWatch } from './CrossWatch.ts';
import { LeftoverWatch } from './LeftoverWatch.ts';
import { ListenWatch } from './ListenWatch.ts';
import { MediaWatch } from './MediaWatch.ts';
import { MuteWatch } from './MuteWatch.ts';
import { OutcomeWatch } from './OutcomeWatch.ts';
import { RingWatch } from './RingWatch.ts';
import { StateWatch } from './StateWatch.ts';
import { TalkWatch } from './TalkWatch.ts';
import { watchNotices } from './noticeWatch.ts';

/**
 * Judges calls by the invariants that the system can see: I1 to I5, I7 to I9 and I11. Others are judged elsewhere: I6
 * where reports are taken on (the service refuses a fourth call), I10 where the app's code is run, I12 by the doubles of
 * storage and windows. I13 shows in what the user sees: it is for tests.
 */
export function watchCalls(device: Device, system: CallSystem): void {
  system.watches.push(
    new OutcomeWatch(device), new ListenWatch(device, system), new RingWatch(device, system), new StateWatch(device),
    new MuteWatch(device), new MediaWatch(device), new TalkWatch(device, system), new CrossWatch(device, system),
    new LeftoverWatch(device, system),
  );
  watchNotices(device);
}
