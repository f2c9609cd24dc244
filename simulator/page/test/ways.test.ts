import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { perform } from '../server/actions.ts';
import { timelineRows } from '../server/timelineRows.ts';
import { FreshTables } from '../testing/FreshTables.ts';
import { RING, type Table } from '../testing/Table.ts';

const tables = new FreshTables();
const fresh = (): Promise<Table> => tables.fresh();

function isPushed(): boolean {
  return timelineRows(tables.current.device).some(({ actor }) => actor === 'push');
}

function isInvited(): boolean {
  return timelineRows(tables.current.device).some(({ actor, what }) => actor === 'server' && what === 'invite');
}

describe('the way of a call', () => {
  it('is push and link for an app that is open', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.ring();
    assert.deepEqual([isPushed(), on.state.calls.length], [true, 1]);
  });

  it('can be the link alone', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.do({ ...RING, way: 'link' });
    assert.deepEqual([isPushed(), on.call?.state], [false, 'ringing']);
    assert.ok(on.state.isReachable);
  });

  it('can be the push alone', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.do({ ...RING, way: 'push' });
    assert.deepEqual([isPushed(), isInvited(), on.call?.state], [true, false, 'ringing']);
    assert.ok(on.state.isReachable);
  });

  it('cannot be the link where the app is not open', async () => {
    const on = await fresh();
    await assert.rejects(perform(on.device, { ...RING, way: 'link' }), /Open the app/);
  });
});

describe('the time that a call rings', () => {
  for (const [seconds, later] of [['30', 'ended'], ['60', 'ringing']] as const) {
    it(`is ${seconds} s where that was chosen`, async () => {
      const on = await fresh();
      await on.do({ do: 'ringTime', seconds });
      await on.ring();
      await on.clock.advance(45_000);
      assert.deepEqual([on.state.ringTime, on.state.caller.phase], [seconds, later]);
      await on.clock.advance(20_000);
      assert.deepEqual([on.state.caller.phase, on.state.caller.detail], ['ended', 'noAnswer']);
    });
  }
});

describe('a second caller', () => {
  it('waits beside the first, and goes by itself', async () => {
    const on = await fresh();
    await on.ring();
    await on.answer();
    await on.do({ do: 'second', what: 'ring' });
    assert.deepEqual(on.state.calls.map(({ name, isWaiting }) => [name, isWaiting]), [['Ada', false], ['Grace', true]]);
    await on.do({ do: 'second', what: 'end' });
    assert.deepEqual([on.state.calls.length, on.state.second.detail], [1, 'cancelled']);
  });
});

describe('a finger on the app\'s page', () => {
  it('answers and hangs up by the names of the buttons', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.ring();
    await on.do({ do: 'tap', on: 'returnToCall' });
    await on.do({ do: 'tap', on: 'answer' });
    assert.equal(on.call?.state, 'active');
    await on.do({ do: 'tap', on: 'hangup' });
    assert.deepEqual(on.state.calls, []);
  });

  it('types whom to call', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.do({ do: 'enter', on: 'peerId', value: 'desk' });
    await on.do({ do: 'tap', on: 'dialVoice' }, 2000);
    assert.equal(on.state.friend.phase, 'ringing');
    await on.do({ do: 'friend', what: 'end' });
  });

  for (const [why, on, expected] of [['is not there', 'hangup', /no "hangup"/], ['takes nothing', 'reachability', /takes nothing/]] as const) {
    it(`says so where what it is to press ${why}`, async () => {
      const at = await fresh();
      await at.do({ do: 'openApp' });
      await assert.rejects(perform(at.device, { do: 'tap', on }), expected);
    });
  }

  it('is not for a device that is locked, or an app that is not in front', async () => {
    const on = await fresh();
    await assert.rejects(perform(on.device, { do: 'tap', on: 'answer' }), /Open the app first/);
    await on.do({ do: 'lock', isOn: true });
    await assert.rejects(perform(on.device, { do: 'tap', on: 'answer' }), /unlock it first/);
  });
});
