import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Stage } from './Stage.ts';

function data(callId: string, extraData: string): string {
  return JSON.stringify({ data: extraData, header: { token: 'token-in-header' }, callId });
}

const OTHER = ['reportIncomingCallError OTHER'];

/**
 * What is pushed, and what the app tells the system: nothing where there is no callId, one error report where there
 * is.
 */
const UNUSABLE: ReadonlyArray<{ name: string; callId: string; data: string; reports: string[] }> = [
  { name: 'data that is no JSON', callId: '', data: 'hello, secret-text', reports: [] },
  { name: 'nested garbage', callId: '', data: `${'['.repeat(5000)}${']'.repeat(5000)}`, reports: [] },
  { name: 'one megabyte of text', callId: '', data: 'x'.repeat(1_048_576), reports: [] },
  { name: 'one megabyte of extraData', callId: 'c1', data: data('c1', 'y'.repeat(1_048_576)), reports: OTHER },
  { name: 'no callId', callId: '', data: '{"data":"{\\"scene\\":\\"voice\\"}"}', reports: [] },
  { name: 'a callId of a wrong type', callId: '', data: '{"data":"{}","callId":17}', reports: [] },
  { name: 'an empty extraData', callId: 'c1', data: data('c1', ''), reports: OTHER },
  { name: 'an extraData that is a list', callId: 'c1', data: data('c1', '[1,2]'), reports: OTHER },
];

/** Odd, and yet a call: it rings. */
const ODD: ReadonlyArray<{ name: string; extraData: string; shown: RegExp }> = [
  { name: 'an unknown scene', extraData: '{"scene":"hologram"}', shown: /^Unknown caller$/ },
  { name: 'wrong types everywhere', extraData: '{"scene":[],"caller":7,"ttl":"x","sentAt":{},"v":null}', shown: /^Unknown caller$/ },
  { name: 'a name of 10,000 characters', extraData: JSON.stringify({ caller: { name: 'N'.repeat(10_000) } }), shown: /^N{63}…$/ },
  { name: 'control and bidi characters', extraData: '{"caller":{"name":"Ev\\u202Ee\\u0000\\n Adams"}}', shown: /^Eve Adams$/ },
];

describe('A push that cannot be used', () => {
  for (const push of UNUSABLE) {
    it(`because of ${push.name} has its one outcome`, async (t) => {
      const stage = await Stage.open(t);
      stage.phone.device.secrets.add('secret-text', 'payload');
      await stage.push(push.callId, push.data);
      assert.deepEqual(stage.reports(), push.reports);
      await stage.after(10_000);
      stage.assertQuiet();
    });
  }
});

describe('A push that is odd', () => {
  for (const push of ODD) {
    it(`because of ${push.name} rings all the same`, async (t) => {
      const stage = await Stage.open(t);
      stage.phone.device.secrets.add('NNNNNNNN', 'caller name');
      stage.phone.device.secrets.add('Eve Adams', 'caller name');
      await stage.push('c1', data('c1', push.extraData));
      assert.equal(stage.phone.call?.state, 'ringing');
      assert.match(stage.phone.call?.name ?? '', push.shown);
      stage.phone.reject();
      await stage.after(15_000);
      stage.assertQuiet();
    });
  }
});

describe('What comes twice, late or from nowhere', () => {
  it('is one call when the same push comes twice', async (t) => {
    const stage = await Stage.open(t);
    await stage.push('c1', data('c1', '{"scene":"voice"}'));
    await stage.push('c1', data('c1', '{"scene":"voice"}'));
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice']);
    stage.phone.reject();
    await stage.after(15_000);
    await stage.push('c1', data('c1', '{"scene":"voice"}'));
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reports DISCONNECTED']);
    stage.assertQuiet();
  });

  it('does not ring when it is late', async (t) => {
    const stage = await Stage.open(t);
    const sentAt = stage.clock.now() - 35_000;
    await stage.push('c1', data('c1', JSON.stringify({ scene: 'voice', sentAt, ttl: 30 })));
    assert.deepEqual(stage.reports(), OTHER);
    stage.assertQuiet();
  });

  it('changes nothing when it is an unknown button or a button of an unknown call', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    const call = stage.phone.call;
    assert.ok(call);
    stage.phone.calls.press(call, 42);
    stage.phone.calls.press({ ...call, callId: 'nobody' }, 4);
    await stage.after(300);
    assert.equal(stage.phone.call?.state, 'ringing');
    assert.ok(stage.phone.device.isRinging);
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('rings on for the first caller when the second one is declined', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    const second = await stage.call();
    await stage.after(600);
    // The second one came over the link, which is quicker, and then as a push, which is told to be one too many.
    assert.deepEqual(stage.reports(),
      ['reportIncomingCall voice', 'reportIncomingCall voice', 'reportIncomingCallError ROUTE_BUSY']);
    stage.phone.reject();
    await stage.after(4000);
    assert.ok(stage.phone.device.isRinging);
    assert.ok(second.link.news().includes('ended rejected'));
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });
});
