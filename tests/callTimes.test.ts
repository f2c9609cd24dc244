import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tracesOf } from '../simulator/device/Traces.ts';
import { onCallTimes } from '../simulator/terminal/callTimes.ts';
import { Stage } from './Stage.ts';

describe('The times of a call', () => {
  it('are in the log as one line, in the trace, and on the desk, and say nothing of who calls', async (t) => {
    const stage = await Stage.open(t);
    const shown: string[] = [];
    onCallTimes(tracesOf(stage.phone.device), (text) => shown.push(text));
    const caller = await stage.call();
    await stage.after(600);
    const callId = stage.phone.call?.callId ?? '';
    stage.phone.answer('voice');
    await stage.after(1000);
    caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
    await stage.after(4000);
    const lines = stage.phone.device.log.filter((line) => line.includes('CallTelemetry'));
    assert.equal(lines.length, 1);
    const steps = ['subscribed', 'avatar', 'reported', 'ringing', 'answered', 'media', 'active', 'ended'];
    steps.forEach((step) => assert.match(lines[0] ?? '', new RegExp(`${step} \\d+`)));
    assert.match(lines[0] ?? '', new RegExp(`${callId} push voice remoteHangup`));
    assert.equal(shown.length, 1);
    assert.match(shown[0] ?? '', /^call 1: subscribed \+0 · avatar \+\d+ · reported \+\d+ · ringing .* ended \+\S+ ms$/);
    stage.assertQuiet();
  });

  it('that cannot be traced cost the call nothing', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('PerformanceAnalysisKit.hiTraceMeter.startAsyncTrace', { code: 401 });
    await stage.call();
    await stage.after(600);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.device.faults.clear();
    stage.phone.kill();
    assert.deepEqual(tracesOf(stage.phone.device).all, []);
  });

  it('of a call whose process dies end with it', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    assert.ok(stage.phone.leftovers().includes('trace voip.ringing'));
    stage.phone.kill();
    await stage.after(4000);
    assert.deepEqual(stage.phone.leftovers(), []);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });
});
