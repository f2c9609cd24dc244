import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { KIND } from '../server/link/mediaFrame.ts';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import type { Phone } from '../simulator/Phone.ts';
import { networkOf } from '../simulator/network/DeviceNetwork.ts';
import { cameraWorldOf } from '../simulator/system/CameraWorld.ts';
import { soundWorldOf } from '../simulator/system/SoundWorld.ts';
import { moduleOf } from './AppInside.ts';
import { RATE, strengthOf } from './MouthToEar.ts';
import { pictureOn } from './pictureOn.ts';
import { APP_ROOT, Stage } from './Stage.ts';

/** The whole system: app server, push cloud, and two phones with the app, of which one calls the other. */

/** A tone of the microphone, in Hz, and its strength. */
const TONE = 1000;
const LOUD = 8000;

interface Two {
  readonly stage: Stage;
  readonly ann: Phone;
  readonly bob: Phone;
}

async function two(t: TestContext): Promise<Two> {
  const stage = await Stage.open(t, { isAppOpen: true });
  const bob = stage.desk.addPhone({ appRoot: APP_ROOT });
  bob.openApp();
  await stage.after(1000);
  await login(stage, stage.phone, 'ann');
  await login(stage, bob, 'bob');
  bob.home();
  await stage.after(1000);
  return { stage, ann: stage.phone, bob };
}

async function login(stage: Stage, phone: Phone, user: string): Promise<void> {
  const { VoipCallService } = moduleOf(phone, 'service/VoipCallService.ets') as {
    VoipCallService: { login(user: string): void };
  };
  VoipCallService.login(user);
  await stage.until(() => stage.desk.server.registry.tokensOf(user).length === 1, `${user} is not known`);
}

/** Ann calls; Bob's phone rings, and his thumb answers on the banner and opens the call. */
async function talk({ stage, ann, bob }: Two, media: 'voice' | 'video' = 'voice'): Promise<void> {
  stage.type('peerId', 'bob');
  await stage.after(100);
  (ann.pages as PageHost).tap(media === 'video' ? 'dialVideo' : 'dialVoice');
  await stage.until(() => bob.call?.state === 'ringing', 'Bob is not rung');
  bob.finger.press(media === 'video' ? 'answerVideo' : 'answerVoice', bob.call?.callId ?? '');
  await stage.until(() => bob.call?.state === 'active' && ann.call?.state === 'active', 'they do not talk');
  bob.openApp();
  await stage.after(500);
}

/** The first byte of each binary frame, on every connection that is opened from now on. */
function kindsSentFrom(phone: Phone): number[] {
  const kinds: number[] = [];
  const network = networkOf(phone.device);
  const open = network.openSocket.bind(network);
  network.openSocket = (url, events) => {
    const socket = open(url, events);
    const send = socket.send.bind(socket);
    socket.send = (message) => {
      if (typeof message !== 'string') {
        kinds.push(message[0] ?? 0);
      }
      send(message);
    };
    return socket;
  };
  return kinds;
}

function quiet(stage: Stage, ...phones: Phone[]): void {
  stage.assertQuiet();
  for (const phone of phones) {
    assert.equal(phone.device.ledger.describe(), '');
    assert.deepEqual(phone.leftovers(), []);
  }
}

describe('Two phones', () => {
  it('call, ring, talk and hang up, and nothing is left on either', async (t) => {
    const { stage, ann, bob } = await two(t);
    await talk({ stage, ann, bob });
    bob.finger.press('hangup', bob.call?.callId ?? '');
    await stage.until(() => ann.call === undefined && bob.call === undefined, 'it goes on');
    await stage.after(6000);
    quiet(stage, bob);
  });

  it('hear what the other one says: the same tone, soon, and silence when it is muted; and the next call is missed', async (t) => {
    const { stage, ann, bob } = await two(t);
    await talk({ stage, ann, bob });
    const air = { begun: 0, first: 0, heard: [] as number[] };
    soundWorldOf(bob.device).onHeard.add(({ samples }) => {
      if (air.first === 0 && air.begun > 0 && strengthOf(samples, TONE) > LOUD / 2) {
        air.first = stage.clock.now();
      }
      air.heard.push(...samples);
    });
    soundWorldOf(bob.device).voice = (samples) => new Int16Array(samples);
    air.begun = stage.clock.now();
    speak(ann);
    await stage.after(2000);
    // Two ways of 20 ms, a piece in the capturer, one in the renderer, and what is kept against jitter.
    assert.ok(air.first - air.begun <= 400, `heard after ${air.first - air.begun} ms`);
    const second = Int16Array.from(air.heard.slice(-RATE));
    assert.ok(strengthOf(second, TONE) > LOUD * 0.9, `the tone arrives with ${Math.round(strengthOf(second, TONE))}`);
    assert.ok(strengthOf(second, TONE * 1.5) < LOUD * 0.1, 'and no other');

    (ann.pages as PageHost).tap('mute');
    await stage.after(1000);
    air.heard.splice(0);
    await stage.after(500);
    assert.ok(strengthOf(air.heard, TONE) < LOUD * 0.01, 'a muted phone is silent');

    bob.finger.press('hangup', bob.call?.callId ?? '');
    await stage.until(() => ann.call === undefined && bob.call === undefined, 'it goes on');
    await stage.after(6000);
    bob.home();
    (ann.pages as PageHost).tap('callAgain');
    await stage.until(() => bob.call?.state === 'ringing', 'Bob is not rung again');
    await stage.after(45_000);
    assert.deepEqual(bob.device.notifications.shown.map(({ source, title }) => [source, title]), [['push', 'ann']]);
    quiet(stage, bob);
  });

  it('see each other on a video call, and nobody is filmed once it is over', async (t) => {
    const { stage, ann, bob } = await two(t);
    [ann, bob].forEach((phone) => {
      phone.device.permissions.set('ohos.permission.CAMERA', 'granted');
      cameraWorldOf(phone.device).isFlowing = true;
    });
    bob.openApp();
    await talk({ stage, ann, bob }, 'video');
    (bob.pages as PageHost).tap('returnToCall');
    await stage.after(1500);
    for (const phone of [ann, bob]) {
      assert.match(pictureOn(phone.pages as PageHost, 'ownPicture') ?? '', /^data:image\/jpeg/);
      assert.match(pictureOn(phone.pages as PageHost, 'peerPicture') ?? '', /^data:image\/jpeg/);
      assert.equal(cameraWorldOf(phone.device).open, 1);
    }
    (ann.pages as PageHost).tap('hangup');
    await stage.after(6000);
    assert.deepEqual([ann, bob].map((phone) => cameraWorldOf(phone.device).open), [0, 0]);
    quiet(stage, bob);
  });

  it('go on in silence for as long as they like, and end when nothing comes from the other side for 15 s', async (t) => {
    const { stage, ann, bob } = await two(t);
    await talk({ stage, ann, bob });
    // No microphone and no loudspeaker: what is left are keep-alives.
    [ann, bob].forEach((phone) => (soundWorldOf(phone.device).isFlowing = false));
    await stage.after(60_000);
    assert.deepEqual([ann.call?.state, bob.call?.state], ['active', 'active']);
    networkOf(bob.device).mode = 'silent';
    await stage.after(14_000);
    assert.deepEqual([ann.call?.state, bob.call?.state], ['active', 'active']);
    await stage.after(2500);
    assert.deepEqual([ann.call, bob.call], [undefined, undefined]);
    assert.match(stage.texts(), /connection lost/i);
    networkOf(bob.device).mode = 'up';
    await stage.after(20_000);
    quiet(stage, bob);
  });

  it('send nothing but keep-alives while they are muted, on the connection after a lost one too', async (t) => {
    const { stage, ann, bob } = await two(t);
    await talk({ stage, ann, bob });
    const sent = kindsSentFrom(ann);
    networkOf(ann.device).release();
    await stage.after(2000);
    assert.ok(sent.splice(0).includes(KIND.sound));
    (ann.pages as PageHost).tap('mute');
    await stage.after(2000);
    networkOf(ann.device).release();
    await stage.after(10_000);
    assert.deepEqual([...new Set(sent.splice(0))], [KIND.keepAlive]);
    (ann.pages as PageHost).tap('mute');
    await stage.after(500);
    assert.ok(sent.includes(KIND.sound));
    bob.finger.press('hangup', bob.call?.callId ?? '');
    await stage.until(() => ann.call === undefined && bob.call === undefined, 'it goes on');
    await stage.after(40_000);
    quiet(stage, bob);
  });

  it('catch up after a stall of the network: nothing is heard more than 400 ms late', async (t) => {
    const { stage, ann, bob } = await two(t);
    await talk({ stage, ann, bob });
    speak(ann);
    await stage.after(1000);
    networkOf(ann.device).mode = 'silent';
    await stage.after(1500);
    networkOf(ann.device).mode = 'up';
    await stage.after(500);
    let first = 0;
    soundWorldOf(ann.device).voice = (samples) => new Int16Array(samples);
    const silenced = stage.clock.now();
    soundWorldOf(bob.device).onHeard.add(({ samples }) => {
      if (first === 0 && strengthOf(samples, TONE) < LOUD / 10) {
        first = stage.clock.now();
      }
    });
    await stage.after(2000);
    assert.ok(first > 0 && first - silenced <= 400, `silence is heard after ${first - silenced} ms`);
  });
});

/** Says a tone into the phone's microphone from now on. */
function speak(phone: Phone): void {
  let said = 0;
  soundWorldOf(phone.device).voice = (samples, rate) =>
    Int16Array.from({ length: samples }, () => Math.round(LOUD * Math.sin(2 * Math.PI * TONE * said++ / rate)));
}
