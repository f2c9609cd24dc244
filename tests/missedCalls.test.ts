import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listedCalls, viewModelOf } from './AppInside.ts';
import type { Caller } from './Stage.ts';
import { Stage } from './Stage.ts';

/** Somebody calls and gives up before anybody answers. */
async function missed(stage: Stage, scene: 'voice' | 'video' = 'voice'): Promise<Caller> {
  const caller = await stage.call(scene);
  await stage.after(600);
  caller.link.say({ type: 'cancel', sessionId: caller.sessionId });
  await stage.after(4000);
  return caller;
}

function fromApp(stage: Stage) {
  return stage.phone.device.notifications.shown.filter(({ source }) => source === 'app');
}

describe('A missed call', () => {
  it('is announced by the app while it is in front, once, in the slot for people', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    const caller = await missed(stage, 'video');
    const [notice, ...more] = fromApp(stage);
    assert.equal(more.length, 0);
    assert.equal(notice?.title, 'Ada Lovelace');
    assert.equal(notice?.text, 'Missed video call');
    assert.equal(notice?.slot, 'SOCIAL_COMMUNICATION');
    assert.match(notice?.appMessageId ?? '', /^[A-Za-z0-9+/=_-]{1,64}$/);
    assert.ok(notice?.appMessageId.includes(caller.sessionId));
    assert.deepEqual(listedCalls(stage.phone).map(({ kind }) => kind), ['missed']);
    stage.assertQuiet();
  });

  it('is left to the server while the app is in the background', async (t) => {
    const stage = await Stage.open(t);
    await missed(stage);
    assert.deepEqual(fromApp(stage), []);
    stage.assertQuiet();
  });

  it('in the background is told by the server, and the tap calls back', async (t) => {
    const stage = await Stage.open(t);
    await missed(stage, 'video');
    const [notice, ...more] = stage.phone.device.notifications.shown;
    assert.deepEqual([notice?.source, notice?.title, notice?.text, more.length], ['push', 'Ada Lovelace', 'Missed video call', 0]);
    stage.phone.kill();
    stage.phone.tapNotification();
    await stage.after(600);
    assert.ok(stage.reports().includes('reportOutgoingCall video'), stage.reports().join(', '));
  });

  it('in front of the user is told once, though the app and the server both tell it', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await missed(stage);
    assert.equal(stage.phone.device.notifications.shown.length, 1);
    assert.ok(stage.phone.device.timeline.entries.some(({ what }) => what === 'drops a repeated notification'));
    stage.assertQuiet();
  });

  it('speaks the user\'s language', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.configure({ locale: 'zh_CN' });
    await missed(stage);
    assert.equal(fromApp(stage)[0]?.text, '未接语音来电');
  });

  it('that was declined is announced to nobody', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await stage.call();
    await stage.after(600);
    stage.phone.reject();
    await stage.after(4000);
    assert.deepEqual(stage.phone.device.notifications.shown, []);
    stage.assertQuiet();
  });

  it('where the user wants no notifications costs nothing but a line in the log', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.isNotificationAllowed = false;
    await missed(stage);
    assert.deepEqual(stage.phone.device.notifications.shown, []);
    assert.ok(stage.phone.device.log.some((line) => line.includes('DeviceMissedCalls') && line.includes('1600004')));
    assert.deepEqual(listedCalls(stage.phone).map(({ kind }) => kind), ['missed']);
    stage.assertQuiet();
  });

  it('is announced without a way back where the system makes no WantAgent', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.faults.set('AbilityKit.wantAgent.getWantAgent', { code: 16000007 });
    await missed(stage);
    assert.equal(fromApp(stage)[0]?.tap, undefined);
    stage.assertQuiet();
  });

  it('that the server has announced first is not shown twice', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    const { notifications } = stage.phone.device;
    const caller = await stage.call();
    await stage.after(600);
    notifications.publish({
      source: 'push', id: 1, appMessageId: `missed-${caller.sessionId}`, title: 'Ada Lovelace', text: 'Missed voice call',
      slot: 'SOCIAL_COMMUNICATION',
    });
    caller.link.say({ type: 'cancel', sessionId: caller.sessionId });
    await stage.after(4000);
    assert.deepEqual(notifications.shown.map(({ source }) => source), ['push']);
    stage.assertQuiet();
  });
});

describe('A tap on a missed call', () => {
  it('calls back, where the app has been killed meanwhile too', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await missed(stage);
    stage.phone.kill();
    stage.phone.tapNotification();
    await stage.after(600);
    assert.equal(stage.phone.front, 'EntryAbility');
    assert.ok(stage.reports().includes('reportOutgoingCall voice'), stage.reports().join(', '));
    assert.deepEqual(stage.phone.device.notifications.shown, []);
  });

  it('calls back from the running app, with video where it was a video call', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await missed(stage, 'video');
    stage.phone.tapNotification();
    await stage.after(600);
    assert.ok(stage.reports().includes('reportOutgoingCall video'), stage.reports().join(', '));
  });

  it('made up by another app places no call', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.notifications.publish({
      source: 'push', id: 1, appMessageId: '', title: 'x', text: 'x', slot: 'SOCIAL_COMMUNICATION',
      tap: {
        abilityName: 'EntryAbility',
        parameters: { callBack: 'eve', name: 'Eve', 'ohos.aafwk.param.callerBundleName': 'com.stranger.app' },
      },
    });
    stage.phone.tapNotification();
    await stage.after(600);
    assert.deepEqual(stage.reports().filter((line) => line.startsWith('reportOutgoingCall')), []);
    stage.assertQuiet();
  });
});

describe('What the user has not allowed', () => {
  it('is asked for once there is a window, and is shown on the page', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.permissions.clear();
    const asked: string[] = [];
    stage.phone.device.answerPermission = (name) => asked.push(name) > 0 && !name.endsWith('CAMERA');
    await stage.call();
    await stage.after(600);
    assert.deepEqual(asked, [], 'a push has no window to ask on');
    stage.phone.reject();
    await stage.after(4000);
    stage.phone.device.isNotificationAllowed = false;
    stage.phone.openApp();
    await stage.after(2000);
    assert.deepEqual(asked, ['ohos.permission.MICROPHONE', 'ohos.permission.CAMERA']);
    const { reachability } = viewModelOf(stage.phone);
    assert.equal(reachability.isMicrophoneMissing, false);
    assert.equal(reachability.isCameraMissing, true);
    assert.equal(reachability.isNotificationMissing, true);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('and has allowed in the settings meanwhile is seen when the app comes back', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.permissions.set('ohos.permission.CAMERA', 'denied');
    stage.phone.home();
    stage.phone.openApp();
    await stage.after(500);
    assert.equal(viewModelOf(stage.phone).reachability.isCameraMissing, true);
    stage.phone.home();
    stage.phone.device.permissions.set('ohos.permission.CAMERA', 'granted');
    stage.phone.openApp();
    await stage.after(500);
    assert.equal(viewModelOf(stage.phone).reachability.isCameraMissing, false);
  });
});
