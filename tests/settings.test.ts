import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { resourcesOf } from '../simulator/arkui/resources/resourcesOf.ts';
import { textOf } from '../simulator/arkui/resources/Texts.ts';
import { screenReaderOf } from '../simulator/device/ScreenReader.ts';
import { Stage } from './Stage.ts';

function page(stage: Stage): PageHost {
  return stage.phone.pages as PageHost;
}

/** The app's own words, so that rewording them breaks no test. */
function words(stage: Stage, key: string): string {
  const { device } = stage.phone;
  return textOf(resourcesOf(device), key, device, []) ?? `no text ${key}`;
}

/** What stands in the sentence at the top of the launcher's page. */
function verdict(stage: Stage): string | undefined {
  return page(stage).find('reachability')?.text;
}

async function press(stage: Stage, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    page(stage).tap(id);
    await stage.after(500);
  }
}

/** Leaves the settings by the back gesture. */
async function leaveSettings(stage: Stage): Promise<void> {
  assert.equal(page(stage).back(), true, 'back leaves the settings and not the app');
  await stage.after(100);
}

async function comeBack(stage: Stage): Promise<void> {
  stage.phone.home();
  await stage.after(500);
  stage.phone.openApp();
  await stage.after(500);
}

/** A call that is missed, and stands in the list. */
async function missOne(stage: Stage): Promise<string> {
  const { link, sessionId } = await stage.call();
  await stage.after(1000);
  link.say({ type: 'cancel', sessionId });
  await stage.after(4000);
  return sessionId;
}

describe('In the settings', () => {
  it('somebody logs in, the server hears of it, and the page says who is called here', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await press(stage, 'settings');
    stage.type('loginId', ' ada ');
    await press(stage, 'login');
    assert.deepEqual(stage.desk.server.registry.tokensOf('ada'), [stage.phone.token]);
    assert.equal(page(stage).find('accountUser')?.text, 'ada');
    assert.equal(page(stage).find('loginId'), undefined);
    await leaveSettings(stage);
    assert.equal(verdict(stage), words(stage, 'reach_ready'));
    stage.assertQuiet();
  });

  it('what is no id logs nobody in, and the page says why', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await press(stage, 'settings', 'login');
    assert.equal(page(stage).find('loginProblem')?.text, words(stage, 'settings_login_empty'));
    stage.type('loginId', 'ada lovelace');
    await press(stage, 'login');
    assert.equal(page(stage).find('loginProblem')?.text, words(stage, 'dial_not_an_id'));
    assert.notEqual(page(stage).find('login'), undefined);
    assert.deepEqual(stage.desk.server.registry.tokensOf('ada lovelace'), []);
  });

  it('a log-out ends the call that goes on, and both pages say that no call comes any more', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await press(stage, 'settings');
    stage.type('loginId', 'ada');
    await press(stage, 'login');
    const { link } = await stage.call();
    await stage.after(1000);
    stage.phone.answer('voice');
    await comeBack(stage);
    await press(stage, 'logout');
    await stage.after(4000);
    assert.ok(link.news().some((news) => news.startsWith('ended')), 'the caller hears of the end');
    assert.equal(page(stage).find('accountMeans')?.text, words(stage, 'settings_logged_out'));
    await leaveSettings(stage);
    assert.equal(verdict(stage), words(stage, 'reach_logged_out'));
    assert.equal(page(stage).find('dialProblem')?.text, words(stage, 'dial_logged_out'));
    assert.equal(page(stage).find('dialVoice')?.isEnabled, false);
    stage.assertQuiet();
  });

  it('the way from "nobody is signed in" leads to the settings', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await press(stage, 'settings');
    stage.type('loginId', 'ada');
    await press(stage, 'login', 'logout');
    await leaveSettings(stage);
    await press(stage, 'mend-token');
    assert.equal(page(stage).find('loginId')?.isVisible, true);
  });

  for (const [isWanted, says] of [[true, 'rings'], [false, 'is told that this side is busy']] as const) {
    it(`a second caller ${says} where waiting is ${isWanted ? 'on' : 'off'}`, async (t) => {
      const stage = await Stage.open(t, { isAppOpen: true });
      if (!isWanted) {
        await press(stage, 'settings', 'allowWaiting');
        assert.equal(page(stage).find('waitingMeans')?.text, words(stage, 'settings_waiting_off'));
      }
      await stage.call();
      await stage.after(1000);
      stage.phone.answer('voice');
      await stage.after(1000);
      const second = await stage.call();
      await stage.after(1500);
      assert.equal(second.link.news().includes('ended busy'), !isWanted);
      assert.equal(stage.phone.calls.shown().length, isWanted ? 2 : 1);
      assert.equal(stage.phone.device.ledger.describe(), '');
    });
  }

  it('the choice outlives the process', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await press(stage, 'settings', 'allowWaiting');
    stage.phone.kill();
    stage.phone.openApp();
    await stage.after(1000);
    await press(stage, 'settings');
    assert.equal(page(stage).find('waitingMeans')?.text, words(stage, 'settings_waiting_off'));
  });
});

describe('A caller who is blocked in the list', () => {
  it('does not ring, stands in the settings by name, and rings again once unblocked there', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    const sessionId = await missOne(stage);
    await press(stage, `more-${sessionId}`, 'recentBlock');
    assert.ok(stage.texts().includes(words(stage, 'recent_blocked')));
    const refused = await stage.call();
    await stage.after(2000);
    assert.deepEqual(stage.phone.calls.shown(), []);
    assert.ok(refused.link.news().some((news) => news.startsWith('ended')), 'the caller is not left waiting');
    await press(stage, 'settings');
    assert.ok(stage.texts().includes('Ada Lovelace'));
    await press(stage, 'unblock-user-ada');
    assert.equal(page(stage).find('blockedMeans')?.text, words(stage, 'settings_blocked_none'));
    await stage.call();
    await stage.after(1500);
    assert.equal(stage.phone.calls.shown().length, 1);
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });
});

describe('Who cannot see the launcher\'s page and the settings', () => {
  it('hears why nobody was called or logged in, and who is called here after a log-in and a log-out', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    const reader = screenReaderOf(stage.phone.device);
    reader.isOn = true;
    await press(stage, 'dialVoice', 'settings', 'login');
    stage.type('loginId', 'ada');
    await press(stage, 'login', 'logout');
    assert.deepEqual(reader.said, ['dial_empty', 'settings_login_empty', 'settings_logged_in', 'settings_logged_out']
      .map((key) => words(stage, key)));
  });
});

describe('The launcher\'s page', () => {
  it('says what the microphone is for, and asks for it again on the system\'s panel', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.permissions.set('ohos.permission.MICROPHONE', 'denied');
    await comeBack(stage);
    assert.equal(verdict(stage), words(stage, 'reach_mute'));
    assert.equal(page(stage).find('state-microphone')?.text, words(stage, 'line_microphone_bad'));
    await press(stage, 'mend-microphone');
    await stage.after(1000);
    assert.equal(stage.phone.device.permissions.get('ohos.permission.MICROPHONE'), 'granted');
    assert.equal(verdict(stage), words(stage, 'reach_ready'));
    assert.equal(page(stage).find('mend-microphone'), undefined);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('says that calls are not shown without notifications, and opens the page where they are allowed', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.isNotificationAllowed = false;
    await comeBack(stage);
    assert.equal(verdict(stage), words(stage, 'reach_not_shown'));
    await press(stage, 'mend-notifications');
    await stage.after(1000);
    assert.ok(stage.phone.device.faults.asked.has('NotificationKit.notificationManager.openNotificationSettings'));
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('tries to register again when it is asked to, and says when it has come about', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('PushKit.pushService.getToken', { code: 1000900011 });
    stage.phone.openApp();
    await stage.after(1000);
    assert.equal(verdict(stage), words(stage, 'reach_not_registered'));
    stage.phone.device.faults.clear();
    await press(stage, 'mend-token');
    await stage.after(1000);
    assert.equal(verdict(stage), words(stage, 'reach_ready'));
  });

  it('follows the ringer switch while it is looked at, and only then', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.turnRinger('silent');
    await stage.after(100);
    assert.equal(verdict(stage), words(stage, 'reach_silent'));
    stage.phone.device.turnRinger('vibrate');
    await stage.after(100);
    assert.equal(verdict(stage), words(stage, 'reach_ready'));
    stage.phone.home();
    await stage.after(100);
    assert.deepEqual(stage.phone.process?.holdings.list('listener'), []);
  });

  for (const [mode, says] of [['on', 'reach_held_back'], ['exceptThisApp', 'reach_ready']] as const) {
    it(`takes do not disturb for ${mode === 'on' ? 'an obstacle' : 'none where this app is let through'}`, async (t) => {
      const stage = await Stage.open(t, { isAppOpen: true });
      stage.phone.device.doNotDisturb = mode;
      await comeBack(stage);
      assert.equal(verdict(stage), words(stage, says));
      assert.equal(stage.phone.device.ledger.describe(), '');
    });
  }

  it('shows whether the connection is up', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await press(stage, 'reachDetails');
    assert.equal(page(stage).find('state-link')?.text, words(stage, 'line_link_good'));
    stage.phone.device.isOnline = false;
    await comeBack(stage);
    assert.equal(page(stage).find('state-link')?.text, words(stage, 'line_link_waiting'));
    assert.equal(verdict(stage), words(stage, 'reach_ready'), 'calls come by push');
  });

  it('calls what was today yesterday when it is opened after midnight', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await missOne(stage);
    const says = (key: string): boolean => stage.texts().includes(words(stage, key).replace('%s', '').trim());
    assert.equal(says('time_today'), true, stage.texts());
    stage.phone.home();
    await stage.after(24 * 3_600_000);
    stage.phone.openApp();
    await stage.after(500);
    assert.deepEqual([says('time_today'), says('time_yesterday')], [false, true], stage.texts());
  });

  it('says what is wrong with an id before it calls anybody', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await press(stage, 'dialVoice');
    assert.equal(page(stage).find('dialProblem')?.text, words(stage, 'dial_empty'));
    stage.type('peerId', 'carol and bob');
    await press(stage, 'dialVideo');
    assert.equal(page(stage).find('dialProblem')?.text, words(stage, 'dial_not_an_id'));
    stage.type('peerId', 'carol');
    await stage.after(100);
    assert.equal(page(stage).find('dialProblem'), undefined);
    assert.deepEqual(stage.phone.calls.shown(), []);
  });

  it('says that a call is coming in while one rings, and that there is one when it is answered', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    const obstacle = (): string | undefined => page(stage).find('dialProblem')?.text;
    await stage.call();
    await stage.after(600);
    assert.equal(obstacle(), words(stage, 'dial_call_coming'));
    stage.phone.answer('voice');
    await stage.after(1000);
    assert.equal(obstacle(), words(stage, 'dial_in_call'));
    stage.phone.hangup();
    await stage.after(4000);
    assert.equal(obstacle(), undefined);
    stage.assertQuiet();
  });
});
