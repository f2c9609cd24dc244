import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { filesOf } from '../simulator/kits/CoreFileKit/FileSet.ts';
import { APP_ROOT, type Caller, Stage } from './Stage.ts';

const KEPT = '/data/storage/el1/base/haps/entry/files/avatars/ada.png';
const PICTURE = readFileSync(path.join(APP_ROOT, 'simulator/page/server/caller.png'));

/** Ada calls, whose picture the app has, and the call's page is in front. */
async function calledByAda(t: TestContext): Promise<readonly [Stage, Caller]> {
  const stage = await Stage.open(t);
  filesOf(stage.phone.device).set(KEPT, PICTURE);
  return [stage, await callAgain(stage)];
}

async function callAgain(stage: Stage): Promise<Caller> {
  const caller = await stage.call('voice', 30, undefined, 'ada.png');
  await stage.after(1500);
  stage.phone.tapCapsule();
  await stage.after(1000);
  return caller;
}

/** Keys of the pictures of people that are on the page, as they stand on the wire. */
function facesOn(stage: Stage): readonly unknown[] {
  const message = (stage.phone.pages as PageHost).wire.message();
  assert.ok(message.kind === 'page', 'no page is in front');
  return message.nodes.filter(({ type, attributes }) => type === 'Image' && attributes.objectFit !== undefined)
    .map(({ args }) => args[0]);
}

function mapsOf(stage: Stage): string[] {
  return stage.phone.leftovers().filter((held) => held.startsWith('pixelMap'));
}

describe('The picture of a caller on the app\'s own page', () => {
  it('is there while the call rings, goes on and is over, and goes with the page', async (t) => {
    const [stage] = await calledByAda(t);
    const [face] = facesOn(stage);
    assert.match(JSON.stringify(face), /picture/);
    const page = stage.phone.pages as PageHost;
    page.tap('answer');
    await stage.after(1000);
    assert.deepEqual(facesOn(stage), [face]);
    page.tap('hangup');
    await stage.after(4000);
    assert.deepEqual(facesOn(stage), [face]);
    assert.deepEqual(mapsOf(stage), ['pixelMap 448x448']);
    page.tap('close');
    await stage.after(1000);
    stage.assertQuiet();
  });

  it('is not kept for a call that is over and that nobody sees', async (t) => {
    const [stage, caller] = await calledByAda(t);
    stage.phone.home();
    await stage.after(500);
    assert.deepEqual(mapsOf(stage), ['pixelMap 448x448']);
    caller.link.say({ type: 'cancel', sessionId: caller.sessionId });
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('is let go when the user leaves the page of a call that is over', async (t) => {
    const [stage] = await calledByAda(t);
    (stage.phone.pages as PageHost).tap('decline');
    await stage.after(4000);
    assert.equal(mapsOf(stage).length, 1);
    stage.phone.home();
    await stage.after(500);
    stage.assertQuiet();
  });

  for (const [what, isKept, expected] of [
    ['stands in the list of calls afterwards', true, /^\[{"\$picture":"\w+"}]$/],
    ['leaves the initial in the list of calls where the app keeps none', false, /^\[null]$/],
  ] as const) {
    it(what, async (t) => {
      const [stage] = await calledByAda(t);
      if (!isKept) {
        filesOf(stage.phone.device).clear();
      }
      stage.phone.reject();
      await stage.after(4000);
      stage.phone.openApp();
      await stage.after(1000);
      assert.match(JSON.stringify(facesOn(stage)), expected);
      assert.match(stage.texts(), /^A$/m);
      stage.phone.home();
      await stage.after(5000);
      stage.assertQuiet();
    });
  }

  it('is there when they are called back', async (t) => {
    const [stage, { sessionId }] = await calledByAda(t);
    stage.phone.reject();
    await stage.after(4000);
    stage.phone.openApp();
    await stage.after(1000);
    const [face] = facesOn(stage);
    const page = stage.phone.pages as PageHost;
    page.tap(`callBack-${sessionId}`);
    await stage.after(1000);
    assert.deepEqual(facesOn(stage), [face]);
    page.tap('close');
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('comes late, and is not waited for', async (t) => {
    const stage = await Stage.open(t);
    filesOf(stage.phone.device).set(KEPT, PICTURE);
    stage.phone.device.faults.set('ImageKit.ImageSource.createPixelMap', { delayMs: 2500 });
    await callAgain(stage);
    assert.equal(stage.phone.call?.state, 'ringing');
    assert.deepEqual(facesOn(stage), []);
    await stage.after(5000);
    assert.equal(facesOn(stage).length, 1);
    stage.phone.reject();
    stage.phone.home();
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('that comes after the call is over is not kept', async (t) => {
    const stage = await Stage.open(t);
    filesOf(stage.phone.device).set(KEPT, PICTURE);
    stage.phone.device.faults.set('ImageKit.ImageSource.createPixelMap', { delayMs: 2500 });
    await stage.call('voice', 30, undefined, 'ada.png');
    await stage.after(1500);
    stage.phone.reject();
    await stage.after(9000);
    stage.assertQuiet();
  });

  it('is an initial where the app has none, or only the one that stands for everybody', async (t) => {
    for (const avatar of ['nobody.png', 'example.png']) {
      const stage = await Stage.open(t);
      await stage.call('voice', 30, undefined, avatar);
      await stage.after(1000);
      stage.phone.tapCapsule();
      await stage.after(1000);
      assert.deepEqual(facesOn(stage), []);
      assert.match(stage.texts(), /^A$/m);
      stage.phone.reject();
      stage.phone.home();
      await stage.after(5000);
      stage.assertQuiet();
    }
  });
});
