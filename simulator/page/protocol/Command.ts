import { anyOf, type Check, fieldsOf, flag, number, oneOf, text } from './Checks.ts';
import { isTarget } from './Target.ts';

/** Pushes that a careless or hostile sender makes, or a slow network. */
export const BAD_PUSHES = [
  'bareScene', 'noJson', 'noCallId', 'emptyExtra', 'unknownScene', 'longName', 'expired', 'duplicate',
] as const;
/** How a call reaches the device. The link is there while the app is open, and while a call lives. */
const WAYS = ['both', 'push', 'link'] as const;
/** How long a call rings, s: what the guide advises for the ttl of a push goes from the one to the other. */
const RING_TIMES = ['30', '60'] as const;
export type RingTime = (typeof RING_TIMES)[number];
/** Whether the user wants to be disturbed, and by this app all the same. */
const DISTURBANCES = ['off', 'on', 'exceptThisApp'] as const;
const RINGER_MODES = ['normal', 'vibrate', 'silent'] as const;
const NETWORKS = ['up', 'slow', 'silent', 'offline'] as const;
/** The last is for what the system tells by callbacks. */
export const FAULT_KINDS = ['fails', 'failsOnce', 'throws', 'late', 'never', 'twice'] as const;
/** The last is written from right to left; the app has no texts in it and shows its English ones. */
const LOCALES = ['en_US', 'zh_CN', 'ar_EG'] as const;
const PERMISSION_STATES = ['granted', 'denied', 'notAsked'] as const;

const CALL = { call: text(64) };

/** What each command has to say besides its name. */
const SHAPES = {
  /** The other side calls, over app server and push cloud. */
  ring: { scene: oneOf('voice', 'video'), name: text(200), hasPicture: flag, toOther: flag, way: oneOf(...WAYS) },
  badPush: { kind: oneOf(...BAD_PUSHES) },
  blockCloud: { isOn: flag },
  callerHangup: {},
  callerMute: { isOn: flag },
  callerMedia: { media: oneOf('voice', 'video') },
  /** Somebody else, while the other side is in a call already. */
  second: { what: oneOf('ring', 'ringVideo', 'end') },
  /** The other side, for a call that the app has placed. */
  friend: { what: oneOf('answer', 'end') },
  elsewhere: { what: oneOf('answer', 'decline') },
  answer: { ...CALL, media: oneOf('voice', 'video') },
  reject: CALL,
  hangup: CALL,
  mute: { ...CALL, isOn: flag },
  silence: CALL,
  tapCapsule: CALL,
  /** On the small picture of a video call. */
  picture: { what: oneOf('tap', 'close', 'microphone', 'hangup') },
  carrier: { what: oneOf('ring', 'dial', 'answer', 'end') },
  lock: { isOn: flag },
  reboot: {},
  openApp: {},
  home: {},
  back: {},
  /** A finger on the app's own page. */
  tap: { on: isTarget },
  /** A text that is typed there, or a switch or slider that is set. */
  enter: { on: isTarget, value: anyOf(text(200), flag, number(-1e9, 1e9)) },
  /** In the app: somebody's id is typed, and the call placed. */
  dial: { to: text(64), media: oneOf('voice', 'video') },
  kill: {},
  loadNow: {},
  permission: { name: text(80), state: oneOf(...PERMISSION_STATES) },
  notifications: { isOn: flag },
  /** A tap on a notification, or a swipe that removes it. */
  notice: { id: text(80), what: oneOf('tap', 'remove') },
  answerDialog: { isAllowed: flag },
  autoAllow: { isOn: flag },
  /** Of a video call, on the banner. */
  voiceAnswer: { isOn: flag },
  /** Of the calls that come. */
  ringTime: { seconds: oneOf(...RING_TIMES) },
  ringer: { mode: oneOf(...RINGER_MODES) },
  doNotDisturb: { mode: oneOf(...DISTURBANCES) },
  /** How far the device's clock is ahead of the server's, s; negative where it is behind. */
  clock: { aheadS: number(-86_400, 86_400) },
  network: { mode: oneOf(...NETWORKS) },
  slowPicture: { isOn: flag },
  /** How hard the device is worked: SystemLoadLevel. */
  load: { level: number(0, 7) },
  serviceDeath: {},
  fault: { name: text(120), kind: oneOf(...FAULT_KINDS), code: number(0, 2 ** 31), delayMs: number(0, 60_000) },
  clearFault: { name: text(120) },
  dark: { isOn: flag },
  locale: { locale: oneOf(...LOCALES) },
  fontScale: { scale: number(0.5, 3.2) },
  clearTimeline: {},
} satisfies Record<string, Record<string, Check<unknown>>>;

type Shapes = typeof SHAPES;
type Said<S> = { readonly [F in keyof S]: S[F] extends Check<infer T> ? T : never };
export type CommandName = keyof Shapes;
export type CommandOf<N extends CommandName> = { readonly do: N } & Said<Shapes[N]>;

/** What a person does with a device, or what the world does to it. */
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName];

/** @returns undefined for what is no command; fields that do not belong to it are left out */
export function parseCommand(value: unknown): Command | undefined {
  const fields = fieldsOf(value);
  const name = fields.do;
  if (typeof name !== 'string' || !Object.hasOwn(SHAPES, name)) {
    return undefined;
  }
  const shape = Object.entries(SHAPES[name as CommandName]) as [string, Check<unknown>][];
  if (!shape.every(([field, check]) => check(fields[field]))) {
    return undefined;
  }
  return Object.fromEntries([['do', name], ...shape.map(([field]) => [field, fields[field]])]) as Command;
}
