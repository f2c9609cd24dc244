import type { Effect } from '../core/CallCore.ts';
import type { Cast } from './Cast.ts';
import { CALL, DEVICE, timerBit, type Notes } from './Notes.ts';

/** A rule that was broken: its number in the design, and how. */
export class Breach extends Error {
  readonly rule: string;

  constructor(rule: string, what: string) {
    super(`${rule}: ${what}`);
    this.rule = rule;
  }
}

/**
 * Takes down what the world outside is told by one step. Rules that one effect can break all by itself are checked
 * here. One object for all steps of a walk: there are millions.
 */
export class TakeDown implements Notes {
  /** By role. */
  readonly calls: Int32Array;
  device = 0;
  readonly #cast: Cast;
  readonly #roleOf: ReadonlyMap<string, number>;
  readonly #rolesOf = new Map<string, number[]>();

  constructor(cast: Cast) {
    this.#cast = cast;
    this.calls = new Int32Array(cast.callIds.length);
    this.#roleOf = new Map(cast.callIds.map((callId, role) => [callId, role]));
    cast.sessionOf.forEach((sessionId, role) =>
      this.#rolesOf.set(sessionId, [...this.#rolesOf.get(sessionId) ?? [], role]));
  }

  begin(before: Notes): void {
    this.calls.set(before.calls);
    this.device = before.device;
  }

  take(effect: Effect): void {
    const handler = HANDLERS[effect.kind];
    if (handler === undefined) {
      throw new Breach('I10', `nobody performs ${effect.kind}`);
    }
    handler(this, effect);
  }

  /** Turns a bit of the device on; twice the same is a breach. */
  on(bit: number, rule: string, what: string): void {
    if ((this.device & bit) !== 0) {
      throw new Breach(rule, `${what} twice`);
    }
    this.device |= bit;
  }

  off(bit: number, rule: string, what: string): void {
    if ((this.device & bit) === 0) {
      throw new Breach(rule, `${what} though it was not on`);
    }
    this.device &= ~bit;
  }

  set(bit: number, isOn: boolean): void {
    this.device = isOn ? this.device | bit : this.device & ~bit;
  }

  has(bit: number): boolean {
    return (this.device & bit) !== 0;
  }

  /** -1 for a call that is not of the cast. */
  callOf(effect: Effect): number {
    return this.roleOf(effect.callId ?? effect.invite?.callId ?? '');
  }

  roleOf(callId: string): number {
    return this.#roleOf.get(callId) ?? -1;
  }

  /** All roles that share the session: the link knows no callIds. */
  sessionOf(effect: Effect): readonly number[] {
    const sessionId = effect.sessionId ?? effect.invite?.sessionId ?? effect.record?.sessionId ?? '';
    return this.#rolesOf.get(sessionId) ?? [];
  }

  is(call: number, bit: number): boolean {
    return ((this.calls[call] ?? 0) & bit) !== 0;
  }

  mark(call: number, bit: number, isOn = true): void {
    const old = this.calls[call] ?? 0;
    this.calls[call] = isOn ? old | bit : old & ~bit;
  }

  once(call: number, bit: number, rule: string, what: string): void {
    if (this.is(call, bit)) {
      throw new Breach(rule, `${what} twice for ${this.#cast.callIds[call]}`);
    }
    this.mark(call, bit);
  }
}

type Handler = (down: TakeDown, effect: Effect) => void;

const HANDLERS: Readonly<Record<string, Handler>> = {
  subscribe: (down) => down.on(DEVICE.subscribed, 'I2', 'subscribed'),
  unsubscribe: (down) => down.off(DEVICE.subscribed, 'I2', 'unsubscribed'),
  loadAvatar: (down, effect) => down.mark(down.callOf(effect), CALL.avatarHeld),
  dropAvatar: (down, effect) => {
    if (!down.is(down.callOf(effect), CALL.avatarHeld)) {
      throw new Breach('I8', 'a picture was given back that nobody held');
    }
    down.mark(down.callOf(effect), CALL.avatarHeld, false);
  },
  reportIncoming: reported,
  reportOutgoing: reported,
  reportError: (down, effect) => down.once(down.callOf(effect), CALL.errorReported, 'I1', 'an error report'),
  reportState: stateReported,
  reportMute: (down, effect) => {
    const call = down.callOf(effect);
    if (down.is(call, CALL.systemMuted) === effect.isMuted) {
      throw new Breach('I7', 'an audio event that changes nothing');
    }
    down.mark(call, CALL.systemMuted, effect.isMuted);
  },
  startRinging: (down) => down.on(DEVICE.ringing, 'I3', 'the ring was started'),
  stopRinging: (down) => down.off(DEVICE.ringing, 'I3', 'the ring was stopped'),
  knock: (down) => {
    if (down.has(DEVICE.ringing)) {
      throw new Breach('I3', 'a knock while it rings');
    }
  },
  openAudio: (down, effect) => {
    down.set(DEVICE.audio, true);
    down.set(DEVICE.audioVideo, effect.media === 'video');
  },
  closeAudio: (down) => {
    down.off(DEVICE.audio, 'I8', 'the audio session was closed');
    down.set(DEVICE.audioVideo, false);
  },
  startVoice: (down, effect) => {
    down.set(DEVICE.voice, true);
    down.set(DEVICE.voiceMuted, effect.isMuted === true);
  },
  muteVoice: (down, effect) => down.set(DEVICE.voiceMuted, effect.isOn === true),
  holdVoice: (down) => {
    if (!down.has(DEVICE.voice)) {
      throw new Breach('I8', 'a voice was kept that nobody had');
    }
    down.set(DEVICE.voiceMuted | DEVICE.reducedQuality, false);
  },
  stopVoice: (down) => {
    down.off(DEVICE.voice, 'I8', 'the voice was stopped');
    down.set(DEVICE.voiceMuted | DEVICE.reducedQuality, false);
  },
  setQuality: (down, effect) => down.set(DEVICE.reducedQuality, effect.isOn === false),
  startVideo: (down, effect) => {
    down.set(DEVICE.video, true);
    turn(down, effect.isCameraOn === true, effect.facesBack === true);
  },
  setCamera: (down, effect) => {
    if (!down.has(DEVICE.video)) {
      throw new Breach('I8', 'a camera was switched that no call has');
    }
    turn(down, effect.isOn === true, effect.facesBack === true);
  },
  stopVideo: (down) => {
    down.off(DEVICE.video, 'I8', 'the pictures were stopped');
    turn(down, false, false);
  },
  startBackground: (down) => down.set(DEVICE.background, true),
  stopBackground: (down) => down.off(DEVICE.background, 'I8', 'the task was stopped'),
  watchHeat: (down) => down.on(DEVICE.heat, 'I8', 'the heat was watched'),
  unwatchHeat: (down) => down.off(DEVICE.heat, 'I8', 'the heat was left'),
  linkAttend: (down, effect) => down.set(DEVICE.attending, effect.isOn === true),
  linkJoin: entered,
  linkPlace: (down, effect) => down.sessionOf(effect).forEach((call) => {
    down.once(call, CALL.placed, 'I5', 'placed');
    down.mark(call, CALL.inSession);
  }),
  linkRinging: inSession,
  linkAccept: inSession,
  linkMute: (down, effect) => {
    inSession(down, effect);
    down.sessionOf(effect).forEach((call) => down.mark(call, CALL.peerDeaf, effect.isMuted));
  },
  linkCamera: (down, effect) => {
    inSession(down, effect);
    down.sessionOf(effect).forEach((call) => down.mark(call, CALL.peerBlind, effect.isOn === false));
  },
  linkMedia: inSession,
  linkDecline: left,
  linkHangup: left,
  linkLeave: left,
  recordCall: (down, effect) => down.sessionOf(effect).slice(0, 1).forEach((call) => recorded(down, call, effect)),
  notifyMissed: (down, effect) => down.sessionOf(effect).slice(0, 1).forEach((call) => {
    if (down.is(call, CALL.corrected)) {
      throw new Breach('I9', 'told as missed though it was not');
    }
    down.once(call, CALL.notified, 'I9', 'told as missed');
  }),
  startTimer: (down, effect) => down.mark(down.callOf(effect), timerBit(effect.timer ?? '')),
  stopTimer: (down, effect) => down.mark(down.callOf(effect), timerBit(effect.timer ?? ''), false),
};

/** What came too late is missed until the server has said that it was not. */
function recorded(down: TakeDown, call: number, { record }: Effect): void {
  if (down.is(call, CALL.recorded) && down.is(call, CALL.late) && record?.kind !== 'missed') {
    down.once(call, CALL.corrected, 'I9', 'set right in the list');
    return;
  }
  down.once(call, CALL.recorded, 'I9', 'written into the list');
  if (record?.reason === 'expired') {
    down.mark(call, CALL.late);
  }
}

function reported(down: TakeDown, effect: Effect): void {
  const call = down.callOf(effect);
  if (!down.has(DEVICE.subscribed)) {
    throw new Breach('I2', 'reported before anybody listened');
  }
  if (down.is(call, CALL.errorReported) || down.is(call, CALL.disconnected)) {
    throw new Breach('I1', 'reported after it was over');
  }
  if (down.is(call, CALL.reported)) {
    down.once(call, CALL.reportedTwice, 'I1', 'the report was repeated');
  }
  down.mark(call, CALL.reported);
  down.mark(call, CALL.systemVideo, effect.invite?.media === 'video');
}

function stateReported(down: TakeDown, effect: Effect): void {
  const call = down.callOf(effect);
  if (effect.state === 'disconnected' && down.is(call, CALL.disconnected) && down.is(call, CALL.acceptedLate)) {
    down.once(call, CALL.disconnectedAgain, 'I4', 'DISCONNECTED for a call that was taken late');
    return;
  }
  if (!down.is(call, CALL.reported) || down.is(call, CALL.disconnected)) {
    throw new Breach('I4', `${effect.state} of a call that the system does not have`);
  }
  if (effect.media !== undefined) {
    down.mark(call, CALL.systemVideo, effect.media === 'video');
  }
  if (effect.state === 'answered') {
    down.once(call, CALL.answered, 'I4', 'ANSWERED');
  } else if (effect.state === 'disconnected') {
    down.mark(call, CALL.disconnected);
  } else if (effect.media === undefined) {
    down.once(call, CALL.active, 'I4', 'ACTIVE');
  } else {
    down.mark(call, CALL.active);
  }
}

function turn(down: TakeDown, isOn: boolean, facesBack: boolean): void {
  down.set(DEVICE.camera, isOn);
  down.set(DEVICE.backCamera, facesBack);
}

function entered(down: TakeDown, effect: Effect): void {
  down.sessionOf(effect).forEach((call) => down.mark(call, CALL.inSession));
}

/** Said within a session that this side takes part in. */
function inSession(down: TakeDown, effect: Effect): void {
  if (!down.sessionOf(effect).every((call) => down.is(call, CALL.inSession))) {
    throw new Breach('I8', `${effect.kind} in a session that was left`);
  }
}

function left(down: TakeDown, effect: Effect): void {
  down.sessionOf(effect).forEach((call) => down.mark(call, CALL.inSession, false));
}
