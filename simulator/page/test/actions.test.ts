import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromLink, toLink } from '../scenario/Scenario.ts';
import { perform } from '../server/actions.ts';
import { picturesOf } from '../server/stateOf.ts';
import { timelineRows } from '../server/timelineRows.ts';
import { FreshTables } from '../testing/FreshTables.ts';
import { RING, type Table } from '../testing/Table.ts';

const tables = new FreshTables();
const fresh = (): Promise<Table> => tables.fresh();

describe('a device of the page', () => {
  it('is ready to be called, with the app in the background and an empty timeline', async () => {
    const { state, device } = await fresh();
    assert.ok(state.isReachable && state.isAppRunning);
    assert.equal(state.front, undefined);
    assert.deepEqual(timelineRows(device), []);
  });

  it('rings when the other side calls, and the other side hears it', async () => {
    const on = await fresh();
    await on.ring();
    assert.deepEqual([on.call?.name, on.call?.isVideo], ['Ada', false]);
    const [picture] = picturesOf(on.device);
    assert.deepEqual([picture?.key, picture?.url.startsWith('data:image/png')], [on.call?.picture, true]);
    assert.ok(on.state.isRinging && on.state.isVibrating);
    assert.equal(on.state.caller.phase, 'ringing');
  });

  it('tells in the timeline of a set fault when it strikes', async () => {
    const on = await fresh();
    const name = 'CallServiceKit.voipCall.reportIncomingCall';
    await on.do({ do: 'fault', name, kind: 'fails', code: 1007200003, delayMs: 0 });
    await on.do(RING);
    const struck = timelineRows(on.device).filter(({ what }) => what === 'a set fault strikes');
    assert.deepEqual(struck.map(({ detail }) => detail), ['voipCall.reportIncomingCall']);
  });

  it('has the network that was set, also while its app rests in the background', async () => {
    const on = await fresh();
    await on.clock.advance(60_000);
    assert.equal(on.state.network, 'up');
    await on.do({ do: 'network', mode: 'slow' });
    assert.equal(on.state.network, 'slow');
  });

  it('has a clock that is set, also by a scenario, and rings by a wrong one too', async () => {
    const on = await fresh();
    for (const aheadS of [60, -60]) {
      const [step] = fromLink(toLink({ steps: [{ at: 0, device: 'phone', command: { do: 'clock', aheadS } }] }) ?? '')?.steps ?? [];
      assert.ok(step);
      await on.do(step.command);
      assert.equal(on.state.clockAheadS, aheadS);
      assert.equal(timelineRows(on.device).at(-1)?.detail, aheadS > 0 ? '60 s ahead' : '60 s behind');
      assert.equal(on.device.phone.device.wallTime - on.clock.now(), aheadS * 1000);
      await on.ring();
      assert.ok(on.state.isRinging);
      await on.do({ do: 'callerHangup' }, 4000);
    }
  });

  it('is answered, and hung up by the other side', async () => {
    const on = await fresh();
    await on.ring();
    await on.answer();
    assert.equal(on.call?.state, 'active');
    assert.equal(on.state.caller.phase, 'connected');
    await on.do({ do: 'callerHangup' });
    assert.deepEqual([on.state.calls, on.state.caller.phase, on.state.caller.detail], [[], 'ended', 'remoteHangup']);
  });

  it('hangs up itself', async () => {
    const on = await fresh();
    await on.ring();
    await on.answer();
    await on.do({ do: 'hangup', call: on.call?.id ?? '' });
    assert.deepEqual([on.state.calls.length, on.state.caller.phase], [0, 'ended']);
  });

  it('is answered by video, which opens the app', async () => {
    const on = await fresh();
    await on.ring({ scene: 'video' });
    await on.answer('video');
    assert.equal(on.state.front, 'VoIPUIAbility');
  });

  it('tells the other side of a mute, and hears of the other side\'s', async () => {
    const on = await fresh();
    await on.ring();
    await on.answer();
    await on.do({ do: 'mute', call: on.call?.id ?? '', isOn: true });
    assert.ok(on.call?.isMuted && on.state.caller.isPeerMuted);
    await on.do({ do: 'callerMute', isOn: true });
    assert.ok(on.state.caller.isMuted);
  });

  it('cannot be called while nobody is signed in, which is said in plain words', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.do({ do: 'tap', on: 'settings' }, 1000);
    await on.do({ do: 'enter', on: 'loginId', value: 'lovelace' });
    await on.do({ do: 'tap', on: 'login' }, 1000);
    await on.do({ do: 'tap', on: 'logout' }, 1000);
    await assert.rejects(on.do(RING), /Nobody is signed in.*Open the app, sign in/);
  });

  it('is cancelled before the answer', async () => {
    const on = await fresh();
    await on.ring();
    await on.do({ do: 'callerHangup' });
    assert.deepEqual([on.state.calls.length, on.state.caller.detail], [0, 'cancelled']);
  });
});

describe('a second device of the user', () => {
  it('answers first', async () => {
    const on = await fresh();
    await on.ring({ toOther: true });
    await on.do({ do: 'elsewhere', what: 'answer' });
    assert.deepEqual([on.state.calls.length, on.state.caller.phase], [0, 'connected']);
    await on.do({ do: 'callerHangup' });
  });

  it('declines for both', async () => {
    const on = await fresh();
    await on.ring({ toOther: true });
    await on.do({ do: 'elsewhere', what: 'decline' });
    assert.deepEqual([on.state.calls.length, on.state.caller.phase], [0, 'ended']);
  });

  it('has nothing to answer where it was not called', async () => {
    const on = await fresh();
    await on.ring();
    await assert.rejects(perform(on.device, { do: 'elsewhere', what: 'answer' }), /no call/);
  });

  it('is out of the way of callers who name no device', async () => {
    const on = await fresh();
    await on.ring({ toOther: true });
    assert.equal(on.device.desk.server.registry.size, 1);
  });
});

describe('what happens to a device', () => {
  it('is killed: the call goes, the timeline tells', async () => {
    const on = await fresh();
    await on.ring();
    await on.do({ do: 'kill' });
    assert.deepEqual([on.state.calls.length, on.state.isAppRunning, on.state.isRinging], [0, false, false]);
    assert.ok(timelineRows(on.device).some(({ what }) => what === 'kills the app'));
  });

  it('is restarted, rings before the first unlock, and is unlocked', async () => {
    const on = await fresh();
    await on.do({ do: 'reboot' });
    assert.deepEqual([on.state.isLocked, on.state.isFirstUnlocked], [true, false]);
    await on.ring();
    await on.do({ do: 'lock', isOn: false });
    assert.deepEqual([on.state.isLocked, on.state.isFirstUnlocked], [false, true]);
  });

  it('gets a push that waited for the network', async () => {
    const on = await fresh();
    await on.do({ do: 'network', mode: 'offline' });
    await on.do(RING);
    assert.deepEqual(on.state.calls, []);
    await on.do({ do: 'network', mode: 'up' });
    assert.equal(on.call?.state, 'ringing');
  });

  it('takes its owner\'s carrier call before all others', async () => {
    const on = await fresh();
    await on.ring();
    await on.do({ do: 'carrier', what: 'ring' });
    assert.deepEqual([on.state.calls.length, on.state.carrierCall], [1, 'ringing']);
    await on.do({ do: 'carrier', what: 'answer' });
    assert.deepEqual([on.state.calls.length, on.state.carrierCall], [0, 'active']);
    await on.do({ do: 'carrier', what: 'end' });
    assert.equal(on.state.carrierCall, 'none');
  });

  it('shows a video call small while the app is out of sight, and takes its buttons', async () => {
    const on = await fresh();
    await on.ring({ scene: 'video' });
    await on.answer('video');
    await on.do({ do: 'home' });
    assert.deepEqual(on.state.smallPicture, { isMicrophoneOn: true, canHangUp: true });
    await on.do({ do: 'picture', what: 'microphone' });
    assert.deepEqual([on.state.smallPicture, on.call?.isMuted], [{ isMicrophoneOn: false, canHangUp: true }, true]);
    await on.do({ do: 'picture', what: 'tap' });
    assert.deepEqual([on.state.smallPicture, on.state.front], [undefined, 'VoIPUIAbility']);
    await on.do({ do: 'home' });
    await on.do({ do: 'picture', what: 'hangup' }, 5000);
    assert.deepEqual([on.state.smallPicture, on.state.calls], [undefined, []]);
    await assert.rejects(on.do({ do: 'picture', what: 'close' }), /no small picture/);
  });

  it('does not ring where the push cloud refuses', async () => {
    const on = await fresh();
    await on.do({ do: 'blockCloud', isOn: true });
    await on.do(RING);
    assert.deepEqual([on.state.calls.length, on.state.caller.phase], [0, 'refused']);
    assert.match(on.state.caller.detail, /80300002/);
  });

  it('rings in time although the picture takes five seconds', async () => {
    const on = await fresh();
    await on.do({ do: 'slowPicture', isOn: true });
    await on.do(RING, 2000);
    assert.equal(on.call?.state, 'ringing');
  });

  it('changes its language, colours and size of texts', async () => {
    const on = await fresh();
    await on.do({ do: 'locale', locale: 'zh_CN' });
    await on.do({ do: 'dark', isOn: true });
    await on.do({ do: 'fontScale', scale: 1.75 });
    assert.deepEqual([on.state.locale, on.state.isDark, on.state.fontScale], ['zh_CN', true, 1.75]);
  });

  it('asks its owner for a permission, and the app goes on when it is given', async () => {
    const on = await fresh();
    await on.do({ do: 'permission', name: 'ohos.permission.MICROPHONE', state: 'notAsked' });
    const { device } = on.device.phone;
    const answer = device.answerPermission('ohos.permission.MICROPHONE');
    assert.equal(on.state.dialog, 'ohos.permission.MICROPHONE');
    await on.do({ do: 'answerDialog', isAllowed: false });
    assert.equal(await answer, false);
    assert.equal(on.state.dialog, undefined);
  });

  it('has a fault until it is taken back', async () => {
    const on = await fresh();
    await on.do({ do: 'fault', name: 'MediaKit.media.createAVPlayer', kind: 'fails', code: 5400101, delayMs: 0 });
    assert.deepEqual(on.state.faults, [{ name: 'MediaKit.media.createAVPlayer', kind: 'fails' }]);
    await on.ring();
    assert.equal(on.state.isRinging, false);
    await on.do({ do: 'clearFault', name: '' });
    assert.deepEqual(on.state.faults, []);
  });

  it('cannot be unlocked into an app while it is locked', async () => {
    const on = await fresh();
    await on.do({ do: 'lock', isOn: true });
    await assert.rejects(perform(on.device, { do: 'openApp' }), /unlock it first/);
  });
});

describe('the other side, called by the app', () => {
  it('is called back from a missed call, answers and hangs up', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.ring();
    await on.do({ do: 'callerHangup' }, 4000);
    await on.do({ do: 'notice', id: on.state.notices[0]?.id ?? '', what: 'tap' }, 2000);
    assert.equal(on.state.friend.phase, 'ringing', JSON.stringify(on.state.calls));
    await on.do({ do: 'friend', what: 'answer' });
    assert.deepEqual([on.call?.state, on.state.friend.phase], ['active', 'connected']);
    await on.do({ do: 'friend', what: 'end' });
    assert.deepEqual([on.state.calls.length, on.state.friend.phase], [0, 'none']);
  });

  it('has nothing to answer where the app calls nobody', async () => {
    const on = await fresh();
    await assert.rejects(perform(on.device, { do: 'friend', what: 'answer' }), /Place a call in the app/);
  });
});

describe('the notifications of a device', () => {
  it('tell of a missed call; a tap on it opens the app', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.ring();
    await on.do({ do: 'callerHangup' }, 4000);
    const [notice] = on.state.notices;
    assert.ok(notice !== undefined && notice.title !== '', JSON.stringify(on.state.notices));
    await on.do({ do: 'notice', id: notice.id, what: 'tap' });
    assert.deepEqual([on.state.notices.length, on.state.front === undefined], [0, false]);
  });

  it('can be swiped away, once', async () => {
    const on = await fresh();
    await on.do({ do: 'openApp' });
    await on.ring();
    await on.do({ do: 'callerHangup' }, 4000);
    const id = on.state.notices[0]?.id ?? '';
    await on.do({ do: 'notice', id, what: 'remove' });
    assert.deepEqual(on.state.notices, []);
    await assert.rejects(perform(on.device, { do: 'notice', id, what: 'remove' }), /not there any more/);
  });
});
