import { type Display, PHONE } from '../../device/Display.ts';
import type { CallTimes } from '../../device/CallTimes.ts';
import type { Button } from '../../system/Button.ts';
import type { Actor } from '../../device/Actor.ts';
import type { Told } from '../../device/Told.ts';
import type { RingTime } from './Command.ts';

export type DeviceKind = 'phone' | 'tablet' | 'watch' | 'roundWatch';
export const DEVICE_KINDS: readonly DeviceKind[] = ['phone', 'tablet', 'watch', 'roundWatch'];

/** What of the desk the page shows: one device, two that call each other, or all. */
export type View = DeviceKind | 'pair' | 'all';

export function devicesOf(view: View): readonly DeviceKind[] {
  return view === 'all' ? DEVICE_KINDS : view === 'pair' ? DEVICE_KINDS.slice(0, 2) : [view];
}

/** What the page can show, from one device to all. */
export const VIEWS: readonly View[] = [...DEVICE_KINDS, 'pair', 'all'];

/** What shows all of these devices: what is shown now, or else the least that does. */
export function viewOf(devices: readonly DeviceKind[], now: View): View {
  return [now, ...VIEWS].find((view) => devices.every((kind) => devicesOf(view).includes(kind))) ?? now;
}

/** The screens of the desk. Watches: a child's X1 Pro and an adult's WATCH 5 (bpta-smartwatch.md). */
export const SCREENS: Readonly<Record<DeviceKind, Display>> = {
  phone: PHONE,
  tablet: { ...PHONE, type: 'tablet', width: 1280, height: 800, density: 2 },
  watch: { ...PHONE, type: 'wearable', width: 240, height: 204, density: 2, safeArea: { top: 0, bottom: 0 } },
  roundWatch: {
    ...PHONE, type: 'wearable', width: 233, height: 233, shape: 'round', density: 2, safeArea: { top: 0, bottom: 0 },
  },
};

/** A call as the system shows it. */
export interface CallState {
  readonly id: string;
  readonly state: 'ringing' | 'answered' | 'active' | 'dialing';
  /** It came in while another call runs. */
  readonly isWaiting: boolean;
  /** What the system offers for it now, outside of the app. */
  readonly buttons: readonly Button[];
  readonly name: string;
  readonly isVideo: boolean;
  /** Key of its data; undefined where the system shows none. */
  readonly picture: string | undefined;
  readonly isMuted: boolean;
}

/** The other side of the last call that was placed from the page. */
export interface CallerState {
  readonly phase: 'none' | 'calling' | 'ringing' | 'answered' | 'connected' | 'ended' | 'refused';
  readonly media: 'voice' | 'video';
  /** Why it ended, a word of the link protocol; or a sentence of the server that would not place it. */
  readonly detail: string;
  readonly isMuted: boolean;
  /** The called side is muted. */
  readonly isPeerMuted: boolean;
  /** A second device of the user is called too. */
  readonly hasOther: boolean;
}

/** The other side of a call that the app has placed. */
export interface FriendState {
  readonly phase: 'none' | 'ringing' | 'answered' | 'connected';
  readonly media: 'voice' | 'video';
}

export interface PermissionState {
  readonly name: string;
  readonly state: 'granted' | 'denied' | 'notAsked';
}

/** A notification in the list. */
export interface NoticeState {
  readonly id: string;
  /** The app has published it, or the push service shows it by itself. */
  readonly source: 'app' | 'push';
  readonly title: string;
  readonly text: string;
}

export interface FaultState {
  readonly name: string;
  readonly kind: string;
}

/** What the app shows in the system's small window. */
export interface SmallPictureState {
  /** Undefined where it has no such switch. */
  readonly isMicrophoneOn: boolean | undefined;
  readonly canHangUp: boolean;
}

/** Everything that the page shows of one device but the app's own page and the timeline. */
export interface DeviceState {
  readonly id: DeviceKind;
  /** The app's name, in the language of the device. */
  readonly appLabel: string;
  readonly isLocked: boolean;
  readonly isFirstUnlocked: boolean;
  readonly isDark: boolean;
  readonly locale: string;
  readonly fontScale: number;
  readonly network: string;
  readonly ringer: string;
  readonly doNotDisturb: string;
  /** How far its clock is ahead of the desk's, s; negative where it is behind. */
  readonly clockAheadS: number;
  /** 0 to 7. */
  readonly load: number;
  readonly isRinging: boolean;
  readonly isVibrating: boolean;
  /** A call is played, or the microphone listens. */
  readonly isTalking: boolean;
  /** A camera of it is open. */
  readonly isFilming: boolean;
  /** The ability in front. */
  readonly front: string | undefined;
  /** Of the letters at the top of the screen, where it has chosen it: `#RRGGBB` or `#AARRGGBB`. */
  readonly barColor: string | undefined;
  readonly isAppRunning: boolean;
  readonly calls: readonly CallState[];
  readonly carrierCall: string;
  readonly smallPicture: SmallPictureState | undefined;
  readonly caller: CallerState;
  /** Somebody else, who calls while the first is in a call. */
  readonly second: CallerState;
  readonly friend: FriendState;
  readonly permissions: readonly PermissionState[];
  readonly isNotificationAllowed: boolean;
  /** What a permission dialog asks for, while one is open. */
  readonly dialog: string | undefined;
  readonly isAutoAllowed: boolean;
  /** A video call can be answered by voice on the banner. */
  readonly isVoiceAnswerOffered: boolean;
  /** Of the calls that come, s. */
  readonly ringTime: RingTime;
  readonly notices: readonly NoticeState[];
  readonly faults: readonly FaultState[];
  readonly isCloudBlocked: boolean;
  readonly isPictureSlow: boolean;
  /** The app can be called: its push address is known to the app server. */
  readonly isReachable: boolean;
  /** The id that others call it by; empty where the app server knows none. */
  readonly user: string;
  /** Push Kit brings calls to this kind of device; to others they come over the link, while the app is open. */
  readonly isPushed: boolean;
  /** A change of the app waits for the call to end. */
  readonly isReloadWaiting: boolean;
  /** Of the last calls, newest last. */
  readonly callTimes: readonly CallTimesState[];
}

/** Of a push that was answered by an error report: its call had come over the link before, or could not be taken. */
export type Fate = 'repeat' | 'turnedAway';

/** When a call came to its steps, and what became of it where it was never reported. */
export interface CallTimesState extends CallTimes {
  readonly fate?: Fate | undefined;
}

/** One line of the timeline, or one thing done against a rule. */
export interface TimelineRow {
  /** Milliseconds since the timeline began. */
  readonly at: number;
  readonly actor: Actor | 'rule';
  readonly what: string;
  readonly detail: string;
  /** Of a rule: where it is from, and how sure that is. */
  readonly source?: string;
  /** Of what the server says. */
  readonly told?: Told;
}

/** Something wrong in the app's sources. */
export interface FindingState {
  /** Relative to the project. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface CheckState {
  readonly phase: 'running' | 'done' | 'failed';
  readonly findings: readonly FindingState[];
  readonly files: number;
  readonly ms: number;
}
