import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { OpenPage, part, tidy } from '../testing/openPage.ts';

/** The page in a real browser, and the phone on it in real time. */

let desk: OpenPage;
let page: Page;

before(async () => {
  desk = await OpenPage.start();
});
after(() => desk.close());
beforeEach(async () => {
  page = await desk.window();
  await tidy(page);
});
afterEach(async () => {
  await tidy(page);
  await page.close();
  assert.deepEqual(desk.complaints.splice(0), []);
});

async function sees(name: string, text?: string): Promise<void> {
  await page.locator(part(name)).filter(text === undefined ? {} : { hasText: text }).first().waitFor();
}

async function seesNo(name: string): Promise<void> {
  await page.locator(part(name)).first().waitFor({ state: 'detached' });
}

describe('a call on the page', () => {
  it('rings on the banner, is answered there and hung up by the system', async () => {
    await page.click(part('ring'));
    await sees('banner', 'Ada');
    await sees('ringing');
    await sees('vibrating');
    await page.click(part('answer-voice'));
    await sees('ongoing', '0:0');
    await seesNo('ringing');
    await page.click(part('system-hangup'));
    await seesNo('ongoing');
    await sees('ring');
  });

  it('is hung up by the other side', async () => {
    await page.click(part('ring'));
    await page.click(part('answer-voice'));
    await sees('ongoing', '0:0');
    await page.click(part('caller-hangup'));
    await seesNo('ongoing');
    await page.getByText('The call is over: hung up').waitFor();
  });

  it('is declined', async () => {
    await page.click(part('ring'));
    await page.click(part('decline'));
    await page.getByText('The call is over: declined').waitFor();
    await seesNo('banner');
  });

  it('is cancelled by the other side', async () => {
    await page.click(part('ring'));
    await sees('banner');
    await page.click(part('caller-hangup'));
    await seesNo('banner');
    await page.getByText('The call is over: cancelled by the caller').waitFor();
  });

  it('by video offers video, voice and decline, and is answered by voice', async () => {
    await page.click(part('ring-video'));
    await sees('banner', 'Incoming video call');
    await sees('answer-video');
    await sees('decline');
    await page.click(part('answer-voice'));
    await sees('ongoing', '0:0');
  });

  it('is answered by voice alone on the lock screen', async () => {
    await page.click(part('lock'));
    await page.click(part('ring-video'));
    await sees('lock-call', 'Ada');
    assert.equal(await page.locator(part('answer-video')).count(), 0);
    await page.click(part('answer-voice'));
    await sees('ongoing', '0:0');
    await sees('lock-screen');
  });

  it('is drawn in the timeline, and every rule is kept', async () => {
    await page.click(part('ring'));
    await page.click(part('answer-voice'));
    await sees('ongoing', '0:0');
    await page.click(part('caller-hangup'));
    await page.locator('.timeline svg').getByText('reports DISCONNECTED').last().waitFor();
    await sees('rules', 'every rule kept');
  });

  it('has its times from step to step under the timeline, beside the limits of its report', async () => {
    await page.click(part('ring'));
    await page.click(part('answer-voice'));
    await sees('ongoing', '0:0');
    await page.click(part('caller-hangup'));
    await sees('time-ended', 'ms');
    await sees('call-times-verdict', '(own budget 2 s, system\'s limit 10 s)');
    for (const step of ['subscribed', 'avatar', 'reported', 'ringing', 'answered', 'media', 'active']) {
      await sees(`time-${step}`, 'ms');
    }
    await page.click('button:text-is("中文")');
    await sees('time-answered', '接听');
    await page.click('button:text-is("English")');
  });

  it('goes away for a carrier call', async () => {
    await page.click(part('ring'));
    await sees('banner');
    await page.click(part('carrier-ring'));
    await sees('carrier');
    await sees('answer-voice');
    await page.click(part('carrier-answer'));
    await page.locator(part('answer-voice')).waitFor({ state: 'detached' });
    await page.click(part('carrier-end'));
    await seesNo('carrier');
  });
});

describe('the keyboard', () => {
  it('alone rings, answers, mutes and hangs up', async () => {
    await page.keyboard.press('c');
    await sees('banner');
    await page.keyboard.press('a');
    await sees('ongoing', '0:0');
    await page.keyboard.press('m');
    await sees('ongoing', 'muted');
    await page.keyboard.press('h');
    await seesNo('ongoing');
  });

  it('reaches the big button and the banner by Tab, with a focus that is seen', async () => {
    await page.locator('main').getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await sees('banner');
    await page.locator(part('caller-hangup')).focus();
    const path: (string | null)[] = [];
    for (let i = 0; i < 8 && path.at(-1) !== 'answer-voice'; i++) {
      await page.keyboard.press('Tab');
      path.push(await page.evaluate('document.activeElement.getAttribute("data-test")'));
    }
    assert.ok(path.includes('decline') && path.includes('answer-voice'), path.join());
    assert.equal(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'solid');
    await page.keyboard.press('Enter');
    await sees('ongoing');
  });

  it('types into a field without doing anything else', async () => {
    await page.getByLabel('Caller').fill('');
    await page.getByLabel('Caller').pressSequentially('cal');
    assert.equal(await page.locator(part('banner')).count(), 0);
    await page.click(part('ring'));
    await sees('banner', 'cal');
  });

  it('has a list of its keys', async () => {
    await page.click(part('shortcuts'));
    await page.getByRole('dialog').getByText('answer by video').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('the device on the page', () => {
  it('opens the app from its icon and goes home again', async () => {
    await page.click(part('app-icon'));
    await page.locator('.layer.app').waitFor();
    await page.keyboard.press('g');
    await sees('app-icon');
  });

  it('is dark and Chinese when its owner wants that', async () => {
    await page.click(part('dark'));
    await page.locator('.glass.dark').waitFor();
    await page.selectOption(part('locale'), 'zh_CN');
    await page.locator('.home-time', { hasText: '星期' }).waitFor();
    await page.click(part('dark'));
    await page.selectOption(part('locale'), 'en_US');
    await page.locator('.glass:not(.dark)').waitFor();
  });

  it('stands beside a tablet and a watch', async () => {
    await page.getByRole('button', { name: 'Side by side' }).click();
    for (const kind of ['phone', 'tablet', 'watch']) {
      await sees(`screen-${kind}`);
    }
  });

  it('is restarted, and says that nobody has unlocked it since', async () => {
    await page.click(part('reboot'));
    await page.getByText('Restarted: not unlocked since').waitFor();
  });
});

describe('a scenario', () => {
  it('is recorded, made a link of, and played by who opens it', async () => {
    await page.getByText('Scenario').click();
    await page.click(part('record'));
    await page.click(part('ring'));
    await sees('banner');
    await page.click(part('answer-voice'));
    await sees('ongoing', '0:0');
    await page.click(part('record'));
    await page.click(part('share'));
    await page.waitForURL(/#play=/);
    await page.click(part('caller-hangup'));
    await seesNo('ongoing');

    const other = await desk.window({ hash: new URL(page.url()).hash });
    await other.click(part('play'));
    await sees('banner');
    await sees('ongoing', '0:0');
    await other.close();
  });
});

describe('the app on the page', () => {
  const app = '.layer.app';

  it('is answered and hung up on its own page', async () => {
    await page.click(part('app-icon'));
    await page.click(part('ring'));
    await page.locator(app).getByText('Return to the call').click();
    await page.locator(`${app} [data-id="answer"]`).click();
    await sees('capsule', '0:0');
    await page.locator(`${app} [data-id="hangup"]`).click();
    await seesNo('capsule');
    await page.getByText('The call is over: hung up').waitFor();
    await page.keyboard.press('g');
  });

  it('asks for the microphone, and the person decides in the system\'s dialog', async () => {
    const name = 'permission-ohos.permission.MICROPHONE';
    await page.click(part('kill'));
    await page.selectOption(part(name), 'notAsked');
    await page.click(part('app-icon'));
    await sees('permission', 'the microphone');
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await seesNo('permission');
    await page.waitForFunction(`document.querySelector('[data-test="${name}"]').value === 'granted'`);
    await page.keyboard.press('g');
  });
});

describe('the sound', () => {
  it('is let out of the browser by the press that rings the phone', async () => {
    await page.click(part('ring'));
    await sees('ringing');
    await page.locator(`${part('sound')}[data-state="on"]`).waitFor();
  });
});
