import type { AlertMessage, CallMessage, PushTarget } from './cloud/PushTarget.ts';
import { Device } from './device/Device.ts';
import type { DeviceOptions } from './device/Device.ts';
import type { Notice } from './device/Notifications.ts';
import { smallPicturesOf } from './device/SmallPictures.ts';
import type { AppProcess } from './process/AppProcess.ts';
import { InstalledApp } from './process/InstalledApp.ts';
import type { Manifest } from './process/Manifest.ts';
import { readManifest } from './process/Manifest.ts';
import type { PageFace } from './process/PageFace.ts';
import { NoPages } from './process/PageFace.ts';
import type { CallSystem, SystemCall } from './system/CallSystem.ts';
import { callSystemOf } from './system/callSystemOf.ts';
import { CarrierLine } from './system/CarrierLine.ts';
import { Finger } from './system/Finger.ts';
import { goesToApp, noticeOf } from './system/pushNotices.ts';
import { hearsCalls, pushServiceOf } from './system/PushService.ts';

/** A virtual phone with the app installed: what the push service sends to it and what a person does with it. */
export class Phone implements PushTarget {
  readonly device: Device;
  readonly calls: CallSystem;
  readonly carrier: CarrierLine;
  /** Presses the system's buttons. */
  readonly finger: Finger;
  readonly app: InstalledApp;

  constructor(options: DeviceOptions & {
    readonly pages?: PageFace;
    readonly uiGlobals?: (phone: Phone) => ReadonlyMap<string, unknown>;
  }) {
    this.device = new Device(options);
    this.calls = callSystemOf(this.device);
    this.carrier = new CarrierLine(this.device, this.calls);
    this.finger = new Finger(this.device, this.calls);
    this.app = new InstalledApp(this.device, readManifest(options.appRoot, this.device.display), options.pages ?? new NoPages(),
      () => options.uiGlobals?.(this) ?? new Map());
  }

  /** Told of each process of the app before any of its code has run. */
  get onStart(): Array<(process: AppProcess) => void> {
    return this.app.onStart;
  }

  get manifest(): Manifest {
    return this.app.manifest;
  }

  get pages(): PageFace {
    return this.app.pages;
  }

  /** Of the app; undefined where it does not run. */
  get process(): AppProcess | undefined {
    return this.app.process;
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
    return this.app.abilities?.frontName;
  }

  /** It does not go off while nobody touches it. */
  get isScreenKeptOn(): boolean {
    return this.app.abilities?.isScreenKeptOn ?? false;
  }

  /** Of the letters at the top of the screen, where the app in front has chosen it. */
  get barColor(): string | undefined {
    return this.app.abilities?.barColor;
  }

  deliver(message: CallMessage): void {
    this.device.secrets.addExtraData(message.extraData);
    if (!hearsCalls(this.device.display)) {
      this.device.timeline.add('push', 'drops the message', 'no call messages for this kind of device');
      return;
    }
    this.device.timeline.add('push', 'delivers the message', this.process === undefined ? 'starts the app' : '');
    const data = JSON.stringify({ data: message.extraData, header: { token: message.token }, callId: message.callId });
    this.deliverData(message.callId, data);
  }

  /** For pushes that Push Kit would never build: `data` is what the callback gets. */
  deliverData(callId: string, data: string): void {
    this.app.receiveCall(data, () => {
      // What was lost with its process or with the service is announced anew by a push that comes again.
      if (callId !== '' && (this.calls.calls.get(callId)?.state ?? 'lost') === 'lost') {
        this.calls.announce(callId);
      }
    });
  }

  /** A notification push: the app need not run for it. */
  notify(message: AlertMessage): void {
    if (this.device.isForeground && goesToApp(message)) {
      this.app.receiveAlert(JSON.stringify({ notification: message.notification }));
    } else if (this.device.isNotificationAllowed) {
      this.device.notifications.publish(noticeOf(message, this.manifest));
    }
  }

  /** @throws Error with a sentence for the person, where the device is locked */
  openApp(): void {
    this.mustBeUnlocked();
    this.device.timeline.add('user', 'opens the app');
    this.app.show('EntryAbility');
  }

  home(): void {
    this.app.abilities?.home();
  }

  /** What is in front goes out of sight, and out of the foreground. */
  lock(): void {
    if (!this.device.isLocked) {
      this.device.timeline.add('user', 'locks the device');
      this.device.isLocked = true;
      this.app.abilities?.cover();
    }
  }

  /** What was in front comes back; after a restart all storage opens (application-context-stage.md). */
  unlock(): void {
    if (this.device.isLocked) {
      this.device.timeline.add('user', 'unlocks the device');
      this.device.isLocked = false;
      this.device.isFirstUnlocked = true;
      this.app.abilities?.uncover();
    }
  }

  /** The device restarts: nothing runs, and EL2 is closed until somebody unlocks the device. */
  reboot(): void {
    this.device.timeline.add('user', 'restarts the device');
    this.kill();
    this.device.startedAt = this.device.clock.now();
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
      this.app.show(notice.tap.abilityName, notice.tap.parameters);
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
      this.device.clock.setTimeout(() => this.app.abilities?.show(call.abilityName), 0);
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
    this.app.abilities?.show(this.mustHave().abilityName);
  }

  /** Taps the small picture of the app: the page that it came from is in front again (pipwindow-overview.md). */
  tapPicture(): void {
    const picture = smallPicturesOf(this.device).shown;
    if (picture === undefined) {
      throw new Error('There is no small picture on the screen.');
    }
    this.mustBeUnlocked();
    this.device.timeline.add('user', 'taps the small picture');
    picture.restore();
    this.app.abilities?.show(picture.abilityName);
  }

  kill(): void {
    this.device.timeline.add('system', 'kills the app');
    this.app.kill();
  }

  /** What the app still holds although no call is left: empty, or something was forgotten. */
  leftovers(): string[] {
    return this.app.leftovers();
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
