import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { Stage } from './Stage.ts';

function picker(stage: Stage) {
  return (stage.phone.pages as PageHost).find('routePicker');
}

describe('The system\'s list of where a call is heard', () => {
  it('stands beside the speaker button while a call is on the air, one call after the other', async (t) => {
    const stage = await Stage.open(t);
    for (let i = 0; i < 2; i++) {
      await stage.talk();
      assert.equal(picker(stage)?.name, 'AVCastPicker');
      assert.notEqual((stage.phone.pages as PageHost).find('route'), undefined);
      stage.phone.hangup();
      await stage.after(500);
      assert.equal(picker(stage), undefined);
      await stage.after(5000);
      stage.assertQuiet();
      stage.phone.home();
    }
  });

  it('is left out where its session cannot be made, and the call goes on', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('AVSessionKit.avSession.createAVSession', { code: 6600101 });
    await stage.talk();
    assert.equal(picker(stage), undefined);
    assert.equal(stage.phone.call?.state, 'active');
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('is given back although the call is over before its session is there', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('AVSessionKit.avSession.createAVSession', { delayMs: 2000 });
    await stage.talk();
    stage.phone.hangup();
    await stage.after(8000);
    stage.assertQuiet();
  });

  it('whose session cannot be destroyed at first is given back by the second try', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('AVSessionKit.AVSession.destroy', { code: 6600101, times: 1 });
    await stage.talk();
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('stands on the session that could not be destroyed, which goes with the next call', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('AVSessionKit.AVSession.destroy', { code: 6600101, times: 2 });
    await stage.talk();
    stage.phone.hangup();
    await stage.after(5000);
    stage.phone.home();
    await stage.talk();
    assert.equal(picker(stage)?.name, 'AVCastPicker');
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });

  for (const what of ['avSession.createAVSession', 'AVSession.destroy']) {
    it(`waits in the next call for an answer to ${what} that is late`, async (t) => {
      const stage = await Stage.open(t);
      stage.phone.device.faults.set(`AVSessionKit.${what}`, { delayMs: 12_000, times: 1 });
      await stage.talk();
      stage.phone.hangup();
      await stage.after(7000);
      stage.phone.home();
      await stage.talk();
      assert.equal(picker(stage), undefined);
      await stage.after(8000);
      assert.equal(picker(stage)?.name, 'AVCastPicker');
      stage.phone.hangup();
      await stage.after(5000);
      stage.assertQuiet();
    });
  }
});
