import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BAD_PUSHES } from '../protocol/Command.ts';
import { perform } from '../server/actions.ts';
import { timelineRows } from '../server/timelineRows.ts';
import { Table } from '../testing/Table.ts';

/** What each push has to come to: it rings, an error is reported, or nothing can be said about it. */
const COMES_TO: Readonly<Record<(typeof BAD_PUSHES)[number], 'rings' | 'error' | 'nothing'>> = {
  bareScene: 'rings', noJson: 'error', noCallId: 'nothing', emptyExtra: 'error', unknownScene: 'rings',
  longName: 'rings', expired: 'error', duplicate: 'rings',
};

describe('a push that is not as it should be', () => {
  for (const kind of BAD_PUSHES.filter((one) => one !== 'duplicate')) {
    it(`${kind}: ${COMES_TO[kind]}`, async (t) => {
      const table = await Table.setFor(t);
      await table.do({ do: 'badPush', kind });
      const told = timelineRows(table.device).filter(({ actor }) => actor === 'app').map(({ what }) => what);
      assert.equal(table.call?.state, COMES_TO[kind] === 'rings' ? 'ringing' : undefined);
      assert.equal(told.includes('reportIncomingCallError'), COMES_TO[kind] === 'error', told.join());
      assert.equal(table.device.phone.device.ledger.describe(), '');
    });
  }

  it('duplicate: the second of two changes nothing', async (t) => {
    const table = await Table.setFor(t);
    await table.ring();
    await table.do({ do: 'badPush', kind: 'duplicate' });
    assert.equal(table.state.calls.length, 1);
    assert.equal(table.device.phone.device.ledger.describe(), '');
  });

  it('duplicate: there is none without a first', async (t) => {
    const table = await Table.setFor(t);
    await assert.rejects(perform(table.device, { do: 'badPush', kind: 'duplicate' }), /Ring the device first/);
  });
});
