import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Device } from '../device/Device.ts';
import { networkOf } from '../network/DeviceNetwork.ts';
import { CarrierLine } from './CarrierLine.ts';
import { UI_EVENT } from './SystemCall.ts';
import { tinyCallApp } from './testing.ts';

/** VoipCallState. */
const STATE = { ACTIVE: 2, DIALING: 5, ANSWERED: 6 } as const;

/** An app with one call of each kind, and a carrier's line. */
async function busyPhone() {
  const app = tinyCallApp();
  await app.ringing('rings');
  await app.ringing('answered');
  await app.state('answered', STATE.ANSWERED);
  await app.ringing('talks');
  await app.state('talks', STATE.ANSWERED);
  await app.state('talks', STATE.ACTIVE);
  await app.outcome(app.call('reportOutgoingCall', app.attribute('dials', { voipCallState: STATE.DIALING })));
  return { app, line: new CarrierLine(app.device, app.system) };
}

describe('A carrier call', () => {
  it('that rings leaves the calls of apps alone', async () => {
    const { app, line } = await busyPhone();
    line.rings();
    await app.clock.advance(1);
    assert.deepEqual(app.heard, []);
    assert.equal(line.phase, 'ringing');
  });

  it('that the user takes ends all of them, each with its word', async () => {
    const { app, line } = await busyPhone();
    line.rings();
    line.answered();
    await app.clock.advance(1);
    assert.deepEqual(app.heard, [['rings', UI_EVENT.REJECT, 0], ['answered', UI_EVENT.REJECT, 0],
      ['talks', UI_EVENT.HANGUP, 4], ['dials', UI_EVENT.HANGUP, 4]]);
  });

  it('can say in a REJECT why, as the documents have a word for it', async () => {
    const { app, line } = await busyPhone();
    line.stamps = 'documented';
    line.rings();
    line.answered();
    await app.clock.advance(1);
    assert.deepEqual(app.heard[0], ['rings', UI_EVENT.REJECT, 4]);
  });

  it('that the user makes ends what rings and what is dialled, and leaves what talks', async () => {
    const { app, line } = await busyPhone();
    line.dials();
    line.answered();
    await app.clock.advance(1);
    assert.deepEqual(app.heard, [['rings', UI_EVENT.REJECT, 0], ['answered', UI_EVENT.REJECT, 0],
      ['dials', UI_EVENT.HANGUP, 1]]);
    line.over();
    assert.equal(line.phase, 'none');
  });

  it('and the call of another app refuse a report, each with its reason', async () => {
    const app = tinyCallApp();
    app.on();
    const line = new CarrierLine(app.device, app.system);
    const report = async (): Promise<unknown> => app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    app.system.announce('c1');
    app.system.hasOtherAppCall = true;
    assert.equal(await report(), 2);
    line.rings();
    assert.equal(await report(), 1);
    const underWay = app.call('reportIncomingCall', app.attribute('c1'));
    line.answered();
    assert.equal(await app.outcome(underWay), 4);
    line.over();
    app.system.hasOtherAppCall = false;
    assert.equal(await report(), 0);
    assert.deepEqual(app.rules(), []);
  });
});

/** Its connection is under way and nothing disturbs it. */
function openLink(device: Device): void {
  networkOf(device).mode = 'silent';
  networkOf(device).openSocket('ws://calls.example.com/link', {} as never);
}

describe('A call that no push has brought', () => {
  it('is taken from an app with an open connection, and waits beside one that runs', async () => {
    const app = tinyCallApp();
    await app.ringing('c1');
    await app.state('c1', STATE.ANSWERED);
    openLink(app.device);
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('mine'))), 0);
    const call = app.system.calls.get('mine');
    assert.deepEqual([call?.state, call?.isWaiting, call?.deliveredAt], ['ringing', true, undefined]);
    assert.deepEqual(app.rules(), []);
  });

  it('leaves nothing behind where it is refused', async () => {
    const app = tinyCallApp();
    app.on();
    openLink(app.device);
    app.system.carrierCall = 'active';
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('mine'))), 1);
    assert.equal(app.system.calls.size, 0);
  });
});
