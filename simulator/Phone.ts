import type { AlertMessage, CallMessage, PushTarget } from './cloud/PushTarget.ts';
import { Device } from './device/Device.ts';
import type { DeviceOptions } from './device/Device.ts';
import type { Notice } from './device/Notifications.ts';
import { ALL_KITS } from './kits/all.ts';
import { Abilities } from './process/Abilities.ts';
import { AppProcess } from './process/AppProcess.ts';
import type { Manifest } from './process/Manifest.ts';
import { readManifest } from './process/Manifest.ts';
import type { PageFace } from './process/PageFace.ts';
import { NoPages } from './process/PageFace.ts';
import { rule } from './rules/Rule.ts';
import type { CallSystem, SystemCall } from './system/CallSystem.ts';
import { callSystemOf } from './system/callSystemOf.ts';
import { CarrierLine } from './system/CarrierLine.ts';
import { Finger } from './system/Finger.ts';
import { goesToApp, noticeOf } from './system/pushNotices.ts';
import { pushServiceOf } from './system/PushService.ts';

const REGISTERED = rule('push.registered', 'documented', 'push-voip.md',
  'receiveMessage is registered synchronously in onCreate; a message that finds no receiver is lost.');

const PUSH_ACTION = 'action.ohos.push.listener';
/** Things that the app may hold for its whole life. */
const LIFELONG = ['tokenListener'];
/** Things that it may hold while a window of it is in front: the connection on which it waits for calls. */
const IN_FRONT = ['socket'];

/** A virtual phone with the app installed: what the push service sends to it and what a person does with it. */
export class Phone implements PushTarget {
  readonly device: Device;
  readonly calls: CallSystem;
  readonly carrier: CarrierLine;
  /** Presses the system's buttons. */
  readonly finger: Finger;
  readonly manifest: Manifest;
  readonly pages: PageFace;
  process: AppProcess | undefined;
  /** Told of each process of the app before any of its code has run. */
  readonly onStart: Array<(process: AppProcess) => void> = [];
  private abilities: Abilities | undefined;
  private readonly uiGlobals: (phone: Phone) => ReadonlyMap<string, unknown>;

  constructor(options: DeviceOptions & {
    readonly pages?: PageFace;
    readonly uiGlobals?: (phone: Phone) => ReadonlyMap<string, unknown>;
  }) {
    this.device = new Device(options);
    this.calls = callSystemOf(this.device);
    this.carrier = new CarrierLine(this.device, this.calls);
    this.finger = new Finger(this.device, this.calls);
    this.manifest = readManifest(options.appRoot);
    this.pages = options.pages ?? new NoPages();
    this.uiGlobals = options.uiGlobals ?? (() => new Map());
  }

  get token(): string {
    return pushServiceOf(this.device).token;
  }

  get online(): boolean {
    return this.device.isOnline;
  }

  /** The call a person sees first, if any. */
  get call(): SystemCall | undefined {
    return this.calls.shown().at(-1);
  }

  /** The ability in the foreground. */
  get front(): string | undefined {
    return this.abilities?.frontName;
  }

  deliver(message: CallMessage): void {
    this.device.secrets.addExtraData(message.extraData);
    this.device.timeline.add('push', 'delivers the message', this.process === undefined ? 'starts the app' : '');
    const data = JSON.stringify({ data: message.extraData, header: { token: message.token }, callId: message.callId });
    this.deliverData(message.callId, data);
  }

  /** For pushes that Push Kit would never build: `data` is what the callback gets. */
  deliverData(callId: string, data: string): void {
    const { process } = this.start();
    this.abilities?.wake(PUSH_ACTION);
    // What was lost with its process or with the service is announced anew by a push that comes again.
    if (callId !== '' && (this.calls.calls.get(callId)?.state ?? 'lost') === 'lost') {
      this.calls.announce(callId);
    }
    const receive = process.pushReceivers.get('VoIP');
    if (receive === undefined) {
      this.device.ledger.violate(REGISTERED, 'no receiver for VoIP after onCreate');
      return;
    }
    // After onCreate has returned, in a turn of its own.
    this.device.clock.setTimeout(() => process.call('receiveMessage', () => receive({ type: 'VoIP', data })), 0);
  }

  /** A notification push: the app need not run for it. */
  notify(message: AlertMessage): void {
    const receive = this.process?.pushReceivers.get('DEFAULT');
    if (this.device.isForeground && goesToApp(message)) {
      const data = JSON.stringify({ notification: message.notification });
      this.process?.call('receiveMessage', () => receive?.({ type: 'ALERT', data }));
    } else if (this.device.isNotificationAllowed) {
      this.device.notifications.publish(noticeOf(message, this.manifest));
    }
  }

  /** @throws Error with a sentence for the person, where the device is locked */
  openApp(): void {
    this.mustBeUnlocked();
    this.start();
    this.device.timeline.add('user', 'opens the app');
    this.abilities?.show('EntryAbility');
  }

  home(): void {
    this.abilities?.home();
  }

  /** What is in front goes out of sight, and out of the foreground. */
  lock(): void {
    if (!this.device.isLocked) {
      this.device.timeline.add('user', 'locks the device');
      this.device.isLocked = true;
      this.abilities?.cover();
    }
  }

  /** What was in front comes back; after a restart all storage opens (application-context-stage.md). */
  unlock(): void {
    if (this.device.isLocked) {
      this.device.timeline.add('user', 'unlocks the device');
      this.device.isLocked = false;
      this.device.isFirstUnlocked = true;
      this.abilities?.uncover();
    }
  }

  /** The device restarts: nothing runs, and EL2 is closed until somebody unlocks the device. */
  reboot(): void {
    this.device.timeline.add('user', 'restarts the device');
    this.kill();
    this.calls.die();
    this.calls.restart();
    this.carrier.reset();
    this.device.notifications.restart();
    this.device.notifications.restart();
    this.device.isLocked = true;
    this.device.isFirstUnlocked = false;
  }

  /** Taps a notification, the newest if not given: it goes, and the ability it names opens (tapDismissed). */
  tapNotification(notice: Notice | undefined = this.device.notifications.shown.at(-1)): void {
    if (notice === undefined) {
      throw new Error('There is no notification.');
    }
    this.mustBeUnlocked();
    this.device.timeline.add('user', 'taps a notification');
    this.device.notifications.remove(notice);
    if (notice.tap !== undefined) {
      this.start();
      this.abilities?.show(notice.tap.abilityName, notice.tap.parameters);
    }
  }

  /**
   * Answers on the banner or the lock screen; asked for video, by voice where there is no such button: of a voice call,
   * and on the lock screen (push-voip.md).
   * @param callId of the call meant, the newest if not given; so with all buttons
   */
  answer(media: 'voice' | 'video', callId?: string): void {
    const isVideo = media === 'video' && this.finger.finds('answerVideo', callId);
    const call = this.finger.press(isVideo ? 'answerVideo' : 'answerVoice', callId);
    if (isVideo) {
      // Answering a video call brings up the app's own page (push-voip.md).
      this.device.clock.setTimeout(() => this.abilities?.show(call.abilityName), 0);
    }
  }

  reject(callId?: string): void {
    this.finger.press('reject', callId);
  }

  /** On the capsule, or on the panel of notifications. */
  hangup(callId?: string): void {
    this.finger.press('hangup', callId);
  }

  mute(isMuted: boolean, callId?: string): void {
    this.finger.press(isMuted ? 'mute' : 'unmute', callId);
  }

  /** The volume key or the power key while it rings; an app that has not allowed it hears nothing of it. */
  silence(callId?: string): void {
    this.mustHave();
    if (this.finger.finds('silence', callId)) {
      this.finger.press('silence', callId);
    } else {
      this.device.timeline.add('user', 'silences the ring', 'and the app does not hear of it');
    }
  }

  carrierRings(): void {
    this.carrier.rings();
  }

  carrierDials(): void {
    this.carrier.dials();
  }

  /** The user takes the carrier call that rings, or the other end takes the one that was dialled. */
  carrierAnswered(): void {
    this.carrier.answered();
  }

  carrierEnded(): void {
    this.carrier.over();
  }

  /** A carrier call comes, and the user takes it at once. */
  answerCarrierCall(): void {
    this.carrierRings();
    this.carrierAnswered();
  }

  /** Opens the ability that the call named, as a tap on the capsule does (assumed). */
  tapCapsule(): void {
    this.mustBeUnlocked();
    if (this.device.isForeground) {
      throw new Error('There is no capsule while the app is in front.');
    }
    this.abilities?.show(this.mustHave().abilityName);
  }

  kill(): void {
    this.device.timeline.add('system', 'kills the app');
    this.process?.kill();
  }

  /** What the app still holds although no call is left: empty, or something was forgotten. */
  leftovers(): string[] {
    const allowed = this.device.isForeground ? [...LIFELONG, ...IN_FRONT] : LIFELONG;
    return this.process?.holdings.list().filter((held) => !allowed.includes(held.split(' ')[0] ?? '')) ?? [];
  }

  private start(): { process: AppProcess } {
    if (this.process === undefined) {
      const process = new AppProcess(this.device, ALL_KITS, this.uiGlobals(this));
      process.onKill.push(() => this.forget(process));
      this.process = process;
      this.onStart.forEach((listener) => listener(process));
      this.abilities = new Abilities(process, this.manifest, this.pages);
    }
    return { process: this.process };
  }

  /** The process is gone, by whatever way: its windows are, too. */
  private forget(process: AppProcess): void {
    if (this.process === process) {
      this.process = undefined;
      this.abilities = undefined;
      this.pages.unmount();
      this.device.isForeground = false;
      this.device.lifeChanged();
    }
  }

  private mustBeUnlocked(): void {
    if (this.device.isLocked) {
      throw new Error('The device is locked: unlock it first.');
    }
  }

  private mustHave(): SystemCall {
    const call = this.call;
    if (call === undefined) {
      throw new Error('There is no call on the screen.');
    }
    return call;
  }
}
