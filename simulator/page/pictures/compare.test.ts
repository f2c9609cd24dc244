import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { type DeviceScreen, ScreenBrowser } from '../testing/ScreenBrowser.ts';
import { RING, Table } from '../testing/Table.ts';
import { compare } from './compare.ts';
import { economise } from './economise.ts';

/** How much two pictures may differ and be the same: proven on a screen with a button, with and without it. */

/** Another machine's way with letters: strokes and widths are rounded to whole pixels. */
const OTHER_LETTERS = ['--font-render-hinting=full', '--disable-font-subpixel-positioning'];

let table: Table;
let browser: ScreenBrowser;
let screen: DeviceScreen;
let expected: Buffer;

before(async () => {
  [table, browser] = await Promise.all([Table.set(), ScreenBrowser.open()]);
  await table.do({ do: 'openApp' });
  await table.ring({ scene: 'video' });
  await table.do({ do: 'tap', on: 'returnToCall' });
  screen = await browser.screen('phone');
  await screen.show(table);
  expected = economise(await screen.picture());
});
after(async () => {
  await browser.close();
  await table.device.desk.close();
});

/** The screen with this rule of CSS in force, and no longer than that. */
async function drawnWith(rule: string): Promise<Buffer> {
  const tag = await screen.page.addStyleTag({ content: rule });
  const picture = await screen.picture();
  await tag.evaluate((element) => (element as unknown as { remove(): void }).remove());
  return picture;
}

describe('a picture of the screen', () => {
  it('is the same as itself, and as its economical copy', async () => {
    assert.equal(compare(expected, await screen.picture()).worst, 0);
  });

  const lost: Readonly<Record<string, string>> = {
    'the app\'s answer': '[data-id=answer] { visibility:hidden !important }',
    'the app\'s decline': '[data-id=decline] { visibility:hidden !important }',
    'the smaller answer by voice': '[data-id=answerVoice] { visibility:hidden !important }',
    'the banner\'s decline': '[data-test=decline] { visibility:hidden !important }',
    'a small word': '[data-id=status] { visibility:hidden !important }',
    'the caller\'s name': '[data-id=peer] { visibility:hidden !important }',
  };
  for (const [what, rule] of Object.entries(lost)) {
    it(`that has lost ${what} is another one, and says where`, async () => {
      const { isSame, where } = compare(expected, await drawnWith(rule));
      assert.equal(isSame, false);
      assert.match(where, /^x \d+ to \d+, y \d+ to \d+ px$/);
    });
  }

  const small: Readonly<Record<string, string>> = {
    'a button of another colour': '[data-id=decline] { filter:hue-rotate(120deg) !important }',
    'a button that has moved by a third of its size': '[data-id=answer] { translate:0 -24px !important }',
  };
  for (const [what, rule] of Object.entries(small)) {
    it(`with ${what} is another one`, async () => {
      assert.equal(compare(expected, await drawnWith(rule)).isSame, false);
    });
  }

  it('is the same where another machine draws the letters in its way', async () => {
    const other = await ScreenBrowser.open(OTHER_LETTERS);
    const page = await other.screen('phone');
    await page.show(table);
    const { isSame, worst } = compare(expected, await page.picture());
    await other.close();
    assert.ok(isSame, `${worst} pixels in the worst square`);
  });

  it('is the same where all letters are half a pixel further', async () => {
    const { isSame, worst } = compare(expected, await drawnWith('.ark-text, .who { translate:0.5px 0.5px !important }'));
    assert.ok(isSame, `${worst} pixels in the worst square`);
  });

  it('of another size is another one', () => {
    const wide = PNG.sync.write(new PNG({ width: 10, height: 10 }));
    assert.match(compare(expected, wide).where, /360 × 780 expected, 10 × 10 drawn/);
  });
});
