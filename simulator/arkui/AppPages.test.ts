import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Stage } from '../../tests/Stage.ts';
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
  assert.equal(page.find('reachability')?.text, words(stage, 'index_reachable'));
  assert.equal(page.find('noRunningCall')?.isVisible, true);
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
  const { UIAbility } = stage.phone.process?.kit('@kit.AbilityKit') as { UIAbility: { prototype: object } };
  Object.assign(UIAbility.prototype, { onConfigurationUpdate: (configuration: object) => told.push(configuration) });
  stage.phone.device.configure({ locale: 'zh_CN', isDark: true, display: { fontScale: 1.5 } });
  assert.deepEqual(told.at(-1), {
    language: 'zh-CN', colorMode: 0, direction: 0, screenDensity: 480, displayId: 0, fontSizeScale: 1.5,
  });
});
