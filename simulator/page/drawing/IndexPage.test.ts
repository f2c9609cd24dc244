import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test, type TestContext } from 'node:test';

import type { ConfigurationChange } from '../../device/Display.ts';
import { INDEX_LOOKS, IndexPages, SETTINGS_LOOKS } from './indexLooks.ts';
import { cutTexts, pressed } from './lookedAt.ts';

const PHONE = { type: 'phone', width: 360, height: 780, density: 3, safeArea: { top: 36, bottom: 28 } } as const;
const TABLET = { type: 'tablet', width: 1280, height: 800, density: 2, safeArea: { top: 32, bottom: 24 } } as const;
/** The least that a thumb hits, vp. */
const TOUCH = 48;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Of a whole document, which the page of an app is not. */
const NOT_OURS = ['document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region'];
const LOOKS = Object.entries({ ...INDEX_LOOKS, ...SETTINGS_LOOKS });

const SIZES: readonly (readonly [says: string, change: ConfigurationChange])[] = [
  ['a phone in English', { locale: 'en_US', display: { ...PHONE, fontScale: 2 } }],
  ['a phone in Chinese', { locale: 'zh_CN', display: { ...PHONE, fontScale: 2 } }],
  ['a phone at its usual size', { locale: 'en_US', display: { ...PHONE, fontScale: 1 } }],
  ['a tablet in English', { locale: 'en_US', display: { ...TABLET, fontScale: 2 } }],
];

async function openAs(t: TestContext, change: ConfigurationChange): Promise<IndexPages> {
  const pages = await IndexPages.open(t);
  await pages.configure(change);
  return pages;
}

for (const [says, change] of SIZES) {
  test(`no text of the launcher's page and the settings is cut, and buttons are large enough: ${says}`, async (t) => {
    const pages = await openAs(t, change);
    for (const [name, look] of LOOKS) {
      const screen = await pages.wear(look);
      assert.deepEqual(await cutTexts(screen), [], name);
      const small = (await pressed(screen)).filter(({ width, height }) => width < TOUCH - 0.01 || height < TOUCH - 0.01);
      assert.deepEqual(small.map(({ id, width, height }) => `${id} ${width} x ${height}`), [], name);
    }
  });
}

for (const isDark of [false, true]) {
  test(`axe finds nothing serious on the launcher's page and the settings, ${isDark ? 'dark' : 'light'}`, async (t) => {
    const pages = await openAs(t, { isDark, display: PHONE });
    await (await pages.draw()).page.evaluate(AXE);
    for (const [name, look] of LOOKS) {
      const screen = await pages.wear(look);
      const { violations } = await screen.page.evaluate<{ violations: { id: string; impact: string }[] }>(
        'axe.run(document, { resultTypes: ["violations"] })');
      const serious = violations.filter(({ id, impact }) => ['serious', 'critical'].includes(impact) && !NOT_OURS.includes(id));
      assert.deepEqual(serious.map(({ id }) => id), [], name);
    }
  });
}

test('everything that can be pressed has a name of its own', async (t) => {
  const pages = await openAs(t, { display: PHONE });
  for (const [name, look] of LOOKS.filter(([one]) => one !== 'many-calls')) {
    const screen = await pages.wear(look);
    const names = (await pressed(screen)).map((one) => one.name.trim());
    assert.ok(!names.includes(''), name);
    assert.equal(new Set(names).size, names.length, `${name}: ${names.join(' | ')}`);
  }
});

test('a tablet shows the device beside the calls, a phone one above the other', async (t) => {
  const sides = async (change: ConfigurationChange): Promise<boolean> => {
    const screen = await (await openAs(t, change)).wear(INDEX_LOOKS.good!);
    const [device, call] = await Promise.all([screen.box('reachability'), screen.box('callBack-s1')]);
    return call.x > device.x + device.width;
  };
  assert.equal(await sides({ display: TABLET }), true);
  assert.equal(await sides({ display: PHONE }), false);
});

test('the way back to a call lies above everything else, and stays there while the page is scrolled', async (t) => {
  const screen = await (await openAs(t, { display: PHONE })).wear(INDEX_LOOKS['in-call']!);
  const bar = await screen.box('returnToCall');
  assert.ok(bar.y + bar.height < (await screen.box('reachability')).y);
  await screen.page.mouse.move(180, 600);
  await screen.page.mouse.wheel(0, 400);
  await screen.page.waitForTimeout(100);
  assert.equal((await screen.box('returnToCall')).y, bar.y);
});

test('the list of calls begins with twenty, and goes on when it is asked to', async (t) => {
  const pages = await openAs(t, { display: PHONE });
  await pages.wear(INDEX_LOOKS['many-calls']!);
  const lines = (): number => pages.message.nodes
    .filter((node) => String(node.attributes.id?.[0] ?? '').startsWith('callBack-')).length;
  assert.equal(lines(), 20);
  pages.host.tap('recentMore');
  await pages.stage.after(100);
  assert.equal(lines(), 30);
  assert.equal(pages.host.find('recentMore'), undefined);
});
