import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EndedReason } from './protocol.ts';
import { newSession, seatOf, type SeatId, type Session } from './Session.ts';
import { step, stepSession, type SeatEvent, type SessionEvent } from './step.ts';

/** Plays events on a session and keeps what was said to whom. */
class Play {
  session: Session;
  said: string[] = [];

  constructor(callees = 1) {
    this.session = newSession('s', 'video', callees);
  }

  /** Everybody is there. */
  static joined(callees = 1): Play {
    const play = new Play(callees);
    play.session.seats.forEach((seat) => play.at(seat.id, { type: 'join' }));
    return play.forget();
  }

  static connected(callees = 1): Play {
    return Play.joined(callees).at('callee1', { type: 'accept', media: 'video' }).forget();
  }

  at(seat: SeatId, event: SeatEvent): this {
    return this.take(step(this.session, seat, event));
  }

  all(event: SessionEvent): this {
    return this.take(stepSession(this.session, event));
  }

  forget(): this {
    this.said = [];
    return this;
  }

  overs(): (EndedReason | undefined)[] {
    return this.session.seats.map((seat) => seat.over);
  }

  private take({ session, sends }: ReturnType<typeof step>): this {
    this.session = session;
    this.said.push(...sends.map(({ to, notice }) => {
      const { type, ...rest } = notice;
      const words = type === 'error' ? [notice.code] : Object.values(rest);
      return [`${to}:`, type, ...words].join(' ');
    }));
    return this;
  }
}

const ACCEPT: SeatEvent = { type: 'accept', media: 'video' };
const CANCEL: SeatEvent = { type: 'cancel' };

test('a call goes from ringing over the answer to connected and ends by the caller\'s hang-up', () => {
  const play = new Play()
    .at('caller', { type: 'join' })
    .at('callee1', { type: 'join' })
    .at('callee1', { type: 'ringing' })
    .at('callee1', { type: 'accept', media: 'voice' })
    .at('caller', { type: 'hangup', reason: 'hangup' });
  assert.deepEqual(play.said, [
    'caller: joined ringing', 'callee1: joined ringing', 'caller: ringing', 'caller: accepted voice',
    'caller: connected', 'callee1: connected', 'caller: ended remoteHangup', 'callee1: ended remoteHangup',
  ]);
  assert.equal(play.session.phase, 'ended');
});

test('the caller hears ringing once, however many devices ring, also when it joins later', () => {
  const play = Play.joined(2).at('callee1', { type: 'ringing' }).at('callee2', { type: 'ringing' })
    .at('callee1', { type: 'ringing' });
  assert.deepEqual(play.said, ['caller: ringing']);
  const late = new Play().at('callee1', { type: 'join' }).at('callee1', { type: 'ringing' }).forget()
    .at('caller', { type: 'join' });
  assert.deepEqual(late.said, ['caller: joined ringing', 'caller: ringing']);
});

test('cancel before accept: the cancel wins, the accept is told so', () => {
  const play = Play.joined().at('caller', CANCEL).at('callee1', ACCEPT);
  assert.deepEqual(play.said, ['caller: ended cancelled', 'callee1: ended cancelled', 'callee1: ended cancelled']);
});

test('accept before cancel: the call was answered, the cancel ends it as a hang-up', () => {
  const play = Play.joined().at('callee1', ACCEPT).at('caller', CANCEL);
  assert.deepEqual(play.said, ['caller: accepted video', 'caller: connected', 'callee1: connected',
    'caller: ended remoteHangup', 'callee1: ended remoteHangup']);
});

test('two devices accept: the first one talks, the other one is told answeredElsewhere', () => {
  const play = Play.joined(2).at('callee2', ACCEPT).at('callee1', ACCEPT);
  assert.deepEqual(play.said, ['caller: accepted video', 'callee1: ended answeredElsewhere', 'caller: connected',
    'callee2: connected', 'callee1: ended answeredElsewhere']);
  assert.equal(play.session.answeredBy, 'callee2');
});

test('a no on one device ends the call on the others as declinedElsewhere', () => {
  const play = Play.joined(2).at('callee1', { type: 'decline', reason: 'rejected' });
  assert.deepEqual(play.overs(), ['rejected', 'rejected', 'declinedElsewhere']);
});

test('a device that is busy leaves the call to the others', () => {
  const play = Play.joined(2).at('callee1', { type: 'decline', reason: 'busy' });
  assert.deepEqual(play.said, ['callee1: ended busy']);
  play.at('callee2', ACCEPT);
  assert.equal(play.session.phase, 'connected');
});

test('both call each other: the call that gives way is nobody\'s any more, on no device', () => {
  const play = Play.joined(2).at('callee2', { type: 'decline', reason: 'glare' });
  assert.deepEqual(play.overs(), ['glare', 'glare', 'glare']);
  assert.deepEqual(play.forget().at('caller', CANCEL).said, ['caller: ended glare']);
});

test('cancel before glare: the cancel stands, and the device is told so', () => {
  const play = Play.joined().at('caller', CANCEL).forget().at('callee1', { type: 'decline', reason: 'glare' });
  assert.deepEqual(play.said, ['callee1: ended cancelled']);
});

test('both change the media at once: both end with the later change', () => {
  const play = Play.connected().at('caller', { type: 'media', media: 'voice' })
    .at('callee1', { type: 'media', media: 'video' });
  assert.deepEqual(play.said,
    ['caller: media voice', 'callee1: media voice', 'callee1: media video', 'caller: media video']);
});

test('when no device is left the caller hears the most telling reason', () => {
  const told = (first: 'busy' | 'noAnswer' | 'failed', second: 'busy' | 'noAnswer' | 'failed'): unknown =>
    Play.joined(2).at('callee1', { type: 'decline', reason: first }).at('callee2', { type: 'decline', reason: second })
      .overs()[0];
  assert.equal(told('failed', 'busy'), 'busy');
  assert.equal(told('noAnswer', 'busy'), 'busy');
  assert.equal(told('noAnswer', 'failed'), 'noAnswer');
  assert.equal(told('failed', 'failed'), 'failed');
});

test('a decline after the own answer is a hang-up in other words', () => {
  for (const [reason, told] of [['rejected', 'remoteHangup'], ['noAnswer', 'remoteHangup'], ['busy', 'carrierCall'],
    ['failed', 'connectFailed'], ['glare', 'remoteHangup']] as const) {
    assert.deepEqual(Play.connected().at('callee1', { type: 'decline', reason }).overs(), [told, told]);
  }
});

test('a hang-up says why', () => {
  for (const [reason, told] of [['hangup', 'remoteHangup'], ['carrierCall', 'carrierCall'],
    ['connectFailed', 'connectFailed']] as const) {
    assert.deepEqual(Play.connected().at('callee1', { type: 'hangup', reason }).overs(), [told, told]);
  }
});

test('a hang-up before the answer is a cancel from the caller and a no from a device', () => {
  const cancelled = Play.joined().at('caller', { type: 'hangup', reason: 'hangup' });
  assert.deepEqual(cancelled.overs(), ['cancelled', 'cancelled']);
  const words = [['hangup', 'rejected'], ['carrierCall', 'busy'], ['connectFailed', 'failed']] as const;
  for (const [reason, told] of words) {
    assert.equal(Play.joined().at('callee1', { type: 'hangup', reason }).overs()[0], told);
  }
});

test('nobody answers: the ring timeout ends it for all, and means nothing later', () => {
  const play = Play.joined(2).all({ type: 'ringTimeout' });
  assert.deepEqual(play.overs(), ['noAnswer', 'noAnswer', 'noAnswer']);
  const answered = Play.connected().all({ type: 'ringTimeout' });
  assert.deepEqual(answered.said, []);
});

test('a server that stops ends what rings as missed, and what is talked as lost', () => {
  const rung = new Play(1).all({ type: 'stopped' });
  const over = (play: Play): unknown[] => play.session.seats.map((seat) => seat.over);
  assert.deepEqual([rung.session.phase, over(rung)], ['ended', ['failed', 'cancelled']]);
  assert.deepEqual(over(rung.all({ type: 'stopped' })), ['failed', 'cancelled']);
});

test('an answered call whose caller does not come ends as connectFailed', () => {
  const play = new Play().at('callee1', { type: 'join' }).at('callee1', ACCEPT);
  assert.equal(play.session.phase, 'connecting');
  assert.deepEqual(play.all({ type: 'connectTimeout' }).overs(), ['connectFailed', 'connectFailed']);
  assert.deepEqual(Play.connected().all({ type: 'connectTimeout' }).said, []);
});

test('the caller joins after the answer: it is told all, and both are connected', () => {
  const play = new Play().at('callee1', { type: 'join' }).at('callee1', ACCEPT).forget().at('caller', { type: 'join' });
  assert.deepEqual(play.said,
    ['caller: joined connecting', 'caller: accepted video', 'caller: connected', 'callee1: connected']);
});

test('a reconnect in the call is told the phase, the media and the other one\'s mute', () => {
  const play = Play.connected().at('callee1', { type: 'leave' }).at('caller', { type: 'media', media: 'voice' })
    .at('caller', { type: 'mute', muted: true }).forget().at('callee1', { type: 'join' });
  assert.deepEqual(play.said, ['callee1: joined connected', 'callee1: media voice', 'callee1: mute true',
    'callee1: camera true']);
});

test('a join when it is over is told how it ended', () => {
  const play = Play.joined(2).at('callee1', ACCEPT).forget().at('callee2', { type: 'join' });
  assert.deepEqual(play.said, ['callee2: ended answeredElsewhere']);
  assert.deepEqual(play.at('caller', CANCEL).forget().at('callee1', { type: 'join' }).said,
    ['callee1: ended remoteHangup']);
});

test('an accept said again changes nothing', () => {
  assert.deepEqual(Play.connected().at('callee1', { type: 'accept', media: 'voice' }).said, []);
});

test('a mute made before the answer is heard at the connection, once', () => {
  const play = Play.joined().at('callee1', { type: 'mute', muted: true }).at('callee1', ACCEPT);
  assert.deepEqual(play.said,
    ['caller: accepted video', 'caller: connected', 'callee1: connected', 'caller: mute true']);
  assert.deepEqual(play.forget().at('callee1', { type: 'mute', muted: false }).said, ['caller: mute false']);
});

test('a camera that is switched off is told like a mute: at the connection, at once in the call, and to who comes back', () => {
  const play = Play.joined().at('callee1', { type: 'camera', on: false }).at('callee1', ACCEPT);
  assert.equal(play.said.at(-1), 'caller: camera false');
  assert.deepEqual(play.at('callee1', { type: 'mute', muted: true }).forget().at('caller', { type: 'join' }).said,
    ['caller: joined connected', 'caller: media video', 'caller: mute true', 'caller: camera false']);
  assert.deepEqual(play.forget().at('callee1', { type: 'camera', on: true }).said, ['caller: camera true']);
});

test('media changes in an answered call only', () => {
  assert.deepEqual(Play.joined().at('callee1', { type: 'media', media: 'voice' }).said, ['callee1: error wrongState']);
  assert.deepEqual(Play.connected().at('callee1', { type: 'media', media: 'voice' }).said,
    ['callee1: media voice', 'caller: media voice']);
});

test('nobody speaks for the other side', () => {
  const play = Play.joined().at('caller', ACCEPT).at('caller', { type: 'ringing' })
    .at('caller', { type: 'decline', reason: 'busy' }).at('callee1', CANCEL);
  assert.deepEqual(play.said, ['caller: error wrongState', 'caller: error wrongState', 'caller: error wrongState',
    'callee1: error wrongState']);
  assert.equal(play.session.phase, 'ringing');
});

test('a caller who is lost while it rings has cancelled; a device that is lost may still ring', () => {
  assert.deepEqual(Play.joined().at('caller', { type: 'leave' }).at('caller', { type: 'lost' }).overs(),
    ['cancelled', 'cancelled']);
  assert.deepEqual(Play.joined().at('callee1', { type: 'leave' }).at('callee1', { type: 'lost' }).overs(),
    [undefined, undefined]);
});

test('who is lost in the call does not keep the other one', () => {
  const lose = (play: Play, seat: SeatId): unknown =>
    play.at(seat, { type: 'leave' }).at(seat, { type: 'lost' }).overs();
  assert.deepEqual(lose(Play.connected(), 'caller'), ['failed', 'failed']);
  assert.deepEqual(lose(Play.connected(), 'callee1'), ['failed', 'failed']);
  const connecting = new Play().at('callee1', { type: 'join' }).at('callee1', ACCEPT);
  assert.deepEqual(lose(connecting, 'callee1'), ['connectFailed', 'connectFailed']);
});

test('a loss that comes after the return means nothing', () => {
  assert.deepEqual(Play.connected().at('caller', { type: 'leave' }).at('caller', { type: 'join' }).forget()
    .at('caller', { type: 'lost' }).said, []);
});

/** Every event there is. */
const EVENTS: SeatEvent[] = [
  { type: 'join' }, { type: 'leave' }, { type: 'lost' }, { type: 'ringing' }, ACCEPT, CANCEL,
  { type: 'decline', reason: 'rejected' }, { type: 'decline', reason: 'busy' }, { type: 'decline', reason: 'glare' },
  { type: 'hangup', reason: 'hangup' },
  { type: 'mute', muted: true }, { type: 'media', media: 'voice' },
];

test('in every order of three events each seat is told its end at most once unasked, and an end is final', () => {
  const seats: SeatId[] = ['caller', 'callee1', 'callee2'];
  const moves = seats.flatMap((seat) => EVENTS.map((event) => ({ seat, event })));
  let walked = 0;
  for (const first of moves) {
    for (const second of moves) {
      for (const third of moves) {
        walk([first, second, third]);
        walked++;
      }
    }
  }
  assert.equal(walked, 36 ** 3);

  function walk(path: typeof moves): void {
    let { session } = Play.joined(2);
    for (const { seat, event } of path) {
      const before = session;
      const { session: after, sends } = step(before, seat, event);
      for (const { id, over } of before.seats) {
        assert.ok(over === undefined || seatOf(after, id).over === over, 'an end changed');
        const told = sends.filter(({ to, notice }) => to === id && notice.type === 'ended').length;
        const isNew = over === undefined && seatOf(after, id).over !== undefined;
        assert.ok(told <= 1 && (!isNew || told === 1), 'an end was not told, or twice');
      }
      assert.equal(after.phase === 'ended', seatOf(after, 'caller').over !== undefined);
      session = after;
    }
  }
});
