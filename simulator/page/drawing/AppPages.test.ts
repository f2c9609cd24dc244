import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Stage } from '../../../tests/Stage.ts';
import type { PageHost } from '../../arkui/PageHost.ts';
import type { WireEvent, WireMessage, WirePage, WirePatch } from '../../arkui/wire/Wire.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import type { ArkScreen } from '../testing/ArkBrowser.ts';
import { sharedBrowser } from '../testing/sharedBrowser.ts';

function pagesOf(stage: Stage): PageHost {
  return stage.phone.pages as PageHost;
}

function whole(stage: Stage): WirePage {
  return pagesOf(stage).wire.message() as WirePage;
}

/** How long the meter's line is. */
function levelOf(stage: Stage): unknown {
  return whole(stage).nodes.find((node) => node.attributes.id?.[0] === 'voiceLevel')?.attributes.width?.[0];
}

/** Everything that is on the page has something that draws it. */
function assertNoProblem(stage: Stage): void {
  assert.deepEqual(whole(stage).problems, []);
}

async function press(stage: Stage, screen: ArkScreen, id: string): Promise<void> {
  await screen.page.locator(`[data-id="${id}"]`).click();
  const event = (await screen.events()).at(-1) as WireEvent;
  assert.equal(pagesOf(stage).wire.handle(event), true);
  await stage.after(1000);
  await screen.apply(whole(stage));
}

test('a call is answered, muted and hung up by pressing what the browser shows', async (t) => {
  const stage = await Stage.open(t);
  const { link } = await stage.call('video');
  await stage.after(1000);
  stage.phone.tapCapsule();
  await stage.after(1000);
  assertNoProblem(stage);
  const screen = await (await sharedBrowser(t)).show(whole(stage));
  t.after(() => screen.close());
  await press(stage, screen, 'answer');
  assert.match(await screen.page.locator('[data-id="timer"]').innerText(), /^00:0\d$/);
  assertNoProblem(stage);
  await press(stage, screen, 'mute');
  assertNoProblem(stage);
  await press(stage, screen, 'hangup');
  assert.equal(link.news().at(-1), 'ended remoteHangup');
  assertNoProblem(stage);
  await press(stage, screen, 'close');
  assert.equal(pagesOf(stage).wire.message().kind, 'blank');
  stage.assertQuiet();
});

/** Ids of what was drawn since: a node that changed without one is told by its type. */
function redrawnSince(before: WirePage, stage: Stage): string[] {
  return whole(stage).nodes
    .filter((node) => node.redraws !== before.nodes.find((one) => one.id === node.id)?.redraws)
    .map((node) => String(node.attributes.id?.[0] ?? node.type));
}

test('a second of a call draws the text of the timer again, and nothing else', async (t) => {
  const stage = await Stage.open(t);
  await stage.talk();
  await stage.after(2000);
  const before = whole(stage);
  const heard: WireMessage[] = [];
  pagesOf(stage).wire.listen((message) => heard.push(message));
  await stage.after(3000);
  const ids = heard.map((message) => (message as WirePatch).nodes.map((node) => node.attributes.id?.[0]));
  assert.deepEqual(ids, [['timer'], ['timer'], ['timer']]);
  assert.deepEqual(redrawnSince(before, stage), ['timer']);
});

test('a voice that gets louder draws the meter again, and nothing else', async (t) => {
  const stage = await Stage.open(t);
  await stage.talk();
  await stage.after(2000);
  const before = whole(stage);
  const widths: unknown[] = [];
  pagesOf(stage).wire.listen((message) => message.kind === 'patch' && message.nodes
    .filter((node) => node.attributes.id?.[0] === 'voiceLevel')
    .forEach((node) => widths.push(node.attributes.width?.[0])));
  soundWorldOf(stage.phone.device).voice = (samples) => new Int16Array(samples).fill(8000);
  await stage.after(400);
  soundWorldOf(stage.phone.device).voice = (samples) => new Int16Array(samples);
  await stage.after(800);
  assert.deepEqual(widths, ['100%', '75%', '50%', '25%', '0%']);
  assert.deepEqual(redrawnSince(before, stage).filter((id) => id !== 'timer'), ['voiceLevel']);
});

test('a muted microphone is shown as silent', async (t) => {
  const stage = await Stage.open(t);
  await stage.talk();
  await stage.after(1000);
  assert.equal(levelOf(stage), '75%');
  pagesOf(stage).tap('mute');
  await stage.after(1000);
  assert.equal(levelOf(stage), '0%');
  pagesOf(stage).tap('mute');
  await stage.after(1000);
  assert.equal(levelOf(stage), '75%');
});

test('the launcher page is drawn whole in either language, light and dark', async (t) => {
  const stage = await Stage.open(t, { isAppOpen: true });
  const screen = await (await sharedBrowser(t)).show(whole(stage));
  t.after(() => screen.close());
  for (const locale of ['en_US', 'zh_CN']) {
    for (const isDark of [false, true]) {
      stage.phone.device.configure({ locale, isDark });
      await stage.after(1);
      await screen.apply(whole(stage));
      assertNoProblem(stage);
      const text = await screen.page.locator('.ark-page').innerText();
      pagesOf(stage).text().forEach((words) => assert.ok(text.includes(words), words));
    }
  }
});
