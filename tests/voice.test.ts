import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { soundWorldOf } from '../simulator/system/SoundWorld.ts';
import { PortBench } from './PortBench.ts';

interface Frame {
  codec: number;
  counter: number;
  time: number;
  data: ArrayBuffer;
}

interface Voice {
  listen(listener: object): void;
  start(sessionId: string, isMuted: boolean): void;
  mute(isMuted: boolean): void;
  setQuality(quality: 'full' | 'reduced'): void;
  watchLevel(onLevel: (level: number) => void): void;
  unwatchLevel(): void;
  stop(): void;
  onFrame(sessionId: string, frame: Frame): void;
}

interface CallAudio {
  open(media: string): void;
  close(): void;
  listen(listener: object): void;
}

const MICROPHONE = 'ohos.permission.MICROPHONE';
const CREATE_CAPTURER = 'AudioKit.audio.createAudioCapturer';
const START_CAPTURER = 'AudioKit.AudioCapturer.start';
const CREATE_RENDERER = 'AudioKit.audio.createAudioRenderer';

/** What the app sends is kept here; what it hears is given to it by hand. */
class Frames {
  readonly sent: Array<{ sessionId: string; time: number; frame: Int16Array }> = [];

  listen(): void {
    // The bench speaks to the voice itself.
  }

  codecOf(): string {
    return 'pcm';
  }

  send(sessionId: string, _codec: number, time: number, data: ArrayBuffer): void {
    this.sent.push({ sessionId, time, frame: new Int16Array(data) });
  }
}

class Bench extends PortBench {
  readonly frames = new Frames();
  readonly session: CallAudio = this.make('platform/DeviceCallAudio', this.appClock());
  readonly voice: Voice = this.make('media/DeviceVoice', this.appClock(), this.frames, this.session);
  private counter = 0;
  readonly news: boolean[] = [];
  readonly audioNews: boolean[] = [];
  readonly soundNews: boolean[] = [];

  constructor() {
    super();
    this.device.isForeground = true;
    this.device.permissions.set(MICROPHONE, 'granted');
    this.voice.listen({
      onMicrophone: (isAvailable: boolean) => this.news.push(isAvailable),
      onLoudspeaker: (isAvailable: boolean) => this.soundNews.push(isAvailable),
    });
    this.session.listen({ onAudio: (isRunning: boolean) => this.audioNews.push(isRunning) });
  }

  get world(): ReturnType<typeof soundWorldOf> {
    return soundWorldOf(this.device);
  }

  streams(): string[] {
    return this.process.holdings.list('stream').sort();
  }

  /** What was sent in the last while. */
  async said(ms: number): Promise<Int16Array[]> {
    this.frames.sent.splice(0);
    await this.after(ms);
    return this.frames.sent.map(({ frame }) => frame);
  }

  /** The other side says so for 100 ms; the last that is heard of it. */
  async hear(value: number, samples = 320, sessionId = 's1'): Promise<Int16Array> {
    for (let i = 0; i < 5; i++) {
      this.voice.onFrame(sessionId, this.frame(value, samples));
      await this.after(20);
    }
    return this.world.heard;
  }

  /** A frame that is said now. */
  frame(value: number, samples = 320): Frame {
    const time = Math.round(this.clock.now() / 20) * 20 % 2 ** 32;
    return { codec: 0, counter: this.counter++, time, data: new Int16Array(samples).fill(value).buffer };
  }

  /** The call ends as the engine ends it. */
  async end(): Promise<void> {
    this.voice.stop();
    this.session.close();
    await this.after(200);
  }
}

async function talking(): Promise<Bench> {
  const bench = new Bench();
  bench.session.open('voice');
  bench.voice.start('s1', false);
  await bench.after(400);
  return bench;
}

describe('The voice of a call', () => {
  it('carries what is said in frames of 20 ms, 16 kHz, one channel', async () => {
    const bench = await talking();
    const said = await bench.said(200);
    assert.equal(said.length, 10);
    assert.ok(said.every((one) => one.length === 320 && one.every((sample) => sample === 1000)));
    assert.ok(bench.frames.sent.every(({ sessionId }) => sessionId === 's1'));
    assert.deepEqual(bench.news, []);
  });

  it('plays what comes, and silence where nothing comes', async () => {
    const bench = await talking();
    assert.ok((await bench.hear(77)).every((sample) => sample === 77));
    await bench.after(100);
    assert.ok(bench.world.heard.length === 320 && bench.world.heard.every((sample) => sample === 0));
  });

  it('cuts frames of its own out of pieces of any length', async () => {
    const bench = new Bench();
    bench.world.pieceMs = 13;
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(400);
    const said = await bench.said(1300);
    assert.ok(said.length >= 63 && said.length <= 66, `${said.length}`);
    assert.ok(said.every((one) => one.length === 320));
    await bench.end();
    assert.equal(bench.faults(), '');
  });

  it('leaves nothing behind', async () => {
    const bench = await talking();
    assert.deepEqual(bench.streams(), ['stream AudioCapturer', 'stream AudioRenderer']);
    assert.equal(bench.world.microphones, 1);
    await bench.end();
    assert.equal(bench.faults(), '');
    assert.equal(bench.world.microphones, 0);
    assert.equal(bench.device.sounds.size, 0);
    assert.equal(bench.clock.pendingTimers, 0);
  });

  it('hears nothing of another session', async () => {
    const bench = await talking();
    assert.ok((await bench.hear(77, 320, 's2')).every((sample) => sample === 0));
  });

  it('never talks of what was said long ago: after a stall at most the last 300 ms are heard', async () => {
    const bench = await talking();
    await bench.hear(1);
    const late = [];
    for (let i = 0; i < 50; i++) {
      late.push(bench.frame(i));
      await bench.after(20);
    }
    late.forEach((one) => bench.voice.onFrame('s1', one));
    const heard: Array<number | undefined> = [];
    for (let i = 0; i < 30; i++) {
      await bench.after(20);
      heard.push(bench.world.heard[200]);
    }
    const newest = heard.indexOf(49);
    assert.ok(newest >= 0 && heard.slice(0, newest).every((sample) => Number(sample) > 50 - 17), heard.join(' '));
    assert.equal(heard.at(-1), 0);
  });

  it('sends half as much when the device is hot, and such frames are heard at full length', async () => {
    const bench = await talking();
    bench.voice.setQuality('reduced');
    const said = await bench.said(100);
    assert.ok(said.length === 5 && said.every((one) => one.length === 160));
    const heard = await bench.hear(55, 160);
    assert.ok(heard.length === 320 && heard.every((sample) => sample === 55));
    assert.ok((await bench.hear(66, 200)).every((sample) => sample === 0), 'what is no frame is not played');
  });
});

describe('Mute', () => {
  it('sends nothing, and keeps the microphone so that it can be unmuted in the background', async () => {
    const bench = await talking();
    bench.voice.mute(true);
    assert.equal((await bench.said(200)).length, 0);
    assert.equal(bench.world.microphones, 1);
    bench.device.isForeground = false;
    bench.voice.mute(false);
    assert.equal((await bench.said(100)).length, 5);
  });

  it('holds from the first frame when the call was muted before', async () => {
    const bench = new Bench();
    bench.session.open('voice');
    bench.voice.start('s1', true);
    assert.equal((await bench.said(500)).length, 0);
    assert.equal(bench.world.microphones, 1);
  });
});

describe('How loud the user is', () => {
  const TONE_HZ = 1000;

  /** A tone of 1 kHz is said, its peak so high. */
  function say(bench: Bench, peak: number): void {
    bench.world.voice = (samples, rate) =>
      Int16Array.from({ length: samples }, (_, i) => Math.round(peak * Math.sin(2 * Math.PI * TONE_HZ * i / rate)));
  }

  async function watched(): Promise<{ bench: Bench; levels: number[] }> {
    const bench = await talking();
    const levels: number[] = [];
    say(bench, 0);
    bench.voice.watchLevel((level) => levels.push(level));
    await bench.after(1000);
    return { bench, levels };
  }

  it('follows a tone: up at once, down step by step', async () => {
    const { bench, levels } = await watched();
    assert.deepEqual(levels, [0]);
    say(bench, 8000);
    await bench.after(1000);
    assert.deepEqual(levels, [0, 1]);
    say(bench, 300);
    await bench.after(2000);
    assert.deepEqual(levels, [0, 1, 0.75, 0.5, 0.25]);
  });

  it('is nothing from the press of mute on, and is there again after it', async () => {
    const { bench, levels } = await watched();
    say(bench, 8000);
    await bench.after(1000);
    bench.voice.mute(true);
    assert.equal(levels.at(-1), 0);
    await bench.after(1000);
    assert.equal(levels.at(-1), 0);
    bench.voice.mute(false);
    await bench.after(200);
    assert.equal(levels.at(-1), 1);
  });

  it('is nothing while a carrier call has the microphone, and when the call is over', async () => {
    const { bench, levels } = await watched();
    say(bench, 8000);
    await bench.after(1000);
    bench.world.take(true);
    await bench.after(200);
    assert.equal(levels.at(-1), 0);
    bench.world.take(false);
    await bench.after(1000);
    assert.equal(levels.at(-1), 1);
    await bench.end();
    assert.equal(levels.at(-1), 0);
    assert.equal(bench.faults(), '');
  });

  it('is told to nobody who does not look', async () => {
    const { bench, levels } = await watched();
    bench.voice.unwatchLevel();
    say(bench, 8000);
    await bench.after(1000);
    assert.deepEqual(levels, [0]);
  });
});

describe('A microphone that cannot be had', () => {
  it('for want of permission is told, and the other side is heard all the same', async () => {
    const bench = new Bench();
    bench.device.permissions.set(MICROPHONE, 'denied');
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(200);
    assert.deepEqual(bench.news, [false]);
    assert.deepEqual(bench.streams(), ['stream AudioRenderer']);
    assert.ok((await bench.hear(77)).every((sample) => sample === 77));
  });

  it('in the background is told, and comes with the next start in the foreground', async () => {
    const bench = new Bench();
    bench.device.isForeground = false;
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(200);
    assert.deepEqual(bench.news, [false]);
    bench.device.isForeground = true;
    bench.voice.start('s1', false);
    await bench.after(400);
    assert.deepEqual(bench.news, [false, true]);
    assert.equal((await bench.said(100)).length, 5);
    assert.deepEqual(bench.streams(), ['stream AudioCapturer', 'stream AudioRenderer']);
    await bench.end();
    assert.equal(bench.faults(), '');
  });

  it('because it never answers is told after five seconds, and is tried again', async () => {
    const bench = new Bench();
    bench.device.faults.set(START_CAPTURER, { never: true, times: 1 });
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(5200);
    assert.deepEqual(bench.news, [false]);
    bench.voice.start('s1', false);
    // The next one waits for the end of the first, but not for ever.
    await bench.after(2700);
    assert.deepEqual(bench.news, [false, true]);
    await bench.end();
    assert.equal(bench.faults(), '');
  });

  it('is tried once more when it was asked for again while it was being refused', async () => {
    const bench = new Bench();
    bench.device.isForeground = false;
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(35);
    bench.device.faults.set(START_CAPTURER, { delayMs: 100, times: 1 });
    await bench.after(35);
    bench.voice.start('s1', false);
    bench.device.isForeground = true;
    await bench.after(400);
    assert.equal(bench.world.microphones, 1);
    assert.equal(bench.news.at(-1) ?? true, true);
  });
});

describe('A session that the system does not give', () => {
  it('does not make a call silent: microphone and loudspeaker ask for the sound themselves, and nobody is told a lie', async () => {
    const bench = new Bench();
    bench.device.faults.set('AudioKit.AudioSessionManager.activateAudioSession', { code: 6800301 });
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(2000);
    assert.equal((await bench.said(100)).length, 5);
    assert.ok((await bench.hear(77)).every((sample) => sample === 77));
    assert.deepEqual([bench.news, bench.audioNews, bench.soundNews], [[], [], []]);
    await bench.end();
    await bench.after(2000);
    assert.equal(bench.faults(), '');
    assert.equal(bench.clock.pendingTimers, 0);
  });

  it('because a carrier call has the sound is told, and the sound is there within 5 s after that call', async () => {
    const bench = new Bench();
    bench.world.take(true);
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(12_000);
    assert.deepEqual([bench.news, bench.soundNews], [[false], [false]]);
    bench.world.take(false);
    await bench.after(5200);
    assert.deepEqual([bench.news, bench.soundNews], [[false, true], [false, true]]);
    assert.equal((await bench.said(100)).length, 5);
    await bench.end();
    assert.equal(bench.faults(), '');
  });
});

describe('A loudspeaker that cannot be had', () => {
  it('is told, and is tried again until it is there', async () => {
    const bench = new Bench();
    bench.device.faults.set(CREATE_RENDERER, { code: 6800301, times: 2 });
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(500);
    assert.deepEqual(bench.soundNews, [false]);
    await bench.after(7000);
    assert.deepEqual(bench.soundNews, [false, true]);
    await bench.end();
    assert.equal(bench.faults(), '');
    assert.equal(bench.clock.pendingTimers, 0);
  });
});

describe('A stop while the voice is still starting', () => {
  const slow = [['created', CREATE_CAPTURER], ['started', START_CAPTURER], ['played', CREATE_RENDERER]] as const;
  for (const [name, fault] of slow) {
    it(`ends in silence when the stream is just being ${name}`, async () => {
      const bench = new Bench();
      bench.device.faults.set(fault, { delayMs: 900 });
      bench.session.open('voice');
      bench.voice.start('s1', false);
      await bench.after(300);
      await bench.end();
      assert.equal((await bench.said(2000)).length, 0);
      assert.equal(bench.world.microphones, 0);
      assert.deepEqual(bench.news, []);
      assert.equal(bench.faults(), '');
    });
  }

  it('starts nothing when the session was still being waited for', async () => {
    const bench = new Bench();
    bench.device.faults.set('AudioKit.AudioSessionManager.activateAudioSession', { delayMs: 500 });
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(200);
    assert.equal(bench.world.microphones, 0);
    await bench.end();
    assert.equal((await bench.said(2000)).length, 0);
    assert.deepEqual(bench.streams(), []);
    assert.equal(bench.faults(), '');
  });

  it('and a start for the next call: only the next one talks, with one microphone', async () => {
    const bench = new Bench();
    bench.device.faults.set(CREATE_CAPTURER, { delayMs: 600, times: 1 });
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(200);
    bench.voice.stop();
    bench.voice.start('s2', false);
    await bench.after(1500);
    assert.deepEqual(bench.streams(), ['stream AudioCapturer', 'stream AudioRenderer']);
    assert.ok(bench.frames.sent.length > 0);
    assert.ok(bench.frames.sent.every(({ sessionId }) => sessionId === 's2'));
    await bench.end();
    assert.equal(bench.faults(), '');
  });

  it('that the system does not answer is not waited for for ever by the next call', async () => {
    const bench = await talking();
    bench.device.faults.set('AudioKit.AudioCapturer.release', { never: true, times: 1 });
    bench.voice.stop();
    bench.voice.start('s2', false);
    await bench.after(3000);
    assert.ok(bench.frames.sent.some(({ sessionId }) => sessionId === 's2'));
  });
});

describe('A carrier call in the middle of a call', () => {
  it('silences the call, which goes on after it', async () => {
    const bench = await talking();
    bench.world.take(true);
    await bench.after(100);
    assert.deepEqual(bench.news, [false]);
    assert.deepEqual(bench.audioNews, [false]);
    const said = await bench.said(100);
    assert.ok(said.every((one) => one.every((sample) => sample === 0)), 'nobody hears the carrier call');
    bench.world.take(false);
    await bench.after(100);
    assert.deepEqual(bench.news, [false, true]);
    assert.deepEqual(bench.audioNews, [false, true]);
    assert.ok((await bench.hear(77)).every((sample) => sample === 77));
    assert.ok((await bench.said(100)).every((one) => one.every((sample) => sample === 1000)));
    await bench.end();
    assert.equal(bench.faults(), '');
  });

  it('in the background does not cost the microphone: it is silenced and not stopped', async () => {
    const bench = await talking();
    bench.device.isForeground = false;
    bench.world.take(true);
    await bench.after(100);
    assert.equal(bench.world.microphones, 1);
    bench.world.take(false);
    await bench.after(100);
    assert.deepEqual(bench.news, [false, true]);
  });

  it('stops the capture where the device cannot silence it; it starts when it is offered again', async () => {
    const bench = new Bench();
    bench.device.faults.set('AudioKit.AudioCapturer.setWillMuteWhenInterrupted', { code: 6800103 });
    bench.session.open('voice');
    bench.voice.start('s1', false);
    await bench.after(300);
    bench.world.take(true);
    await bench.after(100);
    assert.equal(bench.world.microphones, 0);
    assert.deepEqual(bench.news, [false]);
    bench.world.take(false);
    await bench.after(300);
    assert.deepEqual(bench.news, [false, true]);
    assert.equal(bench.world.microphones, 1);
    await bench.end();
    assert.equal(bench.faults(), '');
  });
});

it('A permission that is taken away while the call runs leaves it running, in silence', async () => {
  const bench = await talking();
  bench.device.permissions.set(MICROPHONE, 'denied');
  assert.ok((await bench.said(100)).every((one) => one.every((sample) => sample === 0)));
  await bench.end();
  assert.equal(bench.faults(), '');
});
