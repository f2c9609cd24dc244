import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Stage } from '../../../tests/Stage.ts';
import type { PageHost } from '../../arkui/PageHost.ts';
import { type DeviceKind, SCREENS } from '../protocol/State.ts';
import type { ArkScreen } from '../testing/ArkBrowser.ts';
import { seriousInApp } from '../testing/axe.ts';
import { CALL_LOOKS } from './callLooks.ts';
import { CallPages } from './callPages.ts';
import { INDEX_LOOKS, IndexPages } from './indexLooks.ts';
import { cutTexts, pressed } from './lookedAt.ts';

/** The pages on watches, in a real browser: nothing is cut by the edge, and nothing is too small to hit. */

const WATCHES: readonly DeviceKind[] = ['watch', 'roundWatch'];
const SIZES = [['en_US', 2], ['zh_CN', 1]] as const;
/** The least that a finger hits, vp. */
const TOUCH = 48;
/** Room between the edges of what ends a call and of what answers it. */
const APART = 16;
/** Corners of a rectangular watch's screen are round, too (bpta-smartwatch.md); how much, no document says. */
const CORNER = 28;
/** A device's own rounding, vp. */
const SLACK = 0.75;
const IN_SIGHT = ['answer', 'decline', 'mute', 'hangup', 'close', 'callAgain'];
/** Nobody hears the other: that is said before anything else. */
const TROUBLED = ['active-cut-off', 'active-notes', 'refused', 'refused-video'];

interface Piece {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words and buttons that can be seen, each as tight as it is drawn. */
const SEEN = `(() => {
  const boxes = [];
  const add = (what, box) => box.width > 0 && box.bottom > 0 && box.top < innerHeight
    && boxes.push({ what, left: box.left, top: box.top, right: box.right, bottom: box.bottom });
  const walk = document.createTreeWalker(document.querySelector('.ark-page'), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    [...range.getClientRects()].forEach((box) => add(node.data, box));
  }
  document.querySelectorAll('button[data-id]').forEach((one) => add(one.dataset.id, one.getBoundingClientRect()));
  return boxes;
})()`;

/** How far a point lies outside of the screen, vp. */
function outside(kind: DeviceKind, x: number, y: number): number {
  const { width, height, shape } = SCREENS[kind];
  const corner = shape === 'round' ? width / 2 : CORNER;
  const [dx, dy] = [[x, width], [y, height]].map(([at = 0, size = 0]) => Math.max(corner - at, at - (size - corner), 0));
  return Math.hypot(dx ?? 0, dy ?? 0) - corner;
}

async function assertSeen(screen: ArkScreen, kind: DeviceKind, look: string): Promise<void> {
  const pieces = await screen.page.evaluate<Piece[]>(SEEN);
  assert.ok(pieces.length >= 3, `${look}: too little is seen`);
  for (const { what, left, top, right, bottom } of pieces) {
    for (const [x, y] of [[left, top], [right, top], [left, bottom], [right, bottom]] as const) {
      assert.ok(outside(kind, x, y) <= SLACK, `${look} on ${kind}: "${what}" is cut at ${x.toFixed()}, ${y.toFixed()}`);
    }
  }
}

for (const kind of WATCHES) {
  for (const [locale, fontScale] of SIZES) {
    const where = `${kind} in ${locale} with letters of ${fontScale}`;

    test(`a call lies whole on the screen in each of its states: ${where}`, async (t) => {
      const pages = await CallPages.open(t, SCREENS[kind]);
      await pages.configure({ locale, display: { fontScale } });
      const declines = new Set<number>();
      for (const [name, look] of Object.entries(CALL_LOOKS)) {
        await pages.wear(look);
        const screen = await pages.draw();
        await assertSeen(screen, kind, name);
        assert.deepEqual(await cutTexts(screen), [], name);
        const buttons = await pressed(screen);
        for (const { id, width, height, y } of buttons) {
          assert.ok(width >= TOUCH && height >= TOUCH, `${name}: ${id} is ${width} x ${height}`);
          assert.ok(!IN_SIGHT.includes(id) || y + height <= SCREENS[kind].height, `${name}: ${id} is out of sight`);
        }
        const [decline, answer] = ['decline', 'answer'].map((id) => buttons.find((one) => one.id === id));
        assert.ok(decline === undefined || answer === undefined || answer.x - decline.x - decline.width >= APART, name);
        declines.add(decline?.x ?? -1);
        if (TROUBLED.includes(name)) {
          await screen.box('trouble');
        }
      }
      declines.delete(-1);
      assert.equal(declines.size, 1, 'the decline stays in its place');
    });

    test(`what the launcher's page offers can be brought to where the screen is wide: ${where}`, async (t) => {
      const pages = await IndexPages.open(t, SCREENS[kind]);
      await pages.configure({ locale, display: { fontScale } });
      for (const name of ['good', 'failed', 'nothing-allowed', 'logged-out', 'in-call']) {
        const screen = await pages.wear(INDEX_LOOKS[name] ?? assert.fail(name));
        for (const { id, width, height } of await pressed(screen)) {
          assert.ok(width >= TOUCH && height >= TOUCH, `${name}: ${id} is ${width} x ${height}`);
          await screen.page.evaluate(`document.querySelector('[data-id="${id}"]').scrollIntoView({ block: 'center' })`);
          const box = await screen.box(id);
          // Corners of a button are round themselves.
          const far = Math.max(...[box.x + 8, box.x + box.width - 8].flatMap((x) =>
            [box.y + 8, box.y + box.height - 8].map((y) => outside(kind, x, y))));
          assert.ok(far <= SLACK, `${name} on ${kind}: ${id} stays cut`);
        }
      }
    });
  }

  test(`axe finds nothing serious on ${kind}`, async (t) => {
    const pages = await CallPages.open(t, SCREENS[kind]);
    for (const name of ['incoming-video', 'active-notes', 'waiting', 'refused', 'ended-mediaLost']) {
      await pages.wear(CALL_LOOKS[name] ?? assert.fail(name));
      assert.deepEqual(await seriousInApp((await pages.draw()).page), [], name);
    }
  });
}

test('whoever waits is looked at by a tap, and taken or turned away by words', async (t) => {
  const pages = await CallPages.open(t, SCREENS.roundWatch);
  await pages.wear(CALL_LOOKS.waiting ?? assert.fail('no such look'));
  const line = (await pressed(await pages.draw())).find(({ id }) => id.startsWith('waiting-')) ?? assert.fail('nobody waits');
  pages.host.tap(line.id);
  await pages.stage.after(50);
  const ids = (await pressed(await pages.draw())).map(({ id }) => id);
  assert.deepEqual(ids, ['waitingAnswer', 'waitingDecline', 'waitingBack']);
  pages.host.tap('waitingBack');
  await pages.stage.after(50);
  assert.ok((await pressed(await pages.draw())).some(({ id }) => id === 'hangup'));
});

test('a second tap of a hasty finger does to the call neither what it did before nor anything else', async (t) => {
  const stage = await Stage.open(t, { display: SCREENS.watch, isAppOpen: true });
  const pages = stage.phone.pages as PageHost;
  await stage.call();
  await stage.after(1500);
  stage.phone.app.show('VoIPUIAbility');
  await stage.after(500);
  pages.tap('answer');
  await stage.after(200);
  pages.tap('mute');
  await stage.after(2000);
  assert.equal(stage.phone.call?.isMuted, false);
  pages.tap('mute');
  await stage.after(500);
  assert.equal(stage.phone.call?.isMuted, true);
  pages.tap('hangup');
  await stage.after(200);
  pages.tap('callAgain');
  await stage.after(500);
  assert.equal(stage.phone.call, undefined, 'nobody is called by a second tap');
});
