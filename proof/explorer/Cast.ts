import type { CallCore, CallEvent } from '../core/CallCore.ts';
import { TIMERS } from './Notes.ts';

const AT = 1_750_000_000_000;

/** One thing that can happen. */
export interface Happening {
  /** In the words in which it is printed. */
  readonly label: string;
  /** Index of the role that it happens to; undefined for the device as a whole. */
  readonly role: number | undefined;
  readonly event: CallEvent;
  /**
   * Happens only after this effect on the call, and until it has happened: an answer of a port, or a timer that runs.
   * Everything else may happen at any time, sensible or not.
   */
  readonly timer?: string;
}

/** Whoever takes part in a walk: which calls there are, and what can happen to them. */
export interface Cast {
  readonly name: string;
  readonly callIds: readonly string[];
  readonly sessionOf: readonly string[];
  /** Of each role the first one that differs from it in nothing but its names. */
  readonly likeOf: readonly number[];
  readonly happenings: readonly Happening[];
}

export interface Role {
  readonly callId: string;
  readonly sessionId: string;
  readonly media: 'voice' | 'video';
  /** By which events it can begin. */
  readonly begins: 'push' | 'link' | 'dial';
  readonly peerId: string;
}

export const role = (callId: string, begins: Role['begins'], more: Partial<Role> = {}): Role =>
  ({ callId, begins, sessionId: `s-${callId}`, media: 'voice', peerId: `peer-${callId}`, ...more });

/** @param thin leaves out what only multiplies states of one call, for walks with several */
export function castOf(core: CallCore, name: string, roles: readonly Role[], thin = false): Cast {
  const happenings = roles.flatMap((one, role) => [...beginnings(core, one, thin), ...callEvents(core, one, thin),
    ...linkEvents(core, one, thin), ...timers(core, one)].map((happening) => ({ ...happening, role })));
  return {
    name,
    callIds: roles.map((one) => one.callId),
    sessionOf: roles.map((one) => one.sessionId),
    likeOf: roles.map((one) => roles.findIndex((other) => one === other || areAlike(one, other, roles))),
    happenings: unique([...happenings, ...deviceEvents(core, thin)]),
  };
}

/** Calls that have nothing to do with each other, and come about in the same way. */
function areAlike(one: Role, other: Role, roles: readonly Role[]): boolean {
  const isAlone = ({ sessionId, peerId }: Role): boolean =>
    roles.filter((role) => role.sessionId === sessionId || role.peerId === peerId).length === 1;
  return one.begins === other.begins && one.media === other.media && isAlone(one) && isAlone(other);
}

type Kind = Omit<Happening, 'role'>;
const of = (what: string, name: string, event: CallEvent): Kind => ({ label: `${what} ${name}`, event });

/** Two roles of one session have the same link events. */
function unique(happenings: readonly Happening[]): Happening[] {
  return [...new Map(happenings.map((one) => [one.label, one])).values()];
}

/** So long ago that its ttl is over. */
const LONG_AGO = AT - 60_000;

function inviteOf(core: CallCore, one: Role, sentAt = AT): unknown {
  const caller = core.make('CallInvite', 'Caller', one.peerId, 'Ada', '');
  return core.make('CallInvite', 'CallInvite', one.callId, one.sessionId, one.media, caller, sentAt, 30, 'token');
}

function beginnings(core: CallCore, one: Role, thin: boolean): Kind[] {
  const type = { push: 'PushArrived', link: 'LinkInvited', dial: 'DialPressed' }[one.begins];
  const unusable = core.make<CallEvent>('CallEvent', 'PushUnusable', AT, one.callId, 'noExtraData');
  const late = core.make<CallEvent>('CallEvent', type, AT, inviteOf(core, one, LONG_AGO));
  return [of(one.begins, one.callId, core.make('CallEvent', type, AT, inviteOf(core, one))),
    ...one.begins === 'push' && !thin ? [of('unusable push', one.callId, unusable)] : [],
    ...one.begins !== 'dial' && !thin ? [of(`late ${one.begins}`, one.callId, late)] : []];
}

function callEvents(core: CallCore, { callId, media }: Role, thin: boolean): Kind[] {
  const event = (what: string, type: string, ...args: readonly unknown[]): Kind =>
    of(what, callId, core.make('CallEvent', type, AT, callId, ...args));
  const video = media === 'video' ? [event('answer video', 'AnswerPressed', 'system', 'video'),
    event('media voice', 'MediaPressed', 'voice'), event('media video', 'MediaPressed', 'video')] : [];
  const all = [
    event('avatar', 'AvatarSettled'),
    event('report accepted', 'ReportAnswered', 'accepted'),
    event('report carrierCall', 'ReportAnswered', 'carrierCall'),
    event('report rejected noService', 'ReportRejected', 'noService'),
    event('disconnected taken', 'StateReported', 'disconnected'),
    event('answer', 'AnswerPressed', 'system', 'voice'),
    event('answer on page', 'AnswerPressed', 'page', 'voice'),
    event('decline', 'DeclinePressed', 'system', 'rejected'),
    event('hang up on page', 'HangupPressed', 'page', 'localHangup'),
    ...video,
  ];
  const camera = media === 'video' ? [event('camera off', 'CameraPressed', false),
    event('camera on', 'CameraPressed', true), event('flip', 'FlipPressed')] : [];
  return thin ? all : [...all, ...camera,
    event('report invalid', 'ReportAnswered', 'invalid'),
    event('report rejected limit', 'ReportRejected', 'limit'),
    event('answered taken', 'StateReported', 'answered'),
    event('decline on page', 'DeclinePressed', 'page', 'rejected'),
    event('carrier rejects', 'DeclinePressed', 'system', 'carrierCall'),
    event('carrier hangs up', 'HangupPressed', 'system', 'carrierCall'),
    event('hang up', 'HangupPressed', 'system', 'localHangup'),
    event('mute', 'MutePressed', 'system', true),
    event('unmute', 'MutePressed', 'page', false),
    event('silence', 'SilencePressed'),
    event('unknown button', 'UnknownPressed'),
  ];
}

function linkEvents(core: CallCore, { sessionId, media }: Role, thin: boolean): Kind[] {
  const event = (what: string, type: string, ...args: readonly unknown[]): Kind =>
    of(`link ${what}`, sessionId, core.make('CallEvent', type, AT, sessionId, ...args));
  const all = [event('connected', 'LinkConnected'), event('lost', 'LinkLost'),
    event('ended cancelled', 'LinkEnded', 'cancelled')];
  const video = media === 'video' ? [event('media voice', 'LinkMediaChanged', 'voice'),
    event('media video', 'LinkMediaChanged', 'video'), event('camera off', 'LinkCamera', false),
    event('camera on', 'LinkCamera', true)] : [];
  return thin ? all : [...all, ...video, event('ringing', 'LinkRinging'),
    event('muted', 'LinkMuted', true), event('unmuted', 'LinkMuted', false),
    event('ended answeredElsewhere', 'LinkEnded', 'answeredElsewhere'),
    event('ended remoteHangup', 'LinkEnded', 'remoteHangup'), event('ended busy', 'LinkEnded', 'busy')];
}

function timers(core: CallCore, { callId }: Role): Kind[] {
  return TIMERS.map((timer) => ({
    ...of(`timer ${timer}`, callId, core.make('CallEvent', 'TimerFired', AT, callId, timer)), timer,
  }));
}

function deviceEvents(core: CallCore, thin: boolean): Happening[] {
  const event = (what: string, type: string, ...args: readonly unknown[]): Happening =>
    ({ label: what, role: undefined, event: core.make('CallEvent', type, AT, ...args) });
  const settings = (allowsWaiting: boolean, isLoggedOut: boolean) =>
    core.make('CallSettings', 'CallSettings', allowsWaiting, [], '', isLoggedOut);
  const few = [event('log out', 'LoggedOut')];
  return thin ? few : [...few,
    event('subscribe failed', 'SubscribeFailed'),
    event('app shown', 'AppShown'), event('app hidden', 'AppHidden'),
    event('access granted', 'AccessGranted'),
    event('overheated', 'HeatChanged', 4), event('warning', 'HeatChanged', 5), event('cool', 'HeatChanged', 0),
    event('microphone gone', 'MicrophoneChanged', false), event('microphone back', 'MicrophoneChanged', true),
    event('camera gone', 'CameraChanged', false), event('camera back', 'CameraChanged', true),
    event('audio gone', 'AudioChanged', false), event('audio back', 'AudioChanged', true),
    event('nobody logged in', 'SettingsChanged', settings(true, true)),
  ];
}
