import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallSystem } from '../system/CallSystem.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import { isLive } from '../system/SystemCall.ts';
import type { SystemCall } from '../system/SystemCall.ts';

const LEFT = rule('invariant.I8.left', 'documented', 'push-apply-right.md',
  'When the last call is over everything is given back: ring, vibration, audio, camera, task; 12 s are given.');

/** Long enough for every last word, and for the app to close what it holds, ms. */
const GRACE_MS = 12_000;
/**
 * What belongs to calls alone; the subscription is judged by I2. Connections and timers are not among them: an app in
 * front may keep a connection for the next call, and a refusal that the server has not heard is told again.
 */
const OF_CALLS = ['player', 'vibration', 'audioSession', 'stream', 'task', 'rawFd', 'camera', 'cameraSession', 'previewOutput',
  'imageReceiver', 'imagePacker'];

/** I8: what is held when no call lives. */
export class LeftoverWatch implements CallWatch {
  private readonly device: Device;
  private readonly system: CallSystem;
  private timer: number | undefined;

  constructor(device: Device, system: CallSystem) {
    this.device = device;
    this.system = system;
  }

  changed(call: SystemCall): void {
    if (!isLive(call) && this.isIdle()) {
      this.device.clock.clearTimeout(this.timer ?? 0);
      this.timer = this.device.clock.setTimeout(() => this.judge(), GRACE_MS);
    }
  }

  private judge(): void {
    const left = this.isIdle() ? this.system.heldByApp().filter((held) => OF_CALLS.includes(held.split(' ')[0] ?? '')) : [];
    if (left.length > 0) {
      this.device.ledger.violate(LEFT, `12 s after the last call the app holds: ${left.join(', ')}`);
    }
  }

  /** What the service has lost the app still has: nobody tells it. */
  private isIdle(): boolean {
    return ![...this.system.calls.values()].some((call) => isLive(call) || (call.state === 'lost' && !call.isOverForApp));
  }
}
