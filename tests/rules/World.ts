import { filesOf } from '../../simulator/kits/CoreFileKit/FileSet.ts';
import { storesOf } from '../../simulator/kits/ArkData/Stores.ts';
import { networkOf } from '../../simulator/network/DeviceNetwork.ts';
import type { DevicePeer, HostPeer } from '../../simulator/network/HostRoute.ts';
import type { Phone } from '../../simulator/Phone.ts';
import { pushServiceOf } from '../../simulator/system/PushService.ts';
import type { PushService } from '../../simulator/system/PushService.ts';
import { type CameraWorld, cameraWorldOf } from '../../simulator/system/CameraWorld.ts';
import { buttonsOf } from '../../simulator/system/buttons.ts';
import { UI_EVENT } from '../../simulator/system/SystemCall.ts';

/** Everything that is not the app: time, the person, the push cloud, the network. Apps of tests call it by name. */
export class World {
  readonly phone: Phone;
  readonly device: Phone['device'];
  readonly calls: Phone['calls'];
  readonly cameras: CameraWorld;
  readonly network: ReturnType<typeof networkOf>;
  readonly files: Map<string, Uint8Array>;
  /** What preferences have been flushed. */
  readonly stores: Map<string, Map<string, unknown>>;
  readonly push: PushService;
  /** What the host in the network has been sent. */
  readonly arrived: string[] = [];
  /** The host's ends of the open sockets. */
  readonly sockets: DevicePeer[] = [];
  private readonly contexts: ReadonlyMap<string, object>;

  constructor(phone: Phone, contexts: ReadonlyMap<string, object>) {
    this.phone = phone;
    this.device = phone.device;
    this.calls = phone.calls;
    this.cameras = cameraWorldOf(phone.device);
    this.network = networkOf(phone.device);
    this.files = filesOf(phone.device);
    this.stores = storesOf(phone.device);
    this.push = pushServiceOf(phone.device);
    this.contexts = contexts;
    this.network.hosts.set('a.example', {
      kind: 'memory',
      connect: (peer, path) => (path === '/no' ? undefined : this.take(peer)),
      handle: async () => ({ status: 204, body: '' }),
    });
  }

  /** The context of an ability that has been in front. */
  context(name = 'EntryAbility'): object | undefined {
    return this.contexts.get(name);
  }

  /** Time passes. @param ms of the device's time */
  after(ms: number): Promise<void> {
    return new Promise((resolve) => void this.device.clock.setTimeout(resolve, ms));
  }

  /** A push for a call is there; the tiny app is told so directly. */
  announce(callId: string): void {
    this.calls.announce(callId);
  }

  /** The person presses a button of the system. */
  press(callId: string, button: keyof typeof UI_EVENT): void {
    const call = this.calls.calls.get(callId);
    if (call === undefined) {
      throw new Error(`There is no call ${callId}.`);
    }
    this.calls.press(call, UI_EVENT[button]);
  }

  /** The buttons that the person sees. */
  buttons(callId: string): readonly string[] {
    const call = this.calls.calls.get(callId);
    return call === undefined ? [] : buttonsOf(this.device, call);
  }

  stateOf(callId: string): string | undefined {
    return this.calls.calls.get(callId)?.state;
  }

  /** How the system shows calls, in the order in which they came. */
  shows(): readonly string[] {
    return this.device.timeline.entries.filter((entry) => entry.what === 'shows the call').map((entry) => entry.detail);
  }

  /** The notifications in the list, by their titles. */
  titles(): readonly string[] {
    return this.device.notifications.shown.map((notice) => notice.title);
  }

  private take(peer: DevicePeer): HostPeer {
    this.sockets.push(peer);
    return { receive: (text) => void this.arrived.push(String(text)), closed: () => undefined };
  }
}
