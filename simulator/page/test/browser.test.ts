import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { DEVICE_KINDS } from '../protocol/State.ts';
import { control, OpenPage, part, tidy } from '../testing/openPage.ts';

/** The page in a real browser, and the phone on it in real time. */

let desk: OpenPage;
let page: Page;

before(async () => {
  desk = await OpenPage.start();
});
after(() => desk.close());

/** Of a desk of its own: on one desk these would be more calls than the server lets one caller place (Callers.ts). */
async function onFreshDesk(): Promise<void> {
  await desk.close();
  desk = await OpenPage.start();
}

beforeEach(async () => {
  page = await desk.window();
  await tidy(page);
});
afterEach(async () => {
  await tidy(page);
  await page.close();
  assert.deepEqual(desk.complaints.splice(0), []);
});

/** How long two have talked; a busy machine looks later than in the first seconds. */
const TALKING = /\d:\d\d/;

async function sees(name: string, text?: string | RegExp): Promise<void> {
  await page.locator(part(name)).filter(text === undefined ? {} : { hasText: text }).first().waitFor();
}

/** Presses a control of the panel, wherever it is. */
async function press(name: string): Promise<void> {
  await (await control(page, name)).click();
}

async function choose(name: string, value: string): Promise<void> {
  await (await control(page, name)).selectOption(value);
}

async function seesNo(name: string): Promise<void> {
  await page.locator(part(name)).first().waitFor({ state: 'detached' });
}

const noWatch = !DEVICE_KINDS.includes('watch') && 'the app is for no watch';

describe('a call on the page', () => {
  it('rings on the banner, is answered there and hung up by the system', async () => {
    await page.click(part('ring'));
    await sees('banner', 'Ada');
    await sees('ringing');
    await sees('vibrating');
    await page.click(part('answer-voice'));
    await sees('ongoing', TALKING);
    await seesNo('ringing');
    await page.click(part('system-hangup'));
    await seesNo('ongoing');
    await sees('ring');
  });

  it('is hung up by the other side', async () => {
    await page.click(part('ring'));
    await page.click(part('answer-voice'));
    await sees('ongoing', TALKING);
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
    await sees('ongoing', TALKING);
  });

  it('is answered by voice alone on the lock screen', async () => {
    await page.click(part('lock'));
    await page.click(part('ring-video'));
    await sees('lock-call', 'Ada');
    assert.equal(await page.locator(part('answer-video')).count(), 0);
    await page.click(part('answer-voice'));
    await sees('ongoing', TALKING);
    await sees('lock-screen');
  });

  it('is drawn in the timeline, and every rule is kept', async () => {
    await page.click(part('ring'));
    await page.click(part('answer-voice'));
    await sees('ongoing', TALKING);
    await page.click(part('caller-hangup'));
    await page.locator('.timeline svg').getByText('reports DISCONNECTED').last().waitFor();
    await sees('rules', 'rules kept');
  });

  it('has its times from step to step under the timeline, beside the limits of its report', async () => {
    await page.click(part('ring'));
    await page.click(part('answer-voice'));
    await sees('ongoing', TALKING);
    await page.click(part('caller-hangup'));
    await sees('time-ended', 'ms');
    await sees('call-times-verdict', '(budget 2 s, system\'s limit 10 s)');
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
    await press('carrier-ring');
    await sees('carrier');
    await sees('answer-voice');
    await press('carrier-answer');
    await page.locator(part('answer-voice')).waitFor({ state: 'detached' });
    await press('carrier-end');
    await seesNo('carrier');
  });
});

describe('the panel', () => {
  it('is found through by a word, and says where there is none', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('ringer');
    await page.locator(part('ringer')).waitFor();
    assert.equal(await page.locator(part('kill')).count(), 0);
    await page.keyboard.type(' of gold');
    await page.getByText('No control has that in its words.').waitFor();
    await page.locator(part('seek')).fill('');
    await page.locator(part('seek')).blur();
  });

  it('takes the answer by voice from the banner of a video call', async () => {
    await press('no-voice-answer');
    await page.click(part('ring-video'));
    await sees('answer-video');
    assert.equal(await page.locator(part('answer-voice')).count(), 0);
    await page.click(part('decline'));
    await press('no-voice-answer');
  });

  it('rings over the link alone: the push cloud has no part in it', async () => {
    await page.click(part('app-icon'));
    await page.locator('.timeline').getByRole('button', { name: 'Clear' }).click();
    await choose('way', 'link');
    await page.click(part('ring'));
    await sees('banner', 'Ada');
    assert.equal(await page.locator('.timeline svg').getByText('delivers the message').count(), 0);
    await choose('way', 'both');
  });
});

describe('side by side', () => {
  before(onFreshDesk);

  it('the timeline is of the device on which something happens', async () => {
    await page.click(part('view-all'));
    const tablet = page.locator('.stage.tablet');
    await tablet.locator(part('ring')).click();
    await tablet.locator(part('banner')).waitFor();
    await sees('timeline-of', 'Tablet');
    await page.locator('.timeline svg').getByText('delivers the message').waitFor();
    await tablet.locator(part('decline')).click();
    await tablet.locator(part('ring')).waitFor();
    await page.locator('.stage.phone').locator(part('ring')).click();
    await sees('timeline-of', 'Phone');
  });
});

describe('the keyboard', () => {
  it('alone rings, answers, mutes and hangs up', async () => {
    await page.keyboard.press('c');
    await sees('banner');
    await page.keyboard.press('a');
    await sees('ongoing', TALKING);
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
    await page.locator(part('caller-name')).fill('');
    await page.locator(part('caller-name')).pressSequentially('cal');
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

  it('shows a video call small while the app is out of sight, and brings its page back', async () => {
    await page.click(part('ring-video'));
    await page.click(part('answer-video'));
    // A call that still connects has no picture to be shown small.
    await sees('capsule', TALKING);
    // The time and the signs at the top stay legible on the picture.
    await page.waitForFunction(`getComputedStyle(document.querySelector('.status')).color === 'rgb(255, 255, 255)'`);
    await page.keyboard.press('g');
    await sees('small-picture');
    await page.click(part('small-open'));
    await page.locator('[data-id="hangup"]').waitFor();
    await seesNo('small-picture');
  });

  it('is dark and Chinese when its owner wants that', async () => {
    await press('dark');
    await page.locator('.glass.dark').waitFor();
    await choose('locale', 'zh_CN');
    await page.locator('.home-time', { hasText: '星期' }).waitFor();
    await press('dark');
    await choose('locale', 'en_US');
    await page.locator('.glass:not(.dark)').waitFor();
  });

  it('stands beside every other device that the app is for', async () => {
    await page.click(part('view-all'));
    for (const kind of DEVICE_KINDS) {
      await sees(`screen-${kind}`);
    }
  });

  it("stands beside an adult's watch, which rings while the app is open there", { skip: noWatch }, async () => {
    await page.click(part('view-all'));
    const round = page.locator('.stage.roundWatch');
    await round.getByText('Calls reach this watch').waitFor();
    await round.locator(part('ring')).click();
    await round.locator(part('banner')).waitFor();
    await round.locator(part('decline')).click();
    await round.locator(part('banner')).waitFor({ state: 'detached' });
  });

  it('is restarted, and says that nobody has unlocked it since', async () => {
    await press('reboot');
    await page.getByText('Restarted: not unlocked since').waitFor();
  });
});

describe('a scenario', () => {
  before(onFreshDesk);

  it('is recorded, made a link of, and played by who opens it', async () => {
    await press('record');
    await page.click(part('ring'));
    await sees('banner');
    await page.click(part('answer-voice'));
    await sees('ongoing', TALKING);
    await press('record');
    await press('share');
    await page.waitForURL(/#play=/);
    await page.click(part('caller-hangup'));
    await seesNo('ongoing');

    const other = await desk.window({ hash: new URL(page.url()).hash });
    await other.click(part('play'));
    // The banner is there no longer than it was the first time.
    await sees('ongoing', TALKING);
    await other.close();
  });
});

describe('a scenario of several devices', () => {
  const LOCK = ['tablet', 'phone'].map((kind) => `.stage.${kind} ${part('lock')}`);

  it('is recorded on all of them, and puts them on the page of who plays it', async () => {
    await press('record');
    await page.click(part('view-pair'));
    for (const lock of LOCK) {
      await page.click(lock);
    }
    await press('record');
    await press('share');
    await page.waitForURL(/#play=/);
    for (const lock of LOCK) {
      await page.click(lock);
    }
    await seesNo('lock-screen');

    const other = await desk.window({ hash: new URL(page.url()).hash });
    await other.click(part('play'));
    await other.locator(`.stage.tablet ${part('lock-screen')}`).waitFor();
    await other.close();
    for (const lock of LOCK) {
      await page.click(lock);
    }
    await seesNo('lock-screen');
  });
});

describe('a scenario of what is done in the app', () => {
  it('taps and types again what was tapped and typed, also in another language', async () => {
    await press('record');
    await page.click(part('app-icon'));
    await page.locator('.layer.app [data-id="peerId"] input, .layer.app input[data-id="peerId"]').fill('nobody');
    await page.click(part('ring'));
    await page.locator('.layer.app [data-id="returnToCall"]').click();
    await page.locator('.layer.app [data-id="answer"]').click();
    await sees('capsule', TALKING);
    await press('record');
    await tidy(page);
    await choose('locale', 'zh_CN');
    try {
      await (await control(page, 'play')).click();
      await sees('capsule', TALKING);
      await page.locator('.layer.app').getByText('通话').first().waitFor();
    } finally {
      // The device is that of the next test, too.
      await choose('locale', 'en_US');
    }
  });
});

describe('the app on the page', () => {
  before(onFreshDesk);

  const app = '.layer.app';

  it('is answered and hung up on its own page', async () => {
    await page.click(part('app-icon'));
    await page.click(part('ring'));
    await page.locator(`${app} [data-id="returnToCall"]`).click();
    await page.locator(`${app} [data-id="answer"]`).click();
    await sees('capsule', TALKING);
    await page.locator(`${app} [data-id="hangup"]`).click();
    await seesNo('capsule');
    await page.getByText('The call is over: hung up').waitFor();
  });

  it('is logged in on its settings, and is left by the back button of their title', async () => {
    await page.click(part('app-icon'));
    await page.click(`${app} [data-id="settings"]`);
    await page.locator(app).getByText('You are signed in').waitFor();
    await page.click(`${app} [data-id="logout"]`);
    await page.fill(`${app} [data-id="loginId"]`, 'ada');
    await page.click(`${app} [data-id="login"]`);
    await page.locator(app).getByText('You are signed in').waitFor();
    await page.click(`${app} [data-id="logout"]`);
    await page.locator(app).getByRole('button', { name: 'Back' }).click();
    await page.locator(`${app} [data-id="reachability"]`).getByText('No call reaches this device').waitFor();
    await page.click(`${app} [data-id="mend-token"]`);
    await page.fill(`${app} [data-id="loginId"]`, 'alice');
    await page.locator(`${app} [data-id="loginId"]`).press('Enter');
    await page.locator(app).getByText('You are signed in').waitFor();
    await tidy(page);
  });

  it('asks for the microphone, and the person decides in the system\'s dialog', async () => {
    const name = 'permission-ohos.permission.MICROPHONE';
    await press('kill');
    await choose(name, 'notAsked');
    await page.click(part('app-icon'));
    await sees('permission', 'the microphone');
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await seesNo('permission');
    await page.waitForFunction(`document.querySelector('[data-test="${name}"]').value === 'granted'`);
  });
});

describe('what comes beside or after a call', () => {
  before(onFreshDesk);

  const app = '.layer.app';

  it('a second call waits, and is taken on the app\'s page in place of the first', async () => {
    await page.click(part('ring'));
    await page.click(part('answer-voice'));
    await sees('ongoing', TALKING);
    await page.click(part('capsule'));
    await press('second-ring');
    await page.locator(`${app} [data-id="waitingAnswer"]`).click();
    await page.getByText('The call is over').waitFor();
    await page.locator(app).getByText('Grace').first().waitFor();
    await press('second-end');
    await seesNo('capsule');
  });

  it('a missed call is called back from its notification', async () => {
    await page.click(part('app-icon'));
    await page.click(part('ring'));
    await sees('banner');
    await page.click(part('caller-hangup'));
    await page.locator('.status-signs .badge').waitFor();
    await page.locator('.status-signs').click();
    await page.locator(`${part('notice')} .notice-text`).first().click();
    await page.click(part('friend-answer'));
    await sees('capsule', TALKING);
    await page.click(part('friend-end'));
    await seesNo('capsule');
  });

  it('without the microphone the page says so, and the other side hears that nobody speaks', async () => {
    const name = 'permission-ohos.permission.MICROPHONE';
    await choose(name, 'denied');
    await page.click(part('ring'));
    await page.click(part('answer-voice'));
    await page.click(part('capsule'));
    await page.locator(app).getByText('microphone').first().waitFor();
    await page.getByText('hears nothing').waitFor();
    await page.click(part('caller-hangup'));
    await choose(name, 'granted');
  });

  it('dark and in Chinese the app is answered and hung up by the same buttons', async () => {
    await press('dark');
    await choose('locale', 'zh_CN');
    await page.click(part('ring-video'));
    await page.click(part('answer-video'));
    await page.locator(`${app} .ark-dark [data-id="hangup"]`).waitFor();
    await page.locator(app).getByText('挂断').waitFor();
    await page.locator(`${app} [data-id="hangup"]`).click();
    await seesNo('capsule');
    await choose('locale', 'en_US');
    await press('dark');
  });

  it('a child\'s watch is rung, answered and hung up', { skip: noWatch }, async () => {
    await page.getByRole('button', { name: 'Child’s watch' }).click();
    await page.click(part('ring'));
    await sees('banner', 'Ada');
    await page.click(part('answer-voice'));
    await sees('ongoing', TALKING);
    await page.click(part('system-hangup'));
    await seesNo('ongoing');
    await sees('ring');
  });
});

describe('the sound', () => {
  it('is let out of the browser by the press that rings the phone', async () => {
    await page.click(part('ring'));
    await sees('ringing');
    await page.locator(`${part('sound')}[data-state="on"]`).waitFor();
  });
});
