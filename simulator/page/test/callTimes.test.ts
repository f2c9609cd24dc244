import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimedStep } from '../../device/CallTimes.ts';
import { answerOf, phasesOf, place, verdictOf } from '../client/timeline/phases.ts';
import { timelineRows } from '../server/timelineRows.ts';
import { RING, Table } from '../testing/Table.ts';

const times = (isOutgoing: boolean, ...steps: readonly [string, number][]) =>
  ({ call: 1, isOutgoing, steps: steps.map(([step, at]): TimedStep => ({ step, at })) });

const words = (table: Table): string[] => table.state.callTimes.map(({ call, steps }) =>
  `${call}: ${steps.map(({ step }) => step).join(' ')}`);

describe('The times of the calls on a device of the page', () => {
  it('grow with the call, and stay when it is over', async (t) => {
    const table = await Table.setFor(t);
    await table.ring();
    assert.deepEqual(words(table), ['1: subscribed avatar reported ringing']);
    await table.answer();
    await table.do({ do: 'callerHangup' }, 4000);
    assert.deepEqual(words(table), ['1: subscribed avatar reported ringing answered media active ended']);
    assert.ok(timelineRows(table.device).some(({ what, detail }) => what === 'ended' && detail.startsWith('hung up, to the')));
    await table.ring();
    assert.deepEqual(words(table).length, 2);
    await table.do({ do: 'clearTimeline' });
    assert.deepEqual(words(table), []);
  });

  it('of a process that was started anew are not mixed with those of the one before', async (t) => {
    const table = await Table.setFor(t);
    await table.ring();
    await table.do({ do: 'kill' }, 4000);
    await table.do({ do: 'callerHangup' }, 4000);
    await table.ring();
    assert.deepEqual(words(table), ['1: subscribed avatar reported ringing', '2: subscribed avatar reported ringing']);
  });

  it('and its timeline say which one is the same call, come by push after the link has brought it', async (t) => {
    const table = await Table.setFor(t);
    await table.do({ do: 'openApp' });
    await table.ring();
    await table.do({ do: 'badPush', kind: 'longName' });
    assert.deepEqual(table.state.callTimes.map(({ fate }) => fate), [undefined, 'repeat', undefined]);
    assert.deepEqual(timelineRows(table.device).filter(({ what }) => what === 'reportIncomingCallError').map(({ detail }) => detail),
      ['ROUTE_BUSY, the repeat by push']);
  });

  it('say so too when that call is over before its push comes', async (t) => {
    const table = await Table.setFor(t);
    const { phone } = table.device;
    const late: (() => void)[] = [];
    const deliver = phone.deliver.bind(phone);
    phone.deliver = (message) => void late.push(() => deliver(message));
    await table.do({ do: 'openApp' });
    await table.ring();
    await table.do({ do: 'callerHangup' }, 4000);
    late.forEach((bring) => bring());
    await table.do({ do: 'home' }, 1000);
    assert.deepEqual(table.state.callTimes.map(({ fate }) => fate), [undefined, 'repeat']);
    assert.ok(timelineRows(table.device).some(({ detail }) => detail === 'OTHER, the repeat by push'));
  });

  it('tell a push that was turned away from a call that nobody reported', async (t) => {
    const table = await Table.setFor(t);
    await table.do({ do: 'badPush', kind: 'expired' }, 12_000);
    assert.deepEqual(table.state.callTimes.map(verdictOf), ['turnedAway']);
  });
});

describe('What the page says of the times of a call', () => {
  it('is whether the report came within our budget and within the limit of the system', () => {
    assert.equal(verdictOf(times(false, ['subscribed', 0], ['reported', 2000])), 'inTime');
    assert.equal(verdictOf(times(false, ['subscribed', 0], ['reported', 2001])), 'overBudget');
    assert.equal(verdictOf(times(false, ['subscribed', 0], ['reported', 10_001])), 'tooLate');
    assert.equal(verdictOf(times(false, ['subscribed', 0])), 'notYet');
    assert.equal(verdictOf(times(false, ['subscribed', 0], ['ended', 5])), 'never');
    assert.equal(verdictOf({ ...times(false, ['subscribed', 0], ['ended', 5]), fate: 'repeat' }), 'repeat');
    assert.equal(verdictOf(times(true, ['reported', 12_000])), 'dialled');
  });

  it('is whether the system has taken that report, which one in time that it rejects is not', async (t) => {
    assert.equal(answerOf(times(false, ['reported', 13])), 'open');
    const table = await Table.setFor(t);
    const answers = (): string[] => table.state.callTimes.map((call) => `${verdictOf(call)} ${answerOf(call)}`);
    await table.ring();
    assert.deepEqual(answers(), ['inTime taken']);
    await table.do({ do: 'callerHangup' }, 4000);
    await table.do({
      do: 'fault', name: 'CallServiceKit.voipCall.reportIncomingCall', kind: 'fails', code: 1007200003, delayMs: 0,
    });
    await table.do({ ...RING }, 10_000);
    assert.deepEqual(answers(), ['inTime taken', 'inTime neverRang']);
  });

  it('is a bar for each step, from the one before to it', () => {
    const [first, second] = phasesOf(times(false, ['subscribed', 3], ['reported', 50]));
    assert.deepEqual(first, { step: 'subscribed', took: 3, at: 3, from: 0, to: place(3) });
    assert.deepEqual(second, { step: 'reported', took: 47, at: 50, from: place(3), to: place(50) });
    assert.equal(place(600_000), 100);
  });
});
