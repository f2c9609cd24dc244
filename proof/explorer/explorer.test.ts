import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCore, type CallCore, type Effect, type Step } from '../core/CallCore.ts';
import { castOf, role } from './Cast.ts';
import { crowd, meetings, singles } from './casts.ts';
import { explore, type Bounds } from './explore.ts';
import { NOTES_BITS, TIMERS, timerBit } from './Notes.ts';
import { report } from './report.ts';

const core = loadCore();
const SHORT: Bounds = { depth: 7, states: 60_000, time: 60_000 };

describe('Every order of events keeps every rule', () => {
  for (const cast of [...singles(core), ...meetings(core)]) {
    it(cast.name, () => {
      const walk = explore(core, cast, SHORT);
      assert.equal(walk.breach, undefined, report(walk));
      assert.ok(walk.states > 100, report(walk));
    });
  }

  it('of four pushed calls and an outgoing one, as far as 40,000 states', () => {
    const walk = explore(core, crowd(core), { ...SHORT, states: 40_000 });
    assert.equal(walk.breach, undefined, report(walk));
  });
});

describe('The walk knows all that the core knows', () => {
  it('its timers', () => {
    assert.deepEqual([...TIMERS].sort(), core.words('EventWords', 'TimerKind').sort(),
      'Name in proof/explorer/Notes.ts the timers that call/EventWords.ets names.');
  });

  it('and its events', () => {
    const happening = new Set(singles(core).flatMap((cast) => cast.happenings.map(({ event }) => event.kind)));
    assert.deepEqual(core.words('EventWords', 'EventKind').filter((kind) => !happening.has(kind)), [],
      'Say in proof/explorer/Cast.ts when these can happen.');
  });

  it('and a timer that it does not know it does not take for another one', () => {
    assert.throws(() => timerBit('nap'), /does not know the timer 'nap'/);
    assert.ok(NOTES_BITS < 31);
  });
});

/** The app with one thing wrong in it. */
function spoilt(spoil: (step: Step) => Step): CallCore {
  return { ...core, transition: (book, event) => spoil(core.transition(book, event)) };
}

const without = (kind: string, more: (effect: Effect) => boolean = () => true): CallCore => spoilt((step) =>
  Object.assign(Object.create(Object.getPrototypeOf(step) as object), step, {
    effects: step.effects.filter((effect) => effect.kind !== kind || !more(effect)),
  }) as Step);

describe('An app in which something is wrong is found out, by the shortest way', () => {
  const found = (wrong: CallCore): string => {
    const walk = explore(wrong, castOf(core, 'a pushed call', [role('c1', 'push')]), SHORT);
    return `${walk.breach?.what ?? 'nothing found'} after ${walk.breach?.events.join(', ') ?? ''}`;
  };

  it('I1: it forgets the error report of a push', () => {
    assert.equal(found(without('reportError')),
      'I1: a push without an outcome, or with two after unusable push c1');
  });
  it('I2: it reports before it listens', () => {
    assert.match(found(without('subscribe')), /^I2: /);
  });
  it('I3: it lets the ring play on', () => {
    assert.equal(found(without('stopRinging')),
      'I3: the ring is not what the calls say after push c1, avatar c1, report accepted c1, answer c1');
  });
  it('I4: it forgets DISCONNECTED', () => {
    assert.match(found(without('reportState', (effect) => effect.state === 'disconnected')), /^I4: DISCONNECTED is owed/);
  });
  it('I4: it is ACTIVE without having ANSWERED', () => {
    assert.match(found(without('reportState', (effect) => effect.state === 'answered')), /^I4: ACTIVE without ANSWERED/);
  });
  it('I7: it keeps a mute to itself', () => {
    assert.match(found(without('reportMute')), /^I7: /);
  });
  it('I8: it leaves a timer running', () => {
    assert.match(found(without('stopTimer')), /^I8: a timer runs/);
  });
  it('I8: it leaves the audio session open', () => {
    assert.match(found(without('closeAudio')), /^I8: the audio session/);
  });
  it('I10: it throws', () => {
    const throwing = spoilt((step) => {
      if (step.effects.some((effect) => effect.kind === 'linkAccept')) {
        throw new Error('no link');
      }
      return step;
    });
    assert.match(found(throwing), /^I10: an exception: Error: no link after push c1, avatar c1, answer c1$/);
  });
  it('a call that no timer guards', () => {
    assert.match(found(without('startTimer', (effect) => effect.timer === 'ring')), /can stay ringing for ever/);
  });
});
