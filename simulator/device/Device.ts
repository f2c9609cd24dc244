import { chance } from './chance.ts';
import { type DeskClock, VirtualClock } from './Clock.ts';
import { type ConfigurationChange, type Display, PHONE } from './Display.ts';
import { Faults } from './Faults.ts';
import { Notifications } from './Notifications.ts';
import { Secrets } from './Secrets.ts';
import { Timeline } from './Timeline.ts';
import { Ledger } from '../rules/Ledger.ts';

/** Where the chance of virtual time begins. */
const SEED = 1;

/** How long a device has been on when the desk begins, ms. */
const UP_MS = 1_800_000;

export type RingerMode = 'silent' | 'vibrate' | 'normal';

/** A sound that the device plays now. */
export interface Sound {
  /** StreamUsage by name, e.g. STREAM_USAGE_RINGTONE. */
  readonly usage: string;
  readonly isLooped: boolean;
}

export interface DeviceOptions {
  readonly clock: DeskClock;
  /** Folder of the HarmonyOS project: AppScope, entry. */
  readonly appRoot: string;
  /** Which device it is, where there are several. */
  readonly label?: string;
  /** `zh_CN`, `en_US`. */
  readonly locale?: string;
  /** A phone's without one. */
  readonly display?: Display;
  /** The chance that the app's Math.random is. Without one: the same in each run of virtual time, else Node's own. */
  readonly random?: () => number;
}

/** One virtual phone: what the system knows of it. What the user sees and presses is in Screen.ts and System.ts. */
export class Device {
  readonly clock: DeskClock;
  readonly appRoot: string;
  readonly label: string;
  readonly random: () => number;
  readonly ledger: Ledger;
  readonly timeline: Timeline;
  readonly faults: Faults;
  readonly secrets: Secrets;
  readonly notifications: Notifications;
  locale: string;
  isDark = false;
  /** How the user wants the time of day. */
  has24Hours = true;
  display: Display;
  /** How much more the device's clock shows than it is; what else is timed on the desk goes by the true time. */
  clockAheadMs = 0;
  /** By the true time: half an hour before the desk's own. */
  startedAt: number;
  isLocked = false;
  /** False from a reboot until the first unlock: what lies in EL2 cannot be read (application-context-stage.md). */
  isFirstUnlocked = true;
  /** What preferences of a locked area do: fail, or open empty and lose what is written (kits/ArkData). */
  lockedStorage: 'refuses' | 'empty' = 'refuses';
  isOnline = true;
  /** A window of the app is in front. */
  isForeground = false;
  ringerMode: RingerMode = 'normal';
  /** Whether notifications may sound (js-apis-intelligentscene.md): the user may have let this app through. */
  doNotDisturb: 'off' | 'on' | 'exceptThisApp' = 'off';
  /** Called when it has changed. */
  readonly onRinger = new Set<() => void>();
  /** SystemLoadLevel, 0 to 7 (js-apis-resourceschedule-systemload.md); changed by `work`. */
  systemLoad = 0;
  /** Told the level when it changes. */
  readonly onLoad = new Set<(level: number) => void>();
  /** Permissions by name: granted or denied; not in it: never asked. */
  readonly permissions = new Map<string, 'granted' | 'denied'>();
  /** How the user answers a permission dialog; a person at a page takes a while. */
  answerPermission: (name: string) => boolean | Promise<boolean> = () => true;
  isNotificationAllowed = true;
  /** A call that comes in while the app is in front has a banner, too: the documents leave it open (buttons.ts). */
  bannersInFront = true;
  /** False: as if the app had asked for video calls that cannot be answered by voice (isVoiceAnswerSupported). */
  offersVoiceAnswer = true;
  /** Playing now; kept by MediaKit's double. */
  readonly sounds = new Set<Sound>();
  /** Vibration usage running now, e.g. `ring`; kept by SensorServiceKit's double. */
  vibration: string | undefined;
  /** Called when a sound or the vibration starts or stops. */
  readonly onSense: Array<() => void> = [];
  /** Called when the app comes to the front or leaves it, and when a call begins or ends. */
  readonly onLife: Array<() => void> = [];
  /** Called when the user does something on a page of the app, before the app hears of it. */
  readonly onTouch: Array<() => void> = [];
  /** Called when language, colours or the screen have changed. */
  readonly onConfiguration: Array<() => void> = [];
  /** Lines of hilog as a person with a cable reads them. */
  readonly log: string[] = [];

  constructor(options: DeviceOptions) {
    this.clock = options.clock;
    this.startedAt = options.clock.now() - UP_MS;
    this.appRoot = options.appRoot;
    this.label = options.label ?? 'phone';
    this.random = options.random ?? (options.clock instanceof VirtualClock ? chance(SEED) : Math.random);
    this.locale = options.locale ?? 'en_US';
    this.display = options.display ?? PHONE;
    this.ledger = new Ledger(options.clock);
    this.timeline = new Timeline(options.clock);
    this.notifications = new Notifications(options.clock, this.timeline);
    this.faults = new Faults(options.clock);
    this.secrets = new Secrets(this.ledger);
  }

  /** What the device's clock shows, ms since 1970. */
  get wallTime(): number {
    return this.clock.now() + this.clockAheadMs;
  }

  /** Since the device was started, sleep included, ms. */
  get uptime(): number {
    return this.clock.now() - this.startedAt;
  }

  /** The user, or the network, sets the device's clock. */
  setClock(aheadMs: number): void {
    this.clockAheadMs = aheadMs;
    this.timeline.add('user', 'sets the clock', `${Math.abs(aheadMs) / 1000} s ${aheadMs < 0 ? 'behind' : 'ahead'}`);
  }

  /** Somebody beside the device hears the ring: in the other modes it plays unheard. */
  get isHeard(): boolean {
    return this.isRinging && this.ringerMode === 'normal';
  }

  /** The sound of a call is played. */
  get isTalking(): boolean {
    return [...this.sounds].some((sound) => sound.usage === 'STREAM_USAGE_VOICE_COMMUNICATION');
  }

  /** A player of the app rings, whether or not it can be heard. */
  get isRinging(): boolean {
    return [...this.sounds].some((sound) => sound.usage === 'STREAM_USAGE_RINGTONE');
  }

  /** The user sets whether they may be disturbed. Nobody is told: an app has to ask. */
  setDoNotDisturb(mode: 'off' | 'on' | 'exceptThisApp'): void {
    this.doNotDisturb = mode;
    this.timeline.add('user', 'sets do not disturb', mode);
  }

  /** The user sets how the device rings; what runs is told. */
  turnRinger(mode: RingerMode): void {
    if (mode !== this.ringerMode) {
      this.ringerMode = mode;
      this.timeline.add('user', 'sets the ringer', mode);
      this.onRinger.forEach((listener) => listener());
      this.senseChanged();
    }
  }

  touched(): void {
    this.onTouch.forEach((listener) => listener());
  }

  senseChanged(): void {
    this.onSense.forEach((listener) => listener());
  }

  /** The user changes the language, the colours or how the device is held; what runs is told. */
  configure({ locale, isDark, display }: ConfigurationChange): void {
    this.locale = locale ?? this.locale;
    this.isDark = isDark ?? this.isDark;
    this.display = { ...this.display, ...display };
    this.onConfiguration.forEach((listener) => listener());
  }

  /** The device is worked harder or less, or gets hotter or cooler. @param level SystemLoadLevel, 0 to 7 */
  work(level: number): void {
    if (level !== this.systemLoad) {
      this.systemLoad = level;
      this.timeline.add('system', 'is worked at level', String(level));
      [...this.onLoad].forEach((tell) => tell(level));
    }
  }

  lifeChanged(): void {
    this.onLife.forEach((listener) => listener());
  }
}
