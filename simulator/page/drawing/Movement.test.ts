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

const GOING = `
@ComponentV2
struct Inner { build() { Column() {}.id('inner').width(10).height(10).transition(TransitionEffect.OPACITY) } }
@Entry
@ComponentV2
struct P {
  @Local isThere: boolean = true;
  build() {
    Column() {
      if (this.isThere) {
        Column() { Inner() }.id('going').width(100).height(40).backgroundColor('#112233')
          .transition(TransitionEffect.asymmetric(TransitionEffect.IDENTITY,
            TransitionEffect.move(TransitionEdge.END).animation({ duration: 40000 })
              .combine(TransitionEffect.opacity(0))))
      }
      Column() {}.id('below').width(100).height(40)
      Button('go').onClick(() => { this.isThere = false; })
    }
  }
}`;

test('what goes with a transition is out of the layout at once and is seen going, alone, where it stood', async (t) => {
  const page = await draw(t, GOING, { isStill: false });
  await go(page);
  assert.equal((await page.screen.box('below')).y, 0);
  const ghosts = page.screen.page.locator('[data-gone]');
  assert.equal(await ghosts.count(), 1);
  assert.equal(await page.screen.page.evaluate(`document.querySelector('[data-gone]').getAnimations()
    .map((one) => one.effect.getTiming().duration + ' ' + Object.keys(one.effect.getKeyframes()[1])
      .filter((name) => name === 'transform' || name === 'opacity')).join()`), '40000 transform,40000 opacity');
  await page.screen.page.evaluate(`document.querySelector('[data-gone]').getAnimations().forEach((one) => one.finish())`);
  await ghosts.waitFor({ state: 'detached' });
});

test('without a time what has a transition goes at once; within animateTo what has none fades, as one', async (t) => {
  const body = (set: string, transition = ''): string => `
@Entry
@ComponentV2
struct P {
  @Local isThere: boolean = true;
  build() {
    Column() {
      if (this.isThere) { Column() { Text('in').id('in') }.id('going').width(100).height(40)${transition} }
      else { Column() { Text('new') }.id('coming') }
      Button('go').onClick(() => { ${set} })
    }
  }
}`;
  const atOnce = await draw(t, body('this.isThere = false;', '.transition(TransitionEffect.OPACITY)'),
    { isStill: false });
  await go(atOnce);
  assert.equal(await atOnce.screen.page.locator('[data-gone]').count(), 0);
  const fading = await draw(t, body(
    'this.getUIContext().animateTo({ duration: 30000 }, () => { this.isThere = false; });'), { isStill: false });
  await go(fading);
  assert.equal(await fading.screen.page.locator('[data-gone]').count(), 1);
  const coming = `document.querySelector('[data-id="coming"]').getAnimations({ subtree: true }).length`;
  assert.equal(await fading.screen.page.evaluate(coming), 1);
});
