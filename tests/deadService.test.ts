import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { describe, it } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { Stage } from './Stage.ts';

/** A call that is talked in front of its user, while the system's call service dies and comes back without a memory. */
async function afterDeath(t: TestContext): Promise<Stage> {
  const stage = await Stage.open(t, { isAppOpen: true });
  await stage.call();
  await stage.after(800);
  stage.phone.answer('voice');
  await stage.after(1000);
  page(stage).tap('returnToCall');
  await stage.after(500);
  stage.phone.calls.die();
  stage.phone.calls.restart();
  return stage;
}

function page(stage: Stage): PageHost {
  return stage.phone.pages as PageHost;
}

describe('When the call service has died in a call', () => {
  it('the call goes on, and is ended on the page of the app', async (t) => {
    const stage = await afterDeath(t);
    await stage.after(5000);
    assert.match(stage.texts(), /in call|\d:\d\d/i);
    page(stage).tap('hangup');
    await stage.after(15_000);
    assert.deepEqual(stage.phone.leftovers(), []);
  });

  it('the first report that fails shows it: the buttons of the next call are heard again', async (t) => {
    const stage = await afterDeath(t);
    page(stage).tap('mute');
    await stage.after(2000);
    await stage.call();
    await stage.after(1000);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.reject();
    await stage.after(1000);
    assert.deepEqual(stage.phone.calls.shown(), [], 'nobody has heard the button');
    page(stage).tap('hangup');
    await stage.after(15_000);
    assert.deepEqual(stage.phone.leftovers(), []);
  });

  it('and is away for a while, the next call is listened for as soon as it is back', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await stage.call();
    await stage.after(800);
    stage.phone.answer('voice');
    await stage.after(1000);
    stage.phone.calls.die();
    await stage.call();
    await stage.after(200);
    stage.phone.calls.restart();
    await stage.after(1500);
    assert.equal(stage.phone.call?.state, 'ringing', 'the report was not made again');
    stage.phone.reject();
    await stage.after(1000);
    assert.deepEqual(stage.phone.calls.shown(), [], 'nobody has heard the button');
    page(stage).tap('returnToCall');
    await stage.after(300);
    page(stage).tap('hangup');
    await stage.after(15_000);
    assert.deepEqual(stage.phone.leftovers(), []);
  });
});
