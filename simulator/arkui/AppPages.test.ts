import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';

import { APP_ROOT, Stage } from '../../tests/Stage.ts';
import type { PageHost } from './PageHost.ts';
import { resourcesOf } from './resources/resourcesOf.ts';
import { textOf } from './resources/Texts.ts';

function pagesOf(stage: Stage): PageHost {
  return stage.phone.pages as PageHost;
}

/** The app's own words for a key, so that rewording them breaks no test. */
function words(stage: Stage, key: string): string {
  const { device } = stage.phone;
  return textOf(resourcesOf(device), key, device, []) ?? `no text ${key}`;
}

test('the launcher page says whether this device can be called', async (t) => {
  const stage = await Stage.open(t, { isAppOpen: true });
  const page = pagesOf(stage);
  assert.equal(page.tree()?.name, 'Index');
  assert.equal(page.find('reachability')?.text, words(stage, 'reach_ready'));
  assert.equal(page.find('returnToCall'), undefined);
  stage.assertQuiet();
});

test('the call page leads through a voice call: answer, mute, timer, hang up, why it is over, close', async (t) => {
  const stage = await Stage.open(t);
  const page = pagesOf(stage);
  const { link } = await stage.call();
  await stage.after(1000);
  stage.phone.tapCapsule();
  await stage.after(1000);
  assert.equal(page.tree()?.name, 'CalleePage');
  assert.equal(page.find('peer')?.text, 'Ada Lovelace');
  assert.equal(page.find('status')?.text, words(stage, 'call_incoming_voice'));
  assert.equal(page.find('answer')?.spoken, words(stage, 'a11y_answer'));

  page.tap('answer');
  await stage.after(1000);
  assert.equal(page.find('answer'), undefined);
  assert.match(page.find('timer')?.text ?? '', /^00:0\d$/);
  await stage.after(61_000);
  assert.match(page.find('timer')?.text ?? '', /^01:0\d$/);

  page.tap('mute');
  await stage.after(500);
  assert.equal(page.find('muted')?.isVisible, true);

  page.tap('hangup');
  await stage.after(500);
  assert.equal(page.find('timer'), undefined);
  assert.equal(page.find('status')?.text, words(stage, 'end_local_hangup'));
  assert.equal(link.news().at(-1), 'ended remoteHangup');

  page.tap('close');
  await stage.after(500);
  assert.equal(page.isMounted, false);
  stage.phone.openApp();
  await stage.after(500);
  assert.equal(page.tree()?.name, 'Index');
  stage.assertQuiet();
});

test('abilities are told when the user changes language, colours and sizes', async (t) => {
  const stage = await Stage.open(t, { isAppOpen: true });
  const told: object[] = [];
  const { default: EntryAbility } = stage.phone.process?.import(path.join(APP_ROOT,
    'entry/src/main/ets/entryability/EntryAbility.ets')) as { default: { prototype: object } };
  Object.assign(EntryAbility.prototype, { onConfigurationUpdate: (configuration: object) => told.push(configuration) });
  stage.phone.device.configure({ locale: 'zh_CN', isDark: true, display: { fontScale: 1.5 } });
  assert.deepEqual(told.at(-1), {
    language: 'zh-CN', colorMode: 0, direction: 0, screenDensity: 480, displayId: 0, fontSizeScale: 1.5,
  });
});

test('a second caller is shown beside the call, and answering there ends the first one', async (t) => {
  const stage = await Stage.open(t);
  const page = pagesOf(stage);
  const first = await stage.call('video');
  await stage.after(1000);
  stage.phone.answer('video');
  await stage.after(1000);
  const second = await stage.call();
  await stage.after(1500);
  assert.equal(page.find(words(stage, 'waiting_answer'))?.isVisible, true);
  page.tap('waitingAnswer');
  await stage.after(1500);
  assert.equal(first.link.news().at(-1), 'ended remoteHangup');
  assert.ok(second.link.news().includes('connected'));
  assert.equal(page.find('waitingAnswer'), undefined);
  page.tap('hangup');
  await stage.after(5000);
  assert.deepEqual(stage.phone.calls.shown(), []);
});

test('a video call is turned to voice and back on the page', async (t) => {
  const stage = await Stage.open(t);
  const page = pagesOf(stage);
  await stage.call('video');
  await stage.after(1000);
  stage.phone.answer('video');
  await stage.after(1000);
  assert.equal(page.find('media')?.spoken, words(stage, 'a11y_to_voice'));
  page.tap('media');
  await stage.after(500);
  assert.equal(page.find('media')?.spoken, words(stage, 'a11y_to_video'));
  assert.ok(stage.reports().includes('reports ACTIVE VOICE'), stage.reports().join());
  page.tap('hangup');
  await stage.after(5000);
});

test('a missed call stands in the list of Index and can be called back only where it is known whom', async (t) => {
  const stage = await Stage.open(t, { isAppOpen: true });
  const page = pagesOf(stage);
  assert.equal(page.find('recentNone')?.isVisible, true);
  const { link, sessionId } = await stage.call();
  await stage.after(1000);
  link.say({ type: 'cancel', sessionId });
  await stage.after(2000);
  assert.ok(page.text().includes(words(stage, 'record_missed')), page.text().join(' | '));
  assert.notEqual(page.find(`callBack-${sessionId}`), undefined);
});
