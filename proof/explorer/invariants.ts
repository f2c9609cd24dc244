import type { Call, CallBook, CallEvent, Step } from '../core/CallCore.ts';
import type { Happening } from './Cast.ts';
import { ALL_TIMERS, CALL, DEVICE, timerBit, type Notes } from './Notes.ts';
import { Breach, type TakeDown } from './takeDown.ts';

/**
 * What must hold of a step, whatever comes of it (the rules I1 to I13 of docs/invariants.md, as far as they speak of
 * effects): afterwards `down` has what the world outside has been told.
 *
 * @throws Breach
 */
export function judgeStep(down: TakeDown, before: CallBook, { event, role = -1, timer }: Happening, step: Step): void {
  if (timer !== undefined) {
    down.mark(role, timerBit(timer), false);
  }
  if (event.kind === 'reportAnswered' && callOf(before, event.callId)?.state === 'ended') {
    down.mark(role, CALL.acceptedLate);
  }
  for (const effect of step.effects) {
    down.take(effect);
    if (effect.kind === 'reportMute') {
      muteIsDue(callOf(step.book, effect.callId));
    }
  }
  noStrangerTouched(before, event, step);
}

/** What must hold in a state, however it came about. @throws Breach */
export function judgeState(down: TakeDown, book: CallBook): void {
  limits(book);
  device(down, book);
  for (const call of book.calls) {
    one(call, down.calls[down.roleOf(call.callId)] ?? 0, book.around.isForeground);
  }
  if (!book.isHeld()) {
    nothingLeft(down, book);
  }
}

function must(holds: boolean, rule: string, what: string): void {
  if (!holds) {
    throw new Breach(rule, what);
  }
}

function camera(bits: number, book: CallBook, active: Call | undefined): void {
  const filmed = active?.media === 'video' ? active : undefined;
  must(has(bits, DEVICE.video) === (filmed !== undefined), 'I8', 'the pictures are not what the calls say');
  must(has(bits, DEVICE.camera) === (filmed !== undefined && !filmed.isCameraOff && book.around.isForeground), 'I8',
    'the camera is not what the user set');
  must(filmed === undefined || has(bits, DEVICE.backCamera) === filmed.facesBack, 'I8', 'it is the other camera');
}

function has(bits: number, bit: number): boolean {
  return (bits & bit) !== 0;
}

function callOf(book: CallBook, callId: string | undefined): Call | undefined {
  for (const call of book.calls) {
    if (call.callId === callId) {
      return call;
    }
  }
  return undefined;
}

function muteIsDue(call: Call | undefined): void {
  if (call !== undefined && call.state !== 'active' && call.state !== 'dialing') {
    throw new Breach('I7', `an audio event while ${call.state}`);
  }
}

/** I5, with its two written exceptions: who answers hangs up the call on the air, and of a glare one call gives way. */
function noStrangerTouched(before: CallBook, event: CallEvent, step: Step): void {
  if (event.callId === undefined && event.sessionId === undefined && !('invite' in event)) {
    return;
  }
  const mayClearTheAir = event.kind === 'answerPressed' || event.kind === 'pushArrived' || event.kind === 'linkInvited';
  for (const was of before.calls) {
    const isMeant = was.callId === event.callId || was.sessionId === event.sessionId;
    if (isMeant || (mayClearTheAir && was.isOnAir())) {
      continue;
    }
    const is = callOf(step.book, was.callId);
    if (is !== was && is !== undefined) {
      throw new Breach('I5', `${event.kind} changed ${was.callId}`);
    }
  }
}

function limits(book: CallBook): void {
  const live = book.live();
  must(live.filter((call) => !call.isOutgoing).length <= 3, 'I6', 'more than three incoming calls live');
  must(live.filter((call) => call.isOutgoing).length <= 1, 'I6', 'more than one outgoing call lives');
  must(book.calls.filter((call) => call.isOnAir()).length <= 1, 'I6', 'two calls are on the air');
}

function device({ device: bits }: Notes, book: CallBook): void {
  const onAir = book.onAir();
  const active = book.calls.find((call) => call.state === 'active');
  must(has(bits, DEVICE.subscribed) === book.isListening(), 'I2', 'listening and having to listen are not the same');
  must(has(bits, DEVICE.ringing) === book.shouldRing(), 'I3', 'the ring is not what the calls say');
  must(!has(bits, DEVICE.ringing) || onAir === undefined, 'I3', 'it rings at somebody who talks');
  must(has(bits, DEVICE.audio) === (onAir !== undefined), 'I8', 'the audio session is not what the calls say');
  must(onAir === undefined || has(bits, DEVICE.audioVideo) === (onAir.media === 'video'), 'I11', 'the route is for another type');
  must(has(bits, DEVICE.background) === (onAir !== undefined), 'I8', 'the continuous task is not what the calls say');
  must(has(bits, DEVICE.heat) === (onAir !== undefined), 'I8', 'the watch over the heat is not what the calls say');
  must(has(bits, DEVICE.voice) === (book.voiced() !== undefined), 'I8', 'the voice is not what the calls say');
  camera(bits, book, active);
  must(active === undefined || has(bits, DEVICE.voiceMuted) === active.isMuted, 'I7', 'the microphone is not what the user set');
  must(has(bits, DEVICE.attending) === book.around.isForeground, 'I8', 'the link attends where it should not, or not where it should');
  must(active === undefined || has(bits, DEVICE.reducedQuality) === (book.around.heat !== 'normal'), 'I8', 'the quality does not follow the heat');
}

/** A timer that must run in each state, so that no call can be stuck in it. */
const GUARDS: Readonly<Record<string, readonly string[]>> = {
  preparing: ['avatar', 'report', 'retry'], ringing: ['ring'], dialing: ['report', 'dial'], answering: ['connect'],
};

function one(call: Call, bits: number, isForeground: boolean): void {
  const canBeSeen = !call.isCameraOff && !call.isCameraBlocked && isForeground;
  const guards = call.state === 'ended' && !call.isReleased ? ['release'] : GUARDS[call.state] ?? [];
  must(guards.length === 0 || guards.some((timer) => has(bits, timerBit(timer))), 'I1',
    `${call.callId} can stay ${call.state} for ever`);
  if (call.state === 'active') {
    must(call.isOutgoing || has(bits, CALL.answered), 'I4', 'ACTIVE without ANSWERED');
    must(has(bits, CALL.systemVideo) === (call.media === 'video'), 'I11', 'the system believes in another type');
    must(has(bits, CALL.systemMuted) === call.isMuted, 'I7', 'the system believes in another microphone');
    must(has(bits, CALL.peerDeaf) === (call.isMuted || call.isMicrophoneBlocked || call.isInterrupted), 'I7',
      'the other side was not told the truth');
    must(has(bits, CALL.peerBlind) === (call.media === 'video' && !canBeSeen), 'I7', 'the other side waits for a picture');
  }
  if (call.state === 'ended') {
    over(call, bits);
  }
}

function over(call: Call, bits: number): void {
  const wasTaken = call.report === 'made' || call.report === 'confirmed';
  must(has(bits, CALL.disconnected) === wasTaken, 'I4', 'DISCONNECTED is owed, or was never owed');
  must(call.way !== 'push' || has(bits, CALL.errorReported) !== wasTaken, 'I1', 'a push without an outcome, or with two');
  must(call.way === 'push' || !has(bits, CALL.errorReported), 'I1', 'an error report for a call that no push brought');
}

function nothingLeft(notes: Notes, book: CallBook): void {
  notes.calls.forEach((bits, i) => {
    must((bits & ALL_TIMERS) === 0, 'I8', `a timer runs for call ${i} though nothing is held`);
    must((bits & CALL.inSession) === 0, 'I8', `the session of call ${i} was never left`);
    must((bits & CALL.avatarHeld) === 0, 'I8', `the picture of call ${i} is still there`);
  });
  must(book.live().length === 0, 'I8', 'a call lives though nothing is held');
}
