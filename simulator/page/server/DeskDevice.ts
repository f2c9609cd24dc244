import type { PageHost } from '../../arkui/PageHost.ts';
import type { AlertMessage, CallMessage, PushTarget } from '../../cloud/PushTarget.ts';
import type { Desk } from '../../Desk.ts';
import type { Phone } from '../../Phone.ts';
import { hearsCalls } from '../../system/PushService.ts';
import type { CommandOf } from '../protocol/Command.ts';
import type { RingTime } from '../protocol/Command.ts';
import type { DeviceKind } from '../protocol/State.ts';
import { Caller } from './Caller.ts';
import { Friend } from './Friend.ts';
import { Headset } from './Headset.ts';
import { Lens } from './Lens.ts';
import { OtherDevice } from './OtherDevice.ts';
import { MICROPHONE, PermissionDialog } from './PermissionDialog.ts';
import type { Shared } from './Shared.ts';
import { TurnedAway } from './TurnedAway.ts';

/** Long enough for the app to send its push address and to ask for permissions, ms; a busy machine takes longer. */
const SETTLE_MS = 1000;
const LONGEST_SETTLE_MS = 6000;
const LOOK_MS = 200;
/** The same fault is told of again after this, ms. */
const STRIKE_MS = 1000;

/** One device on the page: what it shares with the others, who calls it, and what of its state only the page knows. */
export class DeskDevice implements PushTarget {
  readonly kind: DeviceKind;
  readonly desk: Desk;
  readonly phone: Phone;
  readonly caller: Caller;
  readonly second: Caller;
  readonly friend: Friend;
  readonly other: OtherDevice;
  readonly dialog: PermissionDialog;
  readonly headset: Headset;
  readonly lens: Lens;
  readonly turnedAway: TurnedAway;
  /** Faults that were set, in words. */
  readonly faults = new Map<string, string>();
  private readonly struck = new Map<string, number>();
  isPictureSlow = false;
  /** As it was set. To an app that rests in the background it is silent besides, which is not the network's doing. */
  network: CommandOf<'network'>['mode'] = 'up';
  isReloadWaiting = false;
  ringTime: RingTime = '30';
  /** The last push that came, for one that comes twice. */
  lastPush: CallMessage | undefined;
  /** Index of the first entry of the timeline that is shown, and of the ledger. */
  shownFrom = { entry: 0, violation: 0 };
  /** Told when anything may look different. */
  onChange: () => void = () => undefined;

  constructor(kind: DeviceKind, readonly shared: Shared, phone: Phone = shared.desk.phone) {
    const { desk } = shared;
    this.kind = kind;
    this.desk = desk;
    this.phone = phone;
    const changed = (): void => this.onChange();
    this.caller = new Caller(desk.server, shared.line, changed);
    this.second = new Caller(desk.server, shared.line, changed);
    this.friend = new Friend(shared.line, (user) => desk.phones.length === 1 || this.user === user, changed);
    this.other = new OtherDevice(desk.server.link);
    this.dialog = new PermissionDialog(this.phone.device, changed);
    this.headset = new Headset(this.phone.device);
    this.lens = new Lens(this.phone.device);
    this.turnedAway = new TurnedAway(this.phone);
    desk.cloud.register(this.phone.token, this);
    desk.cloud.register(this.other.token, this.other);
    this.phone.device.timeline.onEntry = changed;
    this.phone.device.faults.onStrike = ({ name, at }) => this.strike(name, at);
    this.phone.calls.onChange = changed;
    this.phone.device.onSense.push(changed);
    this.phone.device.onLife.push(changed);
    this.phone.device.notifications.onChange.push(changed);
  }

  get online(): boolean {
    return this.phone.online;
  }

  get pages(): PageHost {
    return this.phone.pages as PageHost;
  }

  deliver(message: CallMessage): void {
    this.lastPush = message;
    this.turnedAway.delivered(message);
    this.phone.deliver(message);
  }

  notify(message: AlertMessage): void {
    this.phone.notify(message);
  }

  /** Push Kit brings calls to this kind of device. */
  get isPushed(): boolean {
    return hearsCalls(this.phone.device.display);
  }

  /** The app server knows where to push to. */
  get isReachable(): boolean {
    return this.desk.server.registry.userOf(this.phone.token) !== undefined;
  }

  /** By whom the app server knows it; undefined where it does not. */
  get user(): string | undefined {
    return this.desk.userOf(this.phone);
  }

  /**
   * Opens the app once, as its owner does after installing it, logs in, allows what it asks for, and puts the device away; where
   * calls come to an open app only, it stays open.
   * Resolves after that; what happened until then is not shown.
   * @param account whom to log in; nobody if not given
   */
  async setUp(account?: string): Promise<void> {
    const { phone } = this;
    phone.openApp();
    if (account !== undefined) {
      this.desk.login(phone, account);
    }
    for (let waited = LOOK_MS, seen = 0; waited <= LONGEST_SETTLE_MS; waited += LOOK_MS) {
      await new Promise<void>((resolve) => void phone.device.clock.setTimeout(resolve, LOOK_MS));
      const { length } = phone.device.timeline.entries;
      if (waited >= SETTLE_MS && this.isSettled && length === seen) {
        break;
      }
      seen = length;
    }
    if (hearsCalls(phone.device.display)) {
      phone.home();
    }
    this.dialog.isAuto = false;
    this.hideSoFar();
  }

  private get isSettled(): boolean {
    // A watch has no camera that could be asked for.
    return (this.isReachable || !this.isPushed) && this.phone.device.permissions.has(MICROPHONE);
  }

  /** One that strikes with each packet of sound is told of once in a while. */
  private strike(name: string, at: number): void {
    if (at - (this.struck.get(name) ?? -Infinity) >= STRIKE_MS) {
      this.struck.set(name, at);
      this.phone.device.timeline.add('system', 'a set fault strikes', name.slice(name.indexOf('.') + 1));
    }
  }

  /** The timeline begins anew, and so does its time, for all devices of the desk. */
  clearTimeline(): void {
    this.shared.zero = this.desk.clock.now();
    this.hideSoFar();
  }

  hideSoFar(): void {
    const { timeline, ledger } = this.phone.device;
    this.shownFrom = { entry: timeline.entries.length, violation: ledger.entries.length };
    this.onChange();
  }
}
