import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serious } from '../testing/axe.ts';
import { ScreenBrowser } from '../testing/ScreenBrowser.ts';
import { check, clearFound } from './gallery.ts';
import { type Look, LOOKS, takeWalk } from './takeWalk.ts';
import { kindsOf, WALKS } from './walks.ts';

/** The screen of each device in each state, beside the picture of it that was looked at and kept. */

// What the app says of a time of day, it says in the zone of the machine.
process.env.TZ = 'UTC';

let browser: ScreenBrowser;

before(async () => {
  clearFound();
  browser = await ScreenBrowser.open();
});
after(() => browser.close());

describe('every state looks as it was approved, and has nothing serious for axe', { concurrency: 2 }, () => {
  for (const walk of WALKS) {
    for (const kind of kindsOf(walk)) {
      for (const look of Object.keys(LOOKS) as Look[]) {
        it(`${walk.name} on the ${kind}, ${look}`, async () => {
          const wrong: string[] = [];
          await takeWalk(browser, walk, kind, look, async (name, picture, page) => {
            wrong.push(check(name, picture) ?? '', ...(await serious(page)).map((found) => `${name}: ${found}`));
          });
          assert.deepEqual(wrong.filter((sentence) => sentence !== ''), []);
        });
      }
    }
  }
});
