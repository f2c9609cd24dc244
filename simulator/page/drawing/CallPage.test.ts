import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { ConfigurationChange } from '../../device/Display.ts';
import type { WirePatch } from '../../arkui/wire/Wire.ts';
import { seriousInApp } from '../testing/axe.ts';
import { CALL_LOOKS, type CallLook } from './callLooks.ts';
import { CallPages } from './callPages.ts';
import { cutTexts, pressed } from './lookedAt.ts';

const PHONE = { type: 'phone', width: 360, height: 780, density: 3, safeArea: { top: 36, bottom: 28 } } as const;
/** A phone that lies, or half of a tablet's screen. */
const LOW = { ...PHONE, width: 780, height: 360, safeArea: { top: 0, bottom: 28 } } as const;
const TABLET = { type: 'tablet', width: 1280, height: 800, density: 2, safeArea: { top: 32, bottom: 24 } } as const;
/** The least that a thumb hits, vp. */
const TOUCH = 48;
/** Ids of the buttons of each look that must be in sight without scrolling, whatever the size of letters. */
const IN_SIGHT = new Set(['answer', 'answerVoice', 'decline', 'mute', 'hangup', 'close', 'callAgain', 'waitingAnswer',
  'waitingDecline']);
/** One of each kind: reasons of an end differ by their words alone. */
const KINDS = Object.entries(CALL_LOOKS).filter(([name]) => !/^ended-(?!remoteHangup|mediaLost)/.test(name));

const SIZES: readonly (readonly [says: string, change: ConfigurationChange, looks: readonly (readonly [string, CallLook])[]])[] = [
  ['a phone in English', { locale: 'en_US', display: { ...PHONE, fontScale: 2 } }, Object.entries(CALL_LOOKS)],
  ['a phone in Chinese', { locale: 'zh_CN', display: { ...PHONE, fontScale: 2 } }, Object.entries(CALL_LOOKS)],
  ['a phone one step smaller', { locale: 'en_US', display: { ...PHONE, fontScale: 1.75 } }, KINDS],
  ['a phone just below large letters', { locale: 'en_US', display: { ...PHONE, fontScale: 1.45 } }, KINDS],
  ['a tablet in English', { locale: 'en_US', display: { ...TABLET, fontScale: 2 } }, KINDS],
  ['a tablet in Chinese', { locale: 'zh_CN', display: { ...TABLET, fontScale: 2 } }, KINDS],
];

for (const [says, change, looks] of SIZES) {
  test(`large letters are never cut, and the buttons stay in sight and large enough: ${says}`, async (t) => {
    const pages = await CallPages.open(t);
    await pages.configure(change);
    for (const [name, look] of looks) {
      await pages.wear(look);
      const screen = await pages.draw();
      assert.deepEqual(await cutTexts(screen), [], name);
      for (const { id, x, y, width, height } of await pressed(screen)) {
        assert.ok(width >= TOUCH && height >= TOUCH, `${name}: ${id} is ${width} x ${height}`);
        const isInSight = x >= 0 && y >= 0 && x + width <= change.display!.width! && y + height <= change.display!.height!;
        assert.ok(!IN_SIGHT.has(id) || isInSight, `${name}: ${id} is out of sight`);
      }
    }
  });
}

for (const isDark of [false, true]) {
  test(`everything that can be pressed is a button with a name of its own, nothing is said twice, and axe finds nothing serious, ${
    isDark ? 'dark' : 'light'}`, async (t) => {
    const pages = await CallPages.open(t);
    await pages.configure({ isDark });
    for (const [name, look] of KINDS) {
      await pages.wear(look);
      const screen = await pages.draw();
      const buttons = await pressed(screen);
      assert.deepEqual(buttons.filter((one) => one.role !== 'button' || one.name.trim() === ''), [], name);
      assert.equal(new Set(buttons.map((one) => one.name)).size, buttons.length, name);
      const spoken = await screen.page.locator('.ark-press:visible').evaluateAll((all) => all.map((one) =>
        (one as unknown as { nextElementSibling: { getAttribute(name: string): string | null } | null })
          .nextElementSibling?.getAttribute('aria-hidden')));
      assert.ok(spoken.every((hidden) => hidden === undefined || hidden === null || hidden === 'true'), name);
      assert.deepEqual(await seriousInApp(screen.page), [], name);
    }
  });
}

for (const [locale, first, last] of [['en_US', 'decline', 'answer'], ['ar_EG', 'answer', 'decline']] as const) {
  test(`decline stands at the start of the line and answer at its end, in ${locale} too`, async (t) => {
    const pages = await CallPages.open(t);
    await pages.configure({ locale });
    for (const look of ['incoming-voice', 'incoming-video']) {
      await pages.wear(CALL_LOOKS[look]!);
      const screen = await pages.draw();
      const [left, right] = await Promise.all([screen.box(first), screen.box(last)]);
      assert.ok(left.x + left.width < right.x, `${look}: ${first} is not left of ${last}`);
    }
  });
}

test('the person stays at the same height, whatever the call does', async (t) => {
  const pages = await CallPages.open(t);
  const heights = new Set<number>();
  for (const name of ['incoming-voice', 'incoming-video', 'connecting', 'dialling', 'active-voice', 'ended-remoteHangup']) {
    await pages.wear(CALL_LOOKS[name]!);
    const screen = await pages.draw();
    heights.add(Math.round((await screen.box('peer')).y));
  }
  assert.equal(heights.size, 1, [...heights].join());
});

test('in a low window the buttons leave the picture its room, and what else calls hides no hang-up', async (t) => {
  const pages = await CallPages.open(t);
  await pages.configure({ display: LOW });
  await pages.wear(CALL_LOOKS['active-video']!);
  const screen = await pages.draw();
  const buttons = (await pressed(screen)).filter(({ id }) => id !== 'routePicker');
  const top = Math.min(...buttons.map(({ y }) => y));
  const middles = new Set(buttons.map(({ y, height }) => Math.round(y + height / 2)));
  assert.equal(middles.size, 1, `${buttons.map(({ id }) => id)} stand in one line`);
  for (const id of ['timer', 'ownPicture']) {
    const { y, height } = await screen.box(id);
    assert.ok(y >= 0 && y + height <= top, `${id} is hidden by the buttons`);
  }
  await pages.wear(CALL_LOOKS.waiting!);
  const { y, height } = await (await pages.draw()).box('hangup');
  assert.ok(y + height <= LOW.height, 'the hang-up is out of sight');
});

test('a second of a call changes one text in the browser, and nothing else', async (t) => {
  const pages = await CallPages.open(t);
  await pages.wear(CALL_LOOKS['active-voice']!);
  const screen = await pages.draw();
  await screen.page.evaluate(`(() => {
    window.seen = [];
    new MutationObserver((all) => window.seen.push(...all.map((one) =>
      one.type + ' ' + one.target.parentElement.closest('[data-id]').dataset.id)))
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  })()`);
  const patches: WirePatch[] = [];
  pages.host.wire.listen((message) => patches.push(message as WirePatch));
  await pages.stage.after(3000);
  for (const patch of patches) {
    await screen.apply(patch);
  }
  assert.deepEqual(await screen.page.evaluate('window.seen'), Array(3).fill('characterData timer'));
});

test('"call again" wakes a moment after the end: a thumb that meant to answer calls nobody', async (t) => {
  const pages = await CallPages.open(t);
  await pages.wear(CALL_LOOKS['ended-cancelled']!, 100);
  assert.throws(() => pages.host.tap('callAgain'), /disabled/);
  await pages.stage.after(1000);
  pages.host.tap('callAgain');
});
