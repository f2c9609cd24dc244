import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VirtualClock } from '../../device/Clock.ts';
import type { Command } from '../protocol/Command.ts';
import { DEVICE_KINDS, type DeviceKind, viewOf } from '../protocol/State.ts';
import { Recorder } from './Recorder.ts';
import { devicesIn, fromLink, LONGEST_MS, MOST_STEPS, type Scenario, toLink } from './Scenario.ts';

const RING: Command = { do: 'ring', scene: 'video', name: 'Zoë 王', hasPicture: true, toOther: false, way: 'both' };
const ANSWER: Command = { do: 'answer', call: 'of then', media: 'voice' };
const SCENARIO: Scenario = {
  steps: [{ at: 0, device: 'phone', command: RING }, { at: 1200, device: 'tablet', command: ANSWER }],
};

function linkOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('a scenario in a link', () => {
  it('comes back as it was, also with letters of all kinds', () => {
    assert.deepEqual(fromLink(toLink(SCENARIO) ?? ''), SCENARIO);
  });

  it('comes back with what was done in the app', () => {
    const steps: Scenario['steps'] = [
      { at: 0, device: 'phone', command: { do: 'tap', on: 'recents>ListItem.0>Button.1' } },
      { at: 5, device: 'tablet', command: { do: 'enter', on: 'allowsWaiting', value: false } },
    ];
    assert.deepEqual(fromLink(toLink({ steps }) ?? '')?.steps, steps);
  });

  it('of the time when one device was all is read as before', () => {
    const read = fromLink(linkOf({ v: 1, device: 'tablet', steps: [[0, RING], [9, ANSWER]] }));
    assert.deepEqual(read?.steps, [{ at: 0, device: 'tablet', command: RING }, { at: 9, device: 'tablet', command: ANSWER }]);
  });

  it('tells which devices it is of', () => {
    assert.deepEqual(devicesIn({ steps: [...SCENARIO.steps, ...SCENARIO.steps] }), ['phone', 'tablet']);
  });

  it('is shown on the least of the page that has all of its devices, and where it is, if they are there', () => {
    assert.deepEqual([viewOf(['phone', 'tablet'], 'tablet'), viewOf(['tablet'], 'phone'), viewOf(['phone'], 'all')],
      ['pair', 'tablet', 'all']);
  });

  const noWatch = !DEVICE_KINDS.includes('watch') && 'the app is for no watch';
  it('of a watch is shown beside all others', { skip: noWatch }, () => assert.equal(viewOf(['watch', 'tablet'], 'pair'), 'all'));

  it('stands in a fragment as it is', () => assert.match(toLink(SCENARIO) ?? '', /^[\w-]+$/));

  it('is not made of more steps than a link may have', () => {
    const steps = Array.from({ length: MOST_STEPS + 1 }, (_, at) => ({ at, device: 'phone' as const, command: { do: 'home' } as Command }));
    assert.equal(toLink({ steps }), undefined);
    assert.notEqual(toLink({ steps: steps.slice(1) }), undefined);
  });

  const bad: Record<string, unknown> = {
    'with a tap on what is no component': { v: 1, device: 'phone', steps: [[0, { do: 'tap', on: '<img onerror=x>' }]] },
    'of another version': { v: 3, steps: [[0, 'phone', RING]] },
    'that says not to which device': { v: 2, steps: [[0, RING]] },
    'that does something to no device of the desk': { v: 2, steps: [[0, 'phone', RING], [1, 'fridge', RING]] },
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
    assert.deepEqual(read?.steps, [{ at: 0, device: 'phone', command: { do: 'home' } }]);
  });
});

/** @param ready until all devices of a scenario stand on the page */
function stage(ready = Promise.resolve()) {
  const clock = new VirtualClock();
  const given: [at: number, device: DeviceKind, command: Command][] = [];
  const began = clock.now();
  const recorder = new Recorder({
    now: () => clock.now(),
    setTimeout: (work, ms) => clock.setTimeout(work, ms),
    clearTimeout: (timer) => clock.clearTimeout(timer),
    command: (device, command) => void given.push([clock.now() - began, device, command]),
    ready: () => ready,
    callOn: (device) => `of now on the ${device}`,
  });
  return { clock, given, recorder };
}

describe('a recorder', () => {
  it('keeps commands with their times from the first on', async () => {
    const { clock, recorder } = stage();
    recorder.record();
    await clock.advance(5000);
    recorder.note('phone', RING);
    await clock.advance(1200);
    recorder.note('tablet', ANSWER);
    recorder.stop();
    assert.deepEqual(recorder.scenario, SCENARIO);
  });

  it('keeps of a text that is typed only what it came to', async () => {
    const { clock, recorder } = stage();
    recorder.record();
    for (const value of ['a', 'ad', 'ada']) {
      recorder.note('phone', { do: 'enter', on: 'peerId', value });
      await clock.advance(200);
    }
    recorder.note('phone', { do: 'tap', on: 'dialVoice' });
    assert.deepEqual(recorder.scenario?.steps.map(({ command }) => command),
      [{ do: 'enter', on: 'peerId', value: 'ada' }, { do: 'tap', on: 'dialVoice' }]);
  });

  it('keeps what is typed into the same field of two devices', () => {
    const { recorder } = stage();
    recorder.record();
    recorder.note('phone', { do: 'enter', on: 'peerId', value: 'bob' });
    recorder.note('tablet', { do: 'enter', on: 'peerId', value: 'alice' });
    assert.deepEqual(recorder.scenario?.steps.map(({ device }) => device), ['phone', 'tablet']);
  });

  it('does not note what is done after its end', () => {
    const { recorder } = stage();
    recorder.record();
    recorder.stop();
    recorder.note('phone', RING);
    assert.deepEqual(recorder.scenario?.steps, []);
  });

  it('does it again at the same times, on the call that is there now', async () => {
    const { clock, given, recorder } = stage();
    void recorder.play(SCENARIO);
    await clock.advance(1199);
    assert.deepEqual(given, [[0, 'phone', RING]]);
    assert.equal(recorder.state, 'playing');
    await clock.advance(1);
    assert.deepEqual(given[1], [1200, 'tablet', { ...ANSWER, call: 'of now on the tablet' }]);
    assert.equal(recorder.state, 'idle');
  });

  it('that is stopped does no more', async () => {
    const { clock, given, recorder } = stage();
    void recorder.play(SCENARIO);
    await clock.advance(100);
    recorder.stop();
    await clock.advance(5000);
    assert.equal(given.length, 1);
  });

  it('begins when all its devices are there, and not at all where it is stopped before', async () => {
    let areThere: () => void = () => undefined;
    const { clock, given, recorder } = stage(new Promise((resolve) => void (areThere = resolve)));
    void recorder.play(SCENARIO);
    await clock.advance(3000);
    recorder.stop();
    void recorder.play(SCENARIO);
    await clock.advance(3000);
    assert.deepEqual([given.length, recorder.state], [0, 'playing']);
    areThere();
    await clock.advance(1200);
    assert.deepEqual(given.map(([at]) => at), [6000, 7200]);
  });
});
