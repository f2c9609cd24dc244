import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallSystem } from '../system/CallSystem.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import { isLive } from '../system/SystemCall.ts';
import type { SystemCall } from '../system/SystemCall.ts';

/** Also broken by a report that is made before the subscription: see CallServiceKit. */
export const SUBSCRIBED = rule('invariant.I2.subscribed', 'documented', 'call-voipcall.md',
  'voipCallUiEvent is subscribed before the first report, once, and until the last call is over.');
const UNSUBSCRIBED = rule('invariant.I2.unsubscribed', 'documented', 'incoming-calls.md',
  'When the last call is over the subscription ends; 5 s are given for it.');

const GRACE_MS = 5_000;

/** I2. */
export class ListenWatch implements CallWatch {
  private readonly device: Device;
  private readonly system: CallSystem;
  private timer: number | undefined;

  constructor(device: Device, system: CallSystem) {
    this.device = device;
    this.system = system;
  }

  listening(count: number): void {
    const left = this.system.shown().find((call) => !call.isEndReported);
    if (count === 0 && left !== undefined) {
      this.device.ledger.violate(SUBSCRIBED, `the subscription ended while ${left.callId} was ${left.state}`);
    }
    if (count > 1) {
      this.device.ledger.violate(SUBSCRIBED, 'voipCallUiEvent was subscribed a second time');
    }
    this.checkLater();
  }

  changed(call: SystemCall): void {
    if (call.state === 'over') {
      this.checkLater();
    }
  }

  pressed(call: SystemCall): void {
    if (this.system.listeners.size === 0) {
      this.device.ledger.violate(SUBSCRIBED, `a button of ${call.callId} was pressed and nobody listens`);
    }
  }

  /** Anew each time: the grace is counted from the last call, not from one before it. */
  private checkLater(): void {
    this.device.clock.clearTimeout(this.timer ?? 0);
    if (this.isIdle()) {
      this.timer = this.device.clock.setTimeout(() => {
        if (this.isIdle()) {
          this.device.ledger.violate(UNSUBSCRIBED, 'voipCallUiEvent is still subscribed with no call to listen for');
        }
      }, GRACE_MS);
    }
  }

  private isIdle(): boolean {
    return this.system.listeners.size > 0 && ![...this.system.calls.values()].some(isLive);
  }
}
