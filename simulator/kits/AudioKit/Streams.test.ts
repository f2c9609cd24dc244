import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callSystemOf } from '../../system/callSystemOf.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import { testHost } from '../TestHost.ts';
import type { AudioSession } from './AudioSession.ts';
import type { Capturer } from './Capturer.ts';
import { MICROPHONE } from './Capturer.ts';
import { create } from './index.ts';
import type { Renderer } from './Renderer.ts';

interface Audio {
  getAudioManager(): { getSessionManager(): AudioSession };
  createAudioRenderer(options: unknown): Promise<Renderer>;
  createAudioCapturer(options: unknown): Promise<Capturer>;
}

const INFO = { samplingRate: 16000, channels: 1, sampleFormat: 1, encodingType: 0 };
const PLAYBACK = { streamInfo: INFO, rendererInfo: { usage: 2, rendererFlags: 0 } };
const CAPTURE = { streamInfo: INFO, capturerInfo: { source: 7, capturerFlags: 0 } };

type Desk = ReturnType<typeof testHost> & { audio: Audio; world: ReturnType<typeof soundWorldOf> };

function desk(): Desk {
  const base = testHost();
  base.device.isForeground = true;
  base.device.permissions.set(MICROPHONE, 'granted');
  return { ...base, audio: create(base.host).audio as Audio, world: soundWorldOf(base.device) };
}

/** What an answer is, 30 ms later. */
async function done<T>(own: Desk, answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  await own.clock.advance(30);
  return answer;
}

const renderer = (own: Desk): Promise<Renderer> => done(own, own.audio.createAudioRenderer(PLAYBACK));
const capturer = (own: Desk): Promise<Capturer> => done(own, own.audio.createAudioCapturer(CAPTURE));

function broken(own: Desk): string[] {
  return own.device.ledger.entries.map((entry) => entry.rule.id);
}

test('from its creation to its release a renderer plays what it is given', async () => {
  const own = desk();
  const stream = await renderer(own);
  stream.on('writeData', (buffer: ArrayBuffer) => new Int16Array(buffer).fill(5) && 0);
  await done(own, stream.start());
  assert.deepEqual([...own.device.sounds].map(({ usage }) => usage), ['STREAM_USAGE_VOICE_COMMUNICATION']);
  assert.ok(own.world.heard.length === 320 && own.world.heard.every((sample) => sample === 5));
  await done(own, stream.stop());
  await done(own, stream.release());
  assert.equal(own.device.sounds.size, 0);
  assert.deepEqual(own.holdings.list(), []);
  assert.equal(own.clock.pendingTimers, 0);
  assert.deepEqual(broken(own), []);
});

test('a renderer is heard as what it was made for, and a call not as music', async () => {
  const own = desk();
  const calls = callSystemOf(own.device);
  const plays = async (usage: number): Promise<string[]> => {
    const stream = await done(own, own.audio.createAudioRenderer({ streamInfo: INFO, rendererInfo: { usage, rendererFlags: 0 } }));
    await done(own, stream.start());
    const heard = [...own.device.sounds].map((sound) => sound.usage);
    await done(own, stream.release());
    return heard;
  };
  assert.deepEqual(await plays(6), ['STREAM_USAGE_RINGTONE']);
  assert.deepEqual(await plays(1), ['STREAM_USAGE_MUSIC']);
  assert.deepEqual(broken(own), []);
  calls.setState(calls.announce('c1'), 'active');
  await plays(2);
  await plays(7);
  assert.ok(!broken(own).includes('audio.stream.call-kind'));
  await plays(1);
  assert.ok(broken(own).includes('audio.stream.call-kind'));
});

test('what a renderer does not write over is heard, and data that are called invalid are not', async () => {
  const own = desk();
  const stream = await renderer(own);
  const lazy = (): number => 0;
  stream.on('writeData', lazy);
  await done(own, stream.start());
  assert.ok(own.world.heard.every((sample) => sample === 0x7fff));
  own.world.heard = new Int16Array(0);
  stream.off('writeData', lazy);
  stream.on('writeData', () => -1);
  await own.clock.advance(40);
  assert.equal(own.world.heard.length, 0);
});

test('a capturer gives what is said, after 100 ms of silence', async () => {
  const own = desk();
  const stream = await capturer(own);
  const first: Array<number | undefined> = [];
  stream.on('readData', (buffer: ArrayBuffer) => first.push(new Int16Array(buffer)[0]));
  await done(own, stream.start());
  await own.clock.advance(120);
  assert.deepEqual(first.slice(0, 7), [0, 0, 0, 0, 0, 1000, 1000]);
  assert.equal(own.world.microphones, 1);
});

test('methods in a wrong state are refused and written down', async () => {
  const own = desk();
  const stream = await renderer(own);
  assert.throws(() => stream.stop(), { code: 6800301 });
  assert.throws(() => stream.pause(), { code: 6800301 });
  await done(own, stream.start());
  assert.throws(() => stream.start(), { code: 6800301 });
  await done(own, stream.release());
  assert.throws(() => stream.release(), { code: 6800301 });
  assert.deepEqual(broken(own), [
    'audio.stream.stop-state', 'audio.stream.stop-state', 'audio.stream.start-state', 'audio.stream.release-once',
  ]);
});

test('options that are none, and events that do not exist, are refused', async () => {
  const own = desk();
  await assert.rejects(done(own, own.audio.createAudioRenderer({ streamInfo: INFO })), { code: 6800101 });
  const odd = { ...CAPTURE, streamInfo: { ...INFO, samplingRate: 7 } };
  await assert.rejects(done(own, own.audio.createAudioCapturer(odd)), { code: 6800101 });
  const stream = await renderer(own);
  assert.throws(() => stream.on('readData', () => 0), { code: 6800101 });
  assert.deepEqual(broken(own), ['audio.stream.options', 'audio.stream.options', 'audio.stream.listener']);
});

test('a stream is not called from within its own data callback', async () => {
  const own = desk();
  const stream = await renderer(own);
  let isFirst = true;
  stream.on('writeData', () => {
    if (isFirst) {
      isFirst = false;
      void stream.stop();
    }
    return 0;
  });
  await done(own, stream.start());
  await own.clock.advance(40);
  assert.deepEqual(broken(own), ['audio.stream.no-calls-in-callback']);
});

test('playback that starts while the session is still being activated is written down', async () => {
  const own = desk();
  const stream = await renderer(own);
  const session = own.audio.getAudioManager().getSessionManager();
  session.on('audioSessionStateChanged', () => undefined);
  session.setAudioSessionScene(2);
  const activating = session.activateAudioSession({ concurrencyMode: 0 });
  await done(own, stream.start());
  await activating;
  assert.deepEqual(broken(own), ['audio.stream.after-session']);
  void session.deactivateAudioSession();
  await own.clock.advance(30);
  assert.equal(stream.state, 3, 'the end of the session stops the playback');
});

test('a session that is refused by an exception is not being activated: playback may start', async () => {
  const own = desk();
  const stream = await renderer(own);
  const session = own.audio.getAudioManager().getSessionManager();
  session.on('audioSessionStateChanged', () => undefined);
  session.setAudioSessionScene(2);
  own.device.faults.set('AudioKit.AudioSessionManager.activateAudioSession', { code: 6800301, isThrown: true });
  assert.throws(() => void session.activateAudioSession({ concurrencyMode: 0 }), { code: 6800301 });
  await done(own, stream.start());
  assert.deepEqual(broken(own), []);
});

test('without the permission, and in the background, there is no capture', async () => {
  const own = desk();
  own.device.permissions.set(MICROPHONE, 'denied');
  await assert.rejects(capturer(own), { code: 6800301 });
  own.device.permissions.set(MICROPHONE, 'granted');
  const stream = await capturer(own);
  own.device.isForeground = false;
  await assert.rejects(done(own, stream.start()), { code: 6800301 });
  own.device.isForeground = true;
  await done(own, stream.start());
  own.device.isForeground = false;
  await own.clock.advance(1000);
  assert.equal(stream.state, 2, 'one that runs goes on');
  assert.deepEqual(broken(own), []);
});

test('a carrier call pauses playback and capture, and offers both again; nothing starts meanwhile', async () => {
  const own = desk();
  const [out, into] = [await renderer(own), await capturer(own)];
  const hints: string[] = [];
  out.on('audioInterrupt', (event: { hintType: number }) => hints.push(`out ${event.hintType}`));
  into.on('audioInterrupt', (event: { hintType: number; forceType: number }) => hints.push(`in ${event.hintType}`));
  await done(own, out.start());
  await done(own, into.start());
  own.world.take(true);
  await own.clock.advance(1);
  assert.deepEqual([out.state, into.state], [5, 5]);
  await assert.rejects(done(own, out.start()), { code: 6800301 });
  own.world.take(false);
  await own.clock.advance(1);
  assert.deepEqual(hints, ['out 2', 'in 2', 'out 1', 'in 1']);
  await done(own, out.start());
  assert.equal(out.state, 2);
});

test('a capture that wants it so is silenced by a carrier call and not paused', async () => {
  const own = desk();
  const stream = await capturer(own);
  await done(own, stream.setWillMuteWhenInterrupted(true));
  const hints: number[] = [];
  let last: number | undefined;
  stream.on('audioInterrupt', (event: { hintType: number }) => hints.push(event.hintType));
  stream.on('readData', (buffer: ArrayBuffer) => {
    last = new Int16Array(buffer)[0];
  });
  await done(own, stream.start());
  await own.clock.advance(200);
  own.world.take(true);
  await own.clock.advance(40);
  assert.deepEqual([stream.state, last], [2, 0]);
  own.world.take(false);
  await own.clock.advance(40);
  assert.deepEqual([stream.state, last, ...hints], [2, 1000, 6, 7]);
});

test('only a session with a scene is offered what was taken from it', async () => {
  const own = desk();
  const session = own.audio.getAudioManager().getSessionManager();
  const hints: string[] = [];
  session.on('audioSessionStateChanged', (event) =>
    hints.push(`session ${(event as { stateChangeHint: number }).stateChangeHint}`));
  session.setAudioSessionScene(2);
  await done(own, session.activateAudioSession({ concurrencyMode: 0 }));
  const stream = await renderer(own);
  stream.on('audioInterrupt', (event: { hintType: number }) => hints.push(`stream ${event.hintType}`));
  await done(own, stream.start());
  own.world.take(true);
  await own.clock.advance(1);
  session.setAudioSessionScene(2);
  await assert.rejects(done(own, session.activateAudioSession({ concurrencyMode: 0 })), { code: 6800301 });
  own.world.take(false);
  await own.clock.advance(1);
  assert.deepEqual(hints, ['stream 2', 'session 1', 'session 0']);
});

test('a process that dies is silent', async () => {
  const own = desk();
  const [out, into] = [await renderer(own), await capturer(own)];
  await done(own, out.start());
  await done(own, into.start());
  own.kill();
  assert.equal(own.device.sounds.size, 0);
  assert.equal(own.world.microphones, 0);
  assert.equal(own.clock.pendingTimers, 0);
});
