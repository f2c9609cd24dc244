import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WireMessage } from '../../arkui/wire/Wire.ts';
import { draw, type DrawnPage } from './drawn.ts';

const PAGE = `
@Entry
@ComponentV2
struct P {
  @Local isLarge: boolean = false;
  @Local isThere: boolean = false;
  build() {
    Column() {
      Column() {}.id('shown').width(this.isLarge ? 200 : 100).height(20)
      Column() {}.id('always').width(10).height(10).opacity(this.isLarge ? 0.2 : 1)
        .animation({ duration: 400, iterations: -1, playMode: PlayMode.Alternate, curve: Curve.Linear })
      if (this.isThere) { Column() {}.id('coming').width(10).height(10)
        .transition(TransitionEffect.OPACITY.animation({ duration: 50000 })) }
      Button('go').id('go').onClick(() => {
        this.getUIContext().animateTo({ duration: 60000, curve: Curve.Linear }, () => { this.isLarge = true; });
        this.isThere = true;
      })
    }
  }
}`;

/** Presses the button and draws each message as it comes. */
async function go(page: DrawnPage): Promise<void> {
  const heard: WireMessage[] = [];
  page.page.wire.listen((message) => heard.push(message));
  page.page.tap('go');
  await page.settle();
  for (const message of heard) {
    await page.screen.apply(message);
  }
}

async function movements(page: DrawnPage, id: string): Promise<{ duration: unknown; iterations: unknown }[]> {
  return page.screen.page.evaluate(`document.querySelector('[data-id="${id}"]').getAnimations().map((one) => ({
    duration: one.effect.getTiming().duration, iterations: String(one.effect.getTiming().iterations) }))`);
}

test('ts-explicit-animation.md: what animateTo changes moves, and what animation() repeats goes on', async (t) => {
  const page = await draw(t, PAGE, { isStill: false });
  await go(page);
  assert.equal((await movements(page, 'shown'))[0]?.duration, 60_000);
  assert.ok((await page.screen.box('shown')).width < 150, 'it is on its way');
  assert.deepEqual(await movements(page, 'always'), [{ duration: 400, iterations: 'Infinity' }]);
  assert.deepEqual((await movements(page, 'coming')).map(({ duration }) => duration), [50_000]);
});

test('a picture that is to be compared stands still', async (t) => {
  const page = await draw(t, PAGE);
  await go(page);
  assert.equal((await page.screen.box('shown')).width, 200);
  assert.deepEqual(await movements(page, 'always'), []);
});
