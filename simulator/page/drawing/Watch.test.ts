import assert from 'node:assert/strict';
import { after, describe, it, type TestContext } from 'node:test';

import { Stage } from '../../../tests/Stage.ts';
import type { PageHost } from '../../arkui/PageHost.ts';
import type { WireMessage, WirePage } from '../../arkui/wire/Wire.ts';
import { SCREENS } from '../protocol/State.ts';
import { ArkBrowser, type ArkScreen } from '../testing/ArkBrowser.ts';

/** The pages on watches, in a real browser: nothing is cut by the edge, and nothing is too small to hit. */

const TOUCH_TARGET = 48;
/** Room between the edges of what ends a call and of what answers it. */
const APART = 16;
/** Corners of a rectangular watch's screen are round, too (bpta-smartwatch.md); how much, no document says. */
const CORNER = 28;
/** A device's own rounding, vp. */
const SLACK = 0.75;

interface Piece {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

let browser: Promise<ArkBrowser> | undefined;
after(async () => (await browser)?.close());

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

/** Draws the page, and again until it has heard how large its parts have become. */
async function draw(stage: Stage, t: TestContext): Promise<ArkScreen> {
  const pages = stage.phone.pages as PageHost;
  const now = (): WireMessage => pages.wire.message();
  browser ??= ArkBrowser.open();
  const screen = await (await browser).show(now() as WirePage);
  t.after(() => screen.page.close());
  for (let heard = 0, round = 0; round < 3; round++) {
    const events = (await screen.events()).slice(heard);
    heard += events.length;
    events.forEach((event) => pages.wire.handle(event));
    await stage.after(20);
    await screen.apply(now());
  }
  return screen;
}

async function assertSeen(screen: ArkScreen, kind: 'watch' | 'roundWatch', state: string): Promise<void> {
  const { width, height, shape } = SCREENS[kind];
  const corner = shape === 'round' ? width / 2 : CORNER;
  const pieces = await screen.page.evaluate<Piece[]>(SEEN);
  assert.ok(pieces.length >= 4, `${state}: too little is seen`);
  for (const { what, left, top, right, bottom } of pieces) {
    for (const [x, y] of [[left, top], [right, top], [left, bottom], [right, bottom]] as const) {
      const far = Math.hypot(
        Math.max(corner - x, x - (width - corner), 0), Math.max(corner - y, y - (height - corner), 0));
      assert.ok(far <= corner + SLACK, `${state} on ${kind}: "${what}" is cut at ${x.toFixed(0)}, ${y.toFixed(0)}`);
    }
  }
}

async function assertTargets(screen: ArkScreen, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { width, height } = await screen.box(id);
    assert.ok(Math.min(width, height) >= TOUCH_TARGET, `${id} is ${width} × ${height}`);
  }
}

/** Scrolling brings each of them to where the screen is wide enough for it. */
async function assertReached(screen: ArkScreen, kind: 'watch' | 'roundWatch', ids: readonly string[]): Promise<void> {
  const room = kind === 'watch' ? 0 : 40;
  for (const id of ids) {
    await screen.page.evaluate(`document.querySelector('[data-id="${id}"]').scrollIntoView({ block: 'center' })`);
    const { x, y, width, height } = await screen.box(id);
    assert.ok(y >= room && y + height <= SCREENS[kind].height - room, `${id} cannot be brought into sight`);
    assert.ok(x >= room / 2 && x + width <= SCREENS[kind].width - room / 2, `${id} is too wide`);
  }
  await assertTargets(screen, ids);
}

for (const kind of ['watch', 'roundWatch'] as const) {
  describe(`On a ${kind === 'watch' ? 'rectangular' : 'round'} watch`, () => {
    for (const [locale, fontScale] of [['en_US', 1], ['zh_CN', 1.75]] as const) {
      it(`a call lies on the screen in each of its states, and what scrolls can be reached, in ${locale} with letters of ${fontScale}`, async (t) => {
        const stage = await Stage.open(t, { display: SCREENS[kind], isAppOpen: true });
        const pages = stage.phone.pages as PageHost;
        stage.phone.device.configure({ locale, display: { fontScale } });
        await stage.call();
        await stage.after(1500);
        stage.phone.app.show('VoIPUIAbility');
        await stage.after(500);
        const look = async (state: string, ids: readonly string[]): Promise<ArkScreen> => {
          const screen = await draw(stage, t);
          await assertSeen(screen, kind, state);
          await assertTargets(screen, ids);
          return screen;
        };
        const ringing = await look('incoming', ['decline', 'answer']);
        const [decline, answer] = [await ringing.box('decline'), await ringing.box('answer')];
        assert.ok(answer.x - decline.x - decline.width >= APART, 'answer and decline are too close');
        pages.tap('answer');
        await stage.after(3000);
        await look('active', ['hangup', 'mute']);
        await stage.call();
        await stage.after(1500);
        const { callId } = stage.phone.calls.shown().find(({ isWaiting }) => isWaiting) ?? assert.fail('nobody waits');
        await look('waiting', [`waiting-${callId}`, 'hangup', 'mute']);
        pages.tap(`waiting-${callId}`);
        await stage.after(100);
        const choice = await draw(stage, t);
        await assertReached(choice, kind, ['waitingAnswer', 'waitingDecline', 'waitingBack']);
        pages.tap('waitingDecline');
        await stage.after(1000);
        pages.tap('hangup');
        await stage.after(1000);
        await look('ended', ['close', 'callAgain']);
        pages.tap('close');
        await stage.after(500);
        stage.phone.device.permissions.set('ohos.permission.MICROPHONE', 'denied');
        stage.phone.home();
        stage.phone.openApp();
        await stage.after(1000);
        const index = await draw(stage, t);
        const { nodes } = pages.wire.message() as WirePage;
        const recent = nodes.map((node) => String(node.attributes.id?.[0])).find((id) => id.startsWith('callBack-'));
        await assertReached(index, kind, ['mend-microphone', recent ?? assert.fail('no call is listed')]);
        assert.equal(stage.phone.device.ledger.describe(), '');
      });
    }
  });
}

it('a second tap of a hasty finger does to the call neither what it did before nor anything else', async (t) => {
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
