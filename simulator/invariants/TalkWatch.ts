import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallSystem } from '../system/CallSystem.ts';
import type { CallWatch } from '../system/CallWatch.ts';

const ONE_TALKS = rule('invariant.I4.one-talks', 'documented', 'call-voipcall.md',
  'There is no public way to hold a call: who answers a second one ends the first; 3 s are given for it.');

/** Long enough for the one to be ended while the other is answered. */
const GRACE_MS = 3_000;

/** I4, with several calls: at most one of them is answered or active. */
export class TalkWatch implements CallWatch {
  private readonly device: Device;
  private readonly system: CallSystem;

  constructor(device: Device, system: CallSystem) {
    this.device = device;
    this.system = system;
  }

  changed(): void {
    if (this.talking() < 2) {
      return;
    }
    this.device.clock.setTimeout(() => {
      if (this.talking() > 1) {
        this.device.ledger.violate(ONE_TALKS, `${this.talking()} calls are answered or active at once`);
      }
    }, GRACE_MS);
  }

  private talking(): number {
    return this.system.shown().filter((call) => call.state === 'answered' || call.state === 'active').length;
  }
}
