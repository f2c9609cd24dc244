// Takes the pictures of the README and the docs anew: npx tsx scripts/assets/screenshots.ts
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { DEVICE_KINDS } from '../../simulator/page/protocol/State.ts';
import { control, OpenPage, part, tidy } from '../../simulator/page/testing/openPage.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
/** Long enough for an animation and for the second of a timer, ms. */
const REST_MS = 1200;

interface Picture {
  readonly name: string;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Only this part of the page; all of it if not given. */
  readonly of?: string;
  prepare(page: Page): Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'desk-ringing',
    async prepare(page) {
      await page.click(part('ring-video'));
      await page.waitForSelector(part('banner'));
      await page.waitForSelector(part('ringing'));
    },
  },
  {
    name: 'desk-call-page-zh-dark', locale: 'zh-CN', colorScheme: 'dark',
    async prepare(page) {
      await (await control(page, 'locale')).selectOption('zh_CN');
      await (await control(page, 'dark')).click();
      await talk(page);
      await page.click(part('capsule'));
    },
  },
  {
    name: 'desk-side-by-side',
    async prepare(page) {
      await page.click(part('view-all'));
      for (const kind of DEVICE_KINDS) {
        await page.waitForSelector(part(`screen-${kind}`));
        await page.locator(`.stage.${kind}`).locator(part('ring-video')).click();
        await page.locator(`.stage.${kind}`).locator(part('banner')).waitFor();
      }
    },
  },
  {
    name: 'desk-two-talk',
    async prepare(page) {
      const tablet = page.locator('.stage.tablet');
      await page.click(part('view-pair'));
      await page.locator('.stage.phone [data-test="dial-bob"]').click();
      await tablet.locator(part('answer-voice')).click();
      await tablet.locator(part('capsule')).click();
      await page.locator(part('together'), { hasText: 'They hear each other' }).waitFor();
      await page.mouse.move(0, 0);
    },
  },
  { name: 'phone-banner', of: '.fitted', prepare: (page) => ringing(page) },
  {
    name: 'phone-call-page', of: '.fitted',
    async prepare(page) {
      await talk(page);
      await page.click(part('capsule'));
    },
  },
  {
    name: 'phone-lock-screen', of: '.fitted',
    async prepare(page) {
      await page.click(part('lock'));
      await page.click(part('ring'));
      await page.waitForSelector(part('lock-call'));
    },
  },
];

async function ringing(page: Page): Promise<void> {
  await page.click(part('ring-video'));
  await page.waitForSelector(part('banner'));
}

async function talk(page: Page): Promise<void> {
  await ringing(page);
  await page.click(part('answer-voice'));
  await page.locator('.capsule', { hasText: '0:0' }).waitFor();
}

/** Each picture from a desk of its own: none shows what another has left. */
async function take({ name, of, prepare, ...look }: Picture): Promise<void> {
  const desk = await OpenPage.start();
  const page = await desk.window(look);
  await tidy(page);
  // A trembling device is crooked on a picture.
  await page.addStyleTag({ content: '.body { animation: none !important; }' });
  await prepare(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(REST_MS);
  const file = path.join(FOLDER, `${name}.png`);
  await (of === undefined ? page : page.locator(of).first()).screenshot({ path: file });
  await page.close();
  await desk.close();
  console.log(`docs/pictures/${name}.png`);
}

mkdirSync(FOLDER, { recursive: true });
for (const picture of PICTURES) {
  await take(picture);
}
