import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { DEVICE_KINDS, type DeviceKind } from '../protocol/State.ts';
import { timelineRows } from '../server/timelineRows.ts';
import { Table } from '../testing/Table.ts';

/** Devices beside each other on the page: one app server, one push cloud, and an account for each. */

interface Pair {
  readonly alice: Table;
  readonly other: Table;
}

async function pair(t: TestContext, kind: DeviceKind = 'tablet'): Promise<Pair> {
  const alice = await Table.set({ account: 'alice' });
  t.after(() => alice.device.desk.close());
  return { alice, other: await alice.beside(kind, 'bob') };
}

/** The app on Alice's phone calls, by its own page. */
async function call({ alice, other }: Pair): Promise<void> {
  await alice.do({ do: 'dial', to: 'bob', media: 'voice' });
  await other.until(() => other.call?.state === 'ringing', 'the other is not rung');
}

/** What the server says in a timeline, and whether it is said to that device. */
function heard({ device }: Table): (readonly [string, boolean | undefined])[] {
  return timelineRows(device).filter(({ actor }) => actor === 'server').map(({ what, told }) => [what, told?.isHere] as const);
}

describe('Two devices on the page', () => {
  it('are known by accounts of their own', async (t) => {
    const { alice, other } = await pair(t);
    assert.deepEqual([alice.state.user, other.state.user], ['alice', 'bob']);
  });

  it('call each other by their apps: the other rings, answers, talks and hangs up', async (t) => {
    const { alice, other } = await pair(t);
    await call({ alice, other });
    await other.answer();
    await alice.until(() => alice.call?.state === 'active' && other.call?.state === 'active', 'they do not talk');
    await other.do({ do: 'hangup', call: other.call?.id ?? '' });
    await alice.until(() => alice.call === undefined && other.call === undefined, 'it goes on');
    assert.equal(alice.device.phone.device.ledger.describe() + other.device.phone.device.ledger.describe(), '');
  });

  it('have each in its own timeline what is said to it, at times that count from the same moment', async (t) => {
    const { alice, other } = await pair(t);
    await call({ alice, other });
    await alice.until(() => heard(alice).some(([what]) => what === 'ringing'), 'Alice hears no ringing');
    const [ringing] = heard(alice).filter(([what]) => what === 'ringing');
    assert.deepEqual(ringing, ['ringing', true]);
    assert.deepEqual(heard(other).filter(([what]) => what === 'ringing'), [['ringing', false]]);
    const at = (table: Table): (readonly [number | undefined, number])[] => timelineRows(table.device)
      .filter(({ told }) => told !== undefined).map(({ told, at: ms }) => [told?.number, ms] as const);
    assert.deepEqual(at(alice), at(other));
  });

  it('hear nothing of a call that is not theirs', async (t) => {
    const { alice, other } = await pair(t);
    await alice.ring();
    await alice.do({ do: 'callerHangup' });
    assert.ok(heard(alice).some(([what]) => what === 'created'));
    assert.deepEqual(heard(other), []);
    await other.do({ do: 'badPush', kind: 'unknownScene' });
    assert.ok(heard(other).some(([what]) => what === 'created'));
  });

  it("leave to each its own other side, who is called by the id of the page's caller", async (t) => {
    const { alice, other } = await pair(t);
    await other.do({ do: 'dial', to: 'desk', media: 'voice' });
    await other.until(() => other.state.friend.phase === 'ringing', 'the other side is not rung');
    assert.deepEqual([alice.state.friend.phase, other.state.friend.phase], ['none', 'ringing']);
    await alice.do({ do: 'dial', to: 'desk', media: 'voice' });
    await alice.until(() => alice.state.friend.phase === 'ringing', 'it is not rung for Alice');
    await alice.do({ do: 'friend', what: 'answer' });
    assert.deepEqual([alice.state.friend, other.state.friend.phase], [{ phase: 'connected', media: 'voice' }, 'ringing']);
  });

  const noWatch = !DEVICE_KINDS.includes('roundWatch') && 'the app is for no watch';
  it('reach a watch too, over its link where no push comes to it', { skip: noWatch }, async (t) => {
    for (const kind of ['watch', 'roundWatch'] as const) {
      const { alice, other } = await pair(t, kind);
      assert.equal(other.state.user, 'bob');
      await call({ alice, other });
    }
  });

  it('go on without each other: one that is killed leaves the other as it is', async (t) => {
    const { alice, other } = await pair(t);
    await other.do({ do: 'kill' });
    assert.deepEqual([alice.state.user, other.state.user], ['alice', 'bob']);
    await call({ alice, other });
    await other.do({ do: 'reject', call: other.call?.id ?? '' });
    assert.deepEqual(other.state.calls, []);
  });
});
