import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { cameraWorldOf } from '../../system/CameraWorld.ts';
import { FAKE_DEVICES } from '../testing/browser.ts';
import { OpenPage, part, tidy } from '../testing/openPage.ts';
import { APP_ROOT } from '../testing/Table.ts';

/**
 * A real browser with a microphone that beeps and a camera that sees a green clock: what is said into one end is heard at
 * the other, and what is shown to one is seen there.
 */

/** Of the meters: well above silence, well below the beep. */
const AUDIBLE = 0.02;

describe('The voice', () => {
  let desk: OpenPage;
  before(async () => { desk = await OpenPage.start(APP_ROOT, FAKE_DEVICES, true); });
  after(() => desk.close());

  it('comes back from the other side of the page, a second after it was said, and of one microphone where it is pressed for twice at once', async () => {
    const page = await desk.window();
    await page.click(part('ring'));
    await answer(page);
    await page.evaluate(`{
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      window.microphones = [];
      mediaDevices.getUserMedia = async (wish) => { const one = await open(wish); microphones.push(one); return one; };
    }`);
    await page.locator(part('speak')).evaluate((button) => [1, 2].forEach(() => (button as unknown as { click(): void }).click()));
    await audible(page, 0);
    assert.deepEqual(await page.evaluate('microphones.map((one) => one.active)'), [false, true]);
    await page.click(part('caller-hangup'));
    await page.locator(part('speak')).waitFor({ state: 'detached' });
    await tidy(page);
    assert.deepEqual(desk.complaints, []);
    await page.close();
  });

  it('goes both ways between the caller page and the device', async () => {
    const page = await desk.window();
    const caller = await callerPage(desk, page);
    await caller.click(part('call'));
    await answer(page);
    await caller.waitForSelector('[data-phase=connected]');
    assert.equal(await caller.locator(part('state')).innerText(), 'Connected with alice.');
    // The device plays what the caller's microphone hears.
    await audible(page, 0);
    await page.click(part('speak'));
    // And the caller hears what is said to the device.
    await audible(caller, 0);
    await caller.click(part('hangup'));
    await caller.waitForSelector('[data-phase=ended]');
    assert.equal(await caller.locator(part('state')).innerText(), 'Hung up.');
    assert.deepEqual([await caller.locator(part('to')).inputValue(), await caller.locator(part('call')).innerText()], ['alice', 'Call again']);
    await page.locator(part('speak')).waitFor({ state: 'detached' });
    await tidy(page);
    assert.deepEqual(desk.complaints, []);
    await Promise.all([page.close(), caller.close()]);
  });

  it('and the picture go both ways between the caller page and the device, and the browser lends the device its camera', async () => {
    const page = await desk.window();
    const caller = await callerPage(desk, page);
    // So many as are needed to see that they come: each is drawn, coded and decoded by Node itself.
    cameraWorldOf(desk.server.devices.get('phone')?.phone.device ?? assert.fail()).frameMs = 400;
    await caller.click(part('call-video'));
    await caller.waitForSelector(part('own-picture'));
    await caller.click(part('camera'));
    await caller.locator(part('own-picture')).waitFor({ state: 'detached' });
    await page.click(part('answer-video'));
    await page.click(part('capsule'));
    await caller.waitForSelector('[data-phase=connected]');
    await page.locator('[data-id="peerUnseen"]').waitFor();
    await caller.click(part('camera'));
    await caller.waitForSelector(part('own-picture'));
    await colored(caller, `${part('peer-picture')}:visible`, isDrawn);
    await colored(page, '[data-id="peerPicture"] img', isGreen);
    await page.click(part('lend-camera'));
    await colored(caller, part('peer-picture'), isGreen);
    await page.locator('[data-id="camera"]').click();
    await caller.getByText('The other side’s camera is off.').waitFor();
    await caller.click(part('hangup'));
    await caller.waitForSelector('[data-phase=ended]');
    await tidy(page);
    assert.deepEqual(desk.complaints, []);
    await Promise.all([page.close(), caller.close()]);
  });

  it('goes from the phone to the tablet beside it, which its app has called', async () => {
    const page = await desk.window();
    const [phone, tablet] = [page.locator('.stage.phone'), page.locator('.stage.tablet')];
    await page.click(part('pair'));
    await page.getByText('Press “Call bob”').waitFor();
    await phone.locator('[data-test="dial-bob"]').click();
    await page.getByText('bob rings: answer on its screen').waitFor();
    await tablet.locator(part('answer-voice')).click();
    await tablet.locator(part('capsule')).click();
    await phone.locator(part('speak')).click();
    await audible(page, 2);
    await page.locator(part('timeline-of'), { hasText: 'Phone + Tablet' }).waitFor();
    await page.getByText('They hear each other').waitFor();
    await tablet.locator('[data-id="hangup"]').click();
    await page.locator(part('speak')).first().waitFor({ state: 'detached' });
    assert.deepEqual(desk.complaints, []);
    await page.close();
  });

  it('is told in words where a call cannot be placed', async () => {
    const page = await desk.window();
    const caller = await callerPage(desk, page);
    await caller.fill(part('to'), 'nobody');
    await caller.click(part('call'));
    await caller.waitForSelector('[data-phase=failed]');
    assert.match(await caller.locator(part('state')).innerText(), /^No device of this user has uploaded a push token\./);
    assert.equal(await caller.locator(part('call')).innerText(), 'Call');
    await Promise.all([page.close(), caller.close()]);
  });
});

/** On the banner, then the call's page in front: a microphone may start in front only. */
async function answer(page: Page): Promise<void> {
  await page.click(part('answer-voice'));
  await page.click(part('capsule'));
  await page.waitForSelector(part('speak'));
}

type Rgb = readonly number[];

/** Chromium's camera that is none has a ground of pure green; what the desk draws has a grey one. */
const isGreen = ([red = 0, green = 0, blue = 0]: Rgb): boolean => green > 1.5 * red && green > 1.5 * blue;
const isDrawn = ([red = 0, green = 0, blue = 0]: Rgb): boolean => !isGreen([red, green, blue]) && red + green + blue > 60;

/** Runs in the browser: a picture, drawn so small that one pixel has all of it. */
const meanOf = new Function('shown', `
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const one = canvas.getContext('2d');
  one.drawImage(shown, 0, 0, 1, 1);
  return [...one.getImageData(0, 0, 1, 1).data.slice(0, 3)];
`) as (shown: unknown) => Rgb;

/** Waits until a picture is of such a colour, on the average. */
async function colored(page: Page, selector: string, isSo: (mean: Rgb) => boolean): Promise<void> {
  let mean: Rgb = [];
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    mean = await page.locator(selector).first().evaluate(meanOf) as Rgb;
    if (isSo(mean)) {
      return;
    }
    await page.waitForTimeout(50);
  }
  assert.fail(`${selector} was ${mean.join(' ')} for 20 s`);
}

async function audible(page: Page, index: number): Promise<void> {
  const meter = page.locator('meter').nth(index);
  for (const end = Date.now() + 8000; Date.now() < end;) {
    if (await meter.evaluate((element) => (element as unknown as { value: number }).value) > AUDIBLE) {
      return;
    }
    await page.waitForTimeout(20);
  }
  assert.fail('nothing was heard in 8 s');
}

async function callerPage(desk: OpenPage, page: Page): Promise<Page> {
  const opened = await page.context().browser()?.newPage({ locale: 'en-US' });
  assert.ok(opened);
  for (const end = Date.now() + 10_000; Date.now() < end && (await opened.goto(`${desk.server.callerPage}?to=alice`))?.status() !== 200;) {
    // It is built after the desk is there.
    await opened.waitForTimeout(100);
  }
  await opened.waitForSelector(part('call'));
  return opened;
}
