import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallSystem } from '../system/CallSystem.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import type { SystemCall } from '../system/SystemCall.ts';

const RING = rule('invariant.I3.ring', 'assumed', 'design: the ring is a function of the state',
  'It rings and vibrates only while a call rings that nobody has answered, refused or silenced; 500 ms are given.',
  'Answer, refuse, silence and cancel a call each while it rings; listen that sound and vibration end within 500 ' +
  'ms.');
const ONE_PLAYER = rule('invariant.I3.one-player', 'assumed', 'design: the ring is a function of the state',
  'One player rings at a time.',
  'Send two calls at once; listen that one ringtone plays, and look in `hidumper -s AudioPolicyService -a -d` for ' +
  'one ringtone stream.');

/** A player needs a moment to stop. */
const GRACE_MS = 500;

/** I3: what can be heard and felt, against the calls there are. */
export class RingWatch implements CallWatch {
  private readonly device: Device;
  private readonly system: CallSystem;
  /** It has rung in vain without a pause since this was started. */
  private pending: number | undefined;
  /** Of calls that were lost with the service. */
  private readonly lost = new Set<string>();

  constructor(device: Device, system: CallSystem) {
    this.device = device;
    this.system = system;
  }

  changed(call: SystemCall): void {
    if (call.state === 'lost') {
      this.lost.add(call.callId);
    }
    this.checkLater();
  }

  pressed(): void {
    this.checkLater();
  }

  sensed(): void {
    const players = [...this.device.sounds].filter((sound) => sound.usage === 'STREAM_USAGE_RINGTONE').length;
    if (players > 1) {
      this.device.ledger.violate(ONE_PLAYER, `${players} players ring`);
    }
    this.checkLater();
  }

  private checkLater(): void {
    const { clock, ledger } = this.device;
    if (this.ringsInVain()) {
      this.pending ??= clock.setTimeout(() => {
        this.pending = undefined;
        if (this.ringsInVain()) {
          ledger.violate(RING, 'it rings or vibrates with no call to ring for');
        }
      }, GRACE_MS);
    } else if (this.pending !== undefined) {
      clock.clearTimeout(this.pending);
      this.pending = undefined;
    }
  }

  private ringsInVain(): boolean {
    return (this.device.isRinging || this.device.vibration === 'ring') && !this.mayRing();
  }

  /**
   * A call that died under the app rings until the app learns of it: nobody tells it. Where its push comes again, the app
   * has had it already.
   */
  private mayRing(): boolean {
    const calls = [...this.system.calls.values()].filter((call) => !call.isOverForApp);
    const isTalking = calls.some((call) => call.state === 'answered' || call.state === 'active');
    return calls.some((call) => this.isLost(call)) || (!isTalking && calls.some(isRinging));
  }

  private isLost({ state, callId }: SystemCall): boolean {
    return state === 'lost' || (state === 'pushed' && this.lost.has(callId));
  }
}

function isRinging(call: SystemCall): boolean {
  return call.state === 'ringing' && call.decision === undefined && !call.isSilenced;
}
