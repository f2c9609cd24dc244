import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { buttonsOf } from './buttons.ts';
import { Finger } from './Finger.ts';
import { UI_EVENT } from './SystemCall.ts';
import { tinyCallApp } from './testing.ts';

/** VoipCallState. */
const STATE = { ACTIVE: 2, DIALING: 5, ANSWERED: 6 } as const;
const VIDEO = { voipCallType: 1 };

describe('The buttons of a call', () => {
  it('are those of its kind, and on the lock screen voice alone', async () => {
    const app = tinyCallApp();
    const video = await app.ringing('c1', VIDEO);
    const voice = await app.ringing('c2');
    assert.deepEqual(buttonsOf(app.device, video), ['answerVideo', 'answerVoice', 'reject']);
    assert.deepEqual(buttonsOf(app.device, voice), ['answerVoice', 'reject']);
    app.device.isLocked = true;
    assert.deepEqual(buttonsOf(app.device, video), ['answerVoice', 'reject']);
  });

  it('are as the app has reported it', async () => {
    const app = tinyCallApp();
    const onlyVideo = await app.ringing('c1', { ...VIDEO, isVoiceAnswerSupported: false });
    assert.deepEqual(buttonsOf(app.device, onlyVideo), ['answerVideo', 'reject']);
    app.device.isLocked = true;
    assert.deepEqual(buttonsOf(app.device, onlyVideo), ['reject']);
    const quiet = await app.ringing('c2', { showBannerForIncomingCall: false, isUserMuteRingToneAllowed: true });
    assert.deepEqual(buttonsOf(app.device, quiet), ['silence']);
  });

  it('follow the state', async () => {
    const app = tinyCallApp();
    const call = await app.ringing();
    await app.state('c1', STATE.ANSWERED);
    assert.deepEqual(buttonsOf(app.device, call), ['hangup']);
    await app.state('c1', STATE.ACTIVE);
    assert.deepEqual(buttonsOf(app.device, call), ['hangup', 'mute']);
    await app.outcome(app.call('reportCallAudioEventChange', 'c1', 0));
    assert.deepEqual(buttonsOf(app.device, call), ['hangup', 'unmute']);
    await app.outcome(app.call('reportOutgoingCall', app.attribute('o1', { voipCallState: STATE.DIALING })));
    const out = app.system.calls.get('o1');
    assert.deepEqual(out && buttonsOf(app.device, out), ['hangup', 'mute']);
  });

  it('are not there without the permission for notifications, but for the keys of the device', async () => {
    const app = tinyCallApp();
    const call = await app.ringing('c1', { isUserMuteRingToneAllowed: true });
    app.device.isNotificationAllowed = false;
    assert.deepEqual(buttonsOf(app.device, call), ['silence']);
  });
});

describe('The buttons of a call of an app in front', () => {
  it('may be missing while it rings, and are those of the panel once it talks', async () => {
    const app = tinyCallApp();
    app.device.isForeground = true;
    const call = await app.ringing();
    assert.deepEqual(buttonsOf(app.device, call), ['answerVoice', 'reject']);
    app.device.bannersInFront = false;
    assert.deepEqual(buttonsOf(app.device, call), []);
    await app.state('c1', STATE.ANSWERED);
    assert.deepEqual(buttonsOf(app.device, call), ['hangup']);
  });
});

describe('A finger', () => {
  it('presses the button of the call that is meant, and else of the newest', async () => {
    const app = tinyCallApp();
    const finger = new Finger(app.device, app.system);
    assert.throws(() => finger.press('reject'), /no call/);
    await app.ringing('c1');
    await app.ringing('c2');
    finger.press('reject', 'c1');
    finger.press('answerVoice');
    await app.clock.advance(1);
    assert.deepEqual(app.heard, [['c1', UI_EVENT.REJECT, 0], ['c2', UI_EVENT.VOICE_ANSWER, 0]]);
    assert.throws(() => finger.press('hangup', 'c2'), /no button for it now. There is: answerVoice, reject/);
  });

  it('hangs up with the reason that the system stamps on every hang-up', async () => {
    const app = tinyCallApp();
    await app.ringing();
    await app.state('c1', STATE.ANSWERED);
    new Finger(app.device, app.system).press('hangup');
    await app.clock.advance(1);
    assert.deepEqual(app.heard, [['c1', UI_EVENT.HANGUP, 4]]);
  });
});
