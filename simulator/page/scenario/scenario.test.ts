import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VirtualClock } from '../../device/Clock.ts';
import type { Command } from '../protocol/Command.ts';
import { Recorder } from './Recorder.ts';
import { fromLink, LONGEST_MS, MOST_STEPS, type Scenario, toLink } from './Scenario.ts';

const RING: Command = { do: 'ring', scene: 'video', name: 'Zoë 王', hasPicture: true, toOther: false, way: 'both' };
const ANSWER: Command = { do: 'answer', call: 'of then', media: 'voice' };
const SCENARIO: Scenario = { device: 'phone', steps: [{ at: 0, command: RING }, { at: 1200, command: ANSWER }] };

function linkOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('a scenario in a link', () => {
  it('comes back as it was, also with letters of all kinds', () => {
    assert.deepEqual(fromLink(toLink(SCENARIO) ?? ''), SCENARIO);
  });

  it('comes back with what was done in the app', () => {
    const steps: Scenario['steps'] = [
      { at: 0, command: { do: 'tap', on: 'recents>ListItem.0>Button.1' } },
      { at: 5, command: { do: 'enter', on: 'allowsWaiting', value: false } },
    ];
    assert.deepEqual(fromLink(toLink({ device: 'phone', steps }) ?? '')?.steps, steps);
  });

  it('stands in a fragment as it is', () => assert.match(toLink(SCENARIO) ?? '', /^[\w-]+$/));

  it('is not made of more steps than a link may have', () => {
    const steps = Array.from({ length: MOST_STEPS + 1 }, (_, at) => ({ at, command: { do: 'home' } as Command }));
    assert.equal(toLink({ device: 'phone', steps }), undefined);
    assert.notEqual(toLink({ device: 'phone', steps: steps.slice(1) }), undefined);
  });

  const bad: Record<string, unknown> = {
    'with a tap on what is no component': { v: 1, device: 'phone', steps: [[0, { do: 'tap', on: '<img onerror=x>' }]] },
    'of another version': { v: 2, device: 'phone', steps: [[0, RING]] },
    'of no device of the desk': { v: 1, device: 'fridge', steps: [[0, RING]] },
    'without steps': { v: 1, device: 'phone', steps: [] },
    'with a command that does not exist': { v: 1, device: 'phone', steps: [[0, { do: 'format' }]] },
    'with a name of the prototype': { v: 1, device: 'phone', steps: [[0, { do: 'constructor' }]] },
    'with a field of a wrong type': { v: 1, device: 'phone', steps: [[0, { ...RING, hasPicture: 'yes' }]] },
    'that lasts too long': { v: 1, device: 'phone', steps: [[LONGEST_MS + 1, RING]] },
    'from before its beginning': { v: 1, device: 'phone', steps: [[-1, RING]] },
    'that is a list': [],
    'that is nothing': null,
  };
  for (const [what, value] of Object.entries(bad)) {
    it(`${what} is none`, () => assert.equal(fromLink(linkOf(value)), undefined));
  }

  for (const text of ['', '%%%', 'a b', 'x'.repeat(9000), Buffer.from([255, 254]).toString('base64url')]) {
    it(`is not read from ${JSON.stringify(text.slice(0, 12))}`, () => assert.equal(fromLink(text), undefined));
  }

  it('leaves out what does not belong to a command', () => {
    const read = fromLink(linkOf({ v: 1, device: 'phone', steps: [[0, { do: 'home', more: 1 }]] }));
    assert.deepEqual(read?.steps, [{ at: 0, command: { do: 'home' } }]);
  });
});

function stage() {
  const clock = new VirtualClock();
  const given: [at: number, command: Command][] = [];
  const began = clock.now();
  const recorder = new Recorder({
    now: () => clock.now(),
    setTimeout: (work, ms) => clock.setTimeout(work, ms),
    clearTimeout: (timer) => clock.clearTimeout(timer),
    command: (_, command) => void given.push([clock.now() - began, command]),
    callOn: () => 'of now',
  });
  return { clock, given, recorder };
}

describe('a recorder', () => {
  it('keeps commands with their times from the first on', async () => {
    const { clock, recorder } = stage();
    recorder.record('phone');
    await clock.advance(5000);
    recorder.note('phone', RING);
    await clock.advance(1200);
    recorder.note('phone', ANSWER);
    recorder.stop();
    assert.deepEqual(recorder.scenario, SCENARIO);
  });

  it('keeps of a text that is typed only what it came to', async () => {
    const { clock, recorder } = stage();
    recorder.record('phone');
    for (const value of ['a', 'ad', 'ada']) {
      recorder.note('phone', { do: 'enter', on: 'peerId', value });
      await clock.advance(200);
    }
    recorder.note('phone', { do: 'tap', on: 'dialVoice' });
    assert.deepEqual(recorder.scenario?.steps.map(({ command }) => command),
      [{ do: 'enter', on: 'peerId', value: 'ada' }, { do: 'tap', on: 'dialVoice' }]);
  });

  it('does not note what is done to another device, or after its end', () => {
    const { recorder } = stage();
    recorder.record('phone');
    recorder.note('tablet', RING);
    recorder.stop();
    recorder.note('phone', RING);
    assert.deepEqual(recorder.scenario?.steps, []);
  });

  it('does it again at the same times, on the call that is there now', async () => {
    const { clock, given, recorder } = stage();
    recorder.play(SCENARIO);
    await clock.advance(1199);
    assert.deepEqual(given, [[0, RING]]);
    assert.equal(recorder.state, 'playing');
    await clock.advance(1);
    assert.deepEqual(given[1], [1200, { ...ANSWER, call: 'of now' }]);
    assert.equal(recorder.state, 'idle');
  });

  it('that is stopped does no more', async () => {
    const { clock, given, recorder } = stage();
    recorder.play(SCENARIO);
    await clock.advance(100);
    recorder.stop();
    await clock.advance(5000);
    assert.equal(given.length, 1);
  });
});
