import type { Call, CallBook, CallEvent, Effect, Step } from '../core/CallCore.ts';
import type { Cast } from './Cast.ts';
import { ALL_TIMERS, CALL, DEVICE, timerBit, type Notes } from './Notes.ts';
import { Breach, TakeDown } from './takeDown.ts';

/**
 * Everything that must hold after one event (the rules I1 to I13 of docs/proof.md, as far as they speak of states and
 * effects).
 *
 * @returns what the world outside has been told by then
 * @throws Breach
 */
export function judge(cast: Cast, notes: Notes, before: CallBook, event: CallEvent, step: Step): Notes {
  const down = new TakeDown(cast, notes);
  if (event.kind === 'timerFired') {
    down.mark(cast.callIds.indexOf(event.callId ?? ''), timerBit((event as { timer?: string }).timer ?? ''), false);
  }
  const was = before.calls.find((call) => call.callId === event.callId);
  if (event.kind === 'reportAnswered' && was?.state === 'ended') {
    down.mark(cast.callIds.indexOf(was.callId), CALL.acceptedLate);
  }
  step.effects.forEach((effect) => down.take(effect));
  const after = down.notes;
  noStrangerTouched(before, event, step);
  limits(step.book);
  device(after, step.book);
  step.book.calls.forEach((call) => one(call, after.calls[cast.callIds.indexOf(call.callId)] ?? 0, step.effects));
  if (!step.book.isHeld()) {
    nothingLeft(after, step.book);
  }
  return after;
}

function must(holds: boolean, rule: string, what: string): void {
  if (!holds) {
    throw new Breach(rule, what);
  }
}

/** I5, with its two written exceptions: who answers hangs up the call on the air, and of a glare one call gives way. */
function noStrangerTouched(before: CallBook, event: CallEvent, step: Step): void {
  if (event.callId === undefined && event.sessionId === undefined && !('invite' in event)) {
    return;
  }
  before.calls.forEach((was) => {
    const is = step.book.calls.find((call) => call.callId === was.callId);
    const isMeant = was.callId === event.callId || was.sessionId === event.sessionId;
    const isException = (event.kind === 'answerPressed' || event.kind === 'pushArrived' || event.kind === 'linkInvited')
      && was.isOnAir();
    must(isMeant || isException || is === was || is === undefined, 'I5', `${event.kind} changed ${was.callId}`);
  });
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
  const has = (bit: number): boolean => (bits & bit) !== 0;
  must(has(DEVICE.subscribed) === book.isHeld(), 'I2', 'listening and being owed something are not the same');
  must(has(DEVICE.ringing) === book.shouldRing(), 'I3', 'the ring is not what the calls say');
  must(!has(DEVICE.ringing) || onAir === undefined, 'I3', 'it rings at somebody who talks');
  must(has(DEVICE.audio) === (onAir !== undefined), 'I8', 'the audio session is not what the calls say');
  must(onAir === undefined || has(DEVICE.audioVideo) === (onAir.media === 'video'), 'I11', 'the route is for another type');
  must(has(DEVICE.background) === (onAir !== undefined), 'I8', 'the continuous task is not what the calls say');
  must(has(DEVICE.heat) === (onAir !== undefined), 'I8', 'the watch over the heat is not what the calls say');
  must(has(DEVICE.voice) === (book.voiced() !== undefined), 'I8', 'the voice is not what the calls say');
  must(active === undefined || has(DEVICE.voiceMuted) === active.isMuted, 'I7', 'the microphone is not what the user set');
  must(has(DEVICE.attending) === book.around.isForeground, 'I8', 'the link attends where it should not, or not where it should');
  must(active === undefined || has(DEVICE.reducedQuality) === (book.around.heat !== 'normal'), 'I8', 'the quality does not follow the heat');
}

/** A timer that must run in each state, so that no call can be stuck in it. */
const GUARDS: Readonly<Record<string, readonly string[]>> = {
  preparing: ['avatar', 'report', 'retry'], ringing: ['ring'], dialing: ['report', 'dial'], answering: ['connect'],
};

function one(call: Call, bits: number, effects: readonly Effect[]): void {
  const has = (bit: number): boolean => (bits & bit) !== 0;
  const guards = call.state === 'ended' && !call.isReleased ? ['release'] : GUARDS[call.state] ?? [];
  must(guards.length === 0 || guards.some((timer) => has(timerBit(timer))), 'I1',
    `${call.callId} can stay ${call.state} for ever`);
  if (call.state === 'active') {
    must(call.isOutgoing || has(CALL.answered), 'I4', 'ACTIVE without ANSWERED');
    must(has(CALL.systemVideo) === (call.media === 'video'), 'I11', 'the system believes in another type');
    must(has(CALL.systemMuted) === call.isMuted, 'I7', 'the system believes in another microphone');
    must(has(CALL.peerDeaf) === (call.isMuted || call.isMicrophoneBlocked || call.isInterrupted), 'I7',
      'the other side was not told the truth');
  }
  const isMuteTold = effects.some((effect) => effect.kind === 'reportMute' && effect.callId === call.callId);
  must(!isMuteTold || call.state === 'active' || call.state === 'dialing', 'I7', `an audio event while ${call.state}`);
  if (call.state === 'ended') {
    over(call, has);
  }
}

function over(call: Call, has: (bit: number) => boolean): void {
  const wasTaken = call.report === 'made' || call.report === 'confirmed';
  must(has(CALL.disconnected) === wasTaken, 'I4', 'DISCONNECTED is owed, or was never owed');
  must(call.way !== 'push' || has(CALL.errorReported) !== wasTaken, 'I1', 'a push without an outcome, or with two');
  must(call.way === 'push' || !has(CALL.errorReported), 'I1', 'an error report for a call that no push brought');
}

function nothingLeft(notes: Notes, book: CallBook): void {
  notes.calls.forEach((bits, i) => {
    must((bits & ALL_TIMERS) === 0, 'I8', `a timer runs for call ${i} though nothing is held`);
    must((bits & CALL.inSession) === 0, 'I8', `the session of call ${i} was never left`);
    must((bits & CALL.avatarHeld) === 0, 'I8', `the picture of call ${i} is still there`);
  });
  must(book.live().length === 0, 'I8', 'a call lives though nothing is held');
}
