import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import type { ConfigurationChange } from '../../device/Display.ts';
import { INDEX_LOOKS, IndexPages, SETTINGS_LOOKS } from './indexLooks.ts';
import { seriousInApp } from '../testing/axe.ts';
import { cutTexts, pressed, type Pressed } from './lookedAt.ts';

const PHONE = { type: 'phone', width: 360, height: 780, density: 3, safeArea: { top: 36, bottom: 28 } } as const;
const TABLET = { type: 'tablet', width: 1280, height: 800, density: 2, safeArea: { top: 32, bottom: 24 } } as const;
/** The least that a thumb hits, vp. */
const TOUCH = 48;
const LOOKS = Object.entries({ ...INDEX_LOOKS, ...SETTINGS_LOOKS });

const SIZES: readonly (readonly [says: string, change: ConfigurationChange])[] = [
  ['a phone in English', { locale: 'en_US', display: { ...PHONE, fontScale: 2 } }],
  ['a phone in Chinese', { locale: 'zh_CN', display: { ...PHONE, fontScale: 2 } }],
  ['a phone at its usual size, light', { locale: 'en_US', display: { ...PHONE, fontScale: 1 } }],
  ['a phone at its usual size, dark', { locale: 'en_US', isDark: true, display: { ...PHONE, fontScale: 1 } }],
  ['a tablet in English', { locale: 'en_US', display: { ...TABLET, fontScale: 2 } }],
];

async function openAs(t: TestContext, change: ConfigurationChange): Promise<IndexPages> {
  const pages = await IndexPages.open(t);
  await pages.configure(change);
  return pages;
}

for (const [says, change] of SIZES) {
  test(`no text of the launcher's page and the settings is cut, and buttons are large enough and have names of their own: ${says}`,
    async (t) => {
      const pages = await openAs(t, change);
      for (const [name, look] of LOOKS) {
        const screen = await pages.wear(look);
        assert.deepEqual(await cutTexts(screen), [], name);
        const buttons = await pressed(screen);
        const small = buttons.filter(({ width, height }) => width < TOUCH - 0.01 || height < TOUCH - 0.01);
        assert.deepEqual(small.map(({ id, width, height }) => `${id} ${width} x ${height}`), [], name);
        assertNamed(buttons, name);
        if (change.display?.fontScale === 1) {
          assert.deepEqual(await seriousInApp(screen.page), [], name);
        }
      }
    });
}

/** A list of thirty calls has people who stand in it twice. */
function assertNamed(buttons: readonly Pressed[], look: string): void {
  const names = buttons.map(({ name }) => name.trim());
  assert.ok(!names.includes(''), look);
  assert.ok(look === 'many-calls' || new Set(names).size === names.length, `${look}: ${names.join(' | ')}`);
}

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
