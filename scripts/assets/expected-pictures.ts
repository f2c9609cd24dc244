// Takes the pictures anew that the tests expect: npx tsx scripts/assets/expected-pictures.ts [words that names have]
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { EXPECTED, renew } from '../../simulator/page/pictures/gallery.ts';
import { LOOKS, takeWalk, type Look } from '../../simulator/page/pictures/takeWalk.ts';
import { kindsOf, WALKS } from '../../simulator/page/pictures/walks.ts';
import { ScreenBrowser } from '../../simulator/page/testing/ScreenBrowser.ts';

process.env.TZ = 'UTC';
const wanted = process.argv.slice(2);
const browser = await ScreenBrowser.open();
const taken = new Set<string>();
for (const walk of WALKS) {
  for (const kind of kindsOf(walk)) {
    for (const look of Object.keys(LOOKS) as Look[]) {
      await takeWalk(browser, walk, kind, look, (name, picture) => {
        taken.add(`${name}.png`);
        const what = wanted.every((word) => name.includes(word)) ? renew(name, picture) : 'same';
        if (what !== 'same') {
          console.log(`${what}: ${name}`);
        }
      });
    }
  }
}
await browser.close();
for (const file of readdirSync(EXPECTED).filter((one) => !taken.has(one))) {
  rmSync(path.join(EXPECTED, file));
  console.log(`gone: ${file}`);
}
console.log(`${taken.size} pictures. Look at each that is new or changed before you keep it.`);
