import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { type Caller, Stage } from './Stage.ts';

/** A call that is up, with its page in front. */
async function talking(t: TestContext, scene: 'voice' | 'video'): Promise<readonly [Stage, Caller, PageHost]> {
  const stage = await Stage.open(t);
  const caller = await stage.call(scene);
  await stage.after(600);
  stage.phone.tapCapsule();
  await stage.after(500);
  const page = stage.phone.pages as PageHost;
  page.tap('answer');
  await stage.after(1000);
  caller.link.news();
  return [stage, caller, page];
}

async function end(stage: Stage, page: PageHost): Promise<void> {
  page.tap('hangup');
  await stage.after(5000);
  page.tap('close');
  await stage.after(1000);
  stage.assertQuiet();
}

describe('On the page of a call', () => {
  it('it is said that the other side has switched its microphone off, until it is on again', async (t) => {
    const [stage, caller, page] = await talking(t, 'voice');
    assert.equal(page.find('peerMuted'), undefined);
    caller.link.say({ type: 'mute', muted: true, sessionId: caller.sessionId });
    await stage.after(300);
    assert.equal(page.find('peerMuted')?.isVisible, true);
    caller.link.say({ type: 'mute', muted: false, sessionId: caller.sessionId });
    await stage.after(300);
    assert.equal(page.find('peerMuted'), undefined);
    await end(stage, page);
  });

  it('the camera is switched off and on, and turned round; the other side is told', async (t) => {
    const [stage, caller, page] = await talking(t, 'video');
    assert.equal(page.find('ownPicture')?.isVisible, true);
    page.tap('flip');
    await stage.after(300);
    assert.equal(page.find('flip')?.spoken, 'Switch to the front camera');
    page.tap('camera');
    await stage.after(300);
    assert.deepEqual(caller.link.news(), ['camera false']);
    assert.equal(page.find('ownPicture'), undefined);
    assert.equal(page.find('unseen')?.isVisible, true);
    assert.throws(() => page.tap('flip'), /disabled|cannot be pressed/i);
    page.tap('camera');
    await stage.after(300);
    assert.deepEqual(caller.link.news(), ['camera true']);
    assert.equal(page.find('ownPicture')?.isVisible, true);
    await end(stage, page);
  });

  it('the camera rests while the user is in another app', async (t) => {
    const [stage, caller, page] = await talking(t, 'video');
    stage.phone.home();
    await stage.after(500);
    assert.deepEqual(caller.link.news(), ['camera false']);
    stage.phone.tapCapsule();
    await stage.after(500);
    assert.deepEqual(caller.link.news(), ['camera true']);
    await end(stage, page);
  });

  it('stands who it is where the other side has switched its camera off', async (t) => {
    const [stage, caller, page] = await talking(t, 'video');
    caller.link.say({ type: 'camera', on: false, sessionId: caller.sessionId });
    await stage.after(300);
    assert.equal(page.find('peerUnseen')?.isVisible, true);
    assert.ok(page.text().includes('A'), 'no initial');
    caller.link.say({ type: 'camera', on: true, sessionId: caller.sessionId });
    await stage.after(300);
    assert.equal(page.find('peerUnseen'), undefined);
    await end(stage, page);
  });

  it('a voice call that the other side turns into video shows them, and not the user', async (t) => {
    const [stage, caller, page] = await talking(t, 'video');
    page.tap('media');
    await stage.after(500);
    caller.link.say({ type: 'media', media: 'video', sessionId: caller.sessionId });
    await stage.after(500);
    assert.equal(page.find('peerPicture')?.isVisible, true);
    assert.equal(page.find('ownPicture'), undefined);
    assert.ok(caller.link.news().includes('camera false'));
    await end(stage, page);
  });
});
