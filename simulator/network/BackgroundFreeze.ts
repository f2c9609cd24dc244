import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import { callSystemOf } from '../system/callSystemOf.ts';
import { continuousTasksOf } from '../system/ContinuousTasks.ts';
import { isLive } from '../system/SystemCall.ts';

/** The network is taken from an app in the background after this, ms. */
const FREEZE_MS = 2000;
/** And its sockets after this, ms from the same moment. */
const RELEASE_MS = 12_000;

/** Enforced by what it does to the app: nothing arrives, then the sockets are gone. */
rule('network.frozen-in-background', 'documented', 'bpta-network-reconnection.md',
  'Two seconds after an app has gone to the background its network is frozen, after twelve its sockets are released.');

/** Enforced with the rule above. No document says how a call counts; without it no pushed call could ever connect. */
rule('network.call-keeps-network', 'assumed', 'push-voip.md',
  'While the system knows of a call that is not over, the app keeps its network in the background.',
  'With a call active press home and wait 15 s; look whether frames of the link still arrive (hilog of the app, ' +
  'log of the server).');

/** What the freeze does to the network. */
export interface Freezable {
  freeze(): void;
  release(): void;
  thaw(): void;
}

/** Watches over one device when its app has the network. */
export class BackgroundFreeze {
  private readonly device: Device;
  private readonly network: Freezable;
  private timers: number[] = [];

  constructor(device: Device, network: Freezable) {
    this.device = device;
    this.network = network;
    const tasks = continuousTasksOf(device);
    tasks.hasCall = () => this.hasCall();
    tasks.isTalking = () => callSystemOf(device).shown().some(({ state }) => state === 'active');
    device.onLife.push(() => this.update());
  }

  private update(): void {
    const isEntitled = this.device.isForeground || this.hasCall() || continuousTasksOf(this.device).keepsApp;
    if (isEntitled) {
      this.timers.splice(0).forEach((timer) => this.device.clock.clearTimeout(timer));
      this.network.thaw();
    } else if (this.timers.length === 0) {
      const { clock } = this.device;
      this.timers = [
        clock.setTimeout(() => this.network.freeze(), FREEZE_MS),
        clock.setTimeout(() => this.network.release(), RELEASE_MS),
      ];
    }
  }

  private hasCall(): boolean {
    return [...callSystemOf(this.device).calls.values()].some(isLive);
  }
}
