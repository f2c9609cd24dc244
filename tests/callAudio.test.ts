import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AudioSession } from '../simulator/kits/AudioKit/AudioSession.ts';
import { audioSessionOf } from '../simulator/kits/AudioKit/AudioSession.ts';
import { PortBench } from './PortBench.ts';

interface CallAudio {
  listen(listener: object): void;
  open(media: string): void;
  close(): void;
}

const ACTIVATE = 'AudioKit.AudioSessionManager.activateAudioSession';
/** AudioSessionStateChangeHint (arkts-apis-audio-e.md). */
const RESUME = 0;
const PAUSE = 1;
const STOP = 2;
const TIME_OUT_STOP = 3;
const DUCK = 4;
/** DeviceType (arkts-apis-audio-e.md). */
const EARPIECE = 1;
const SPEAKER = 2;
const DEFAULT = 1000;

class Bench extends PortBench {
  readonly audio: CallAudio = this.make('platform/DeviceCallAudio', this.appClock());
  readonly news: boolean[] = [];

  constructor() {
    super();
    this.audio.listen({ onAudio: (isRunning: boolean) => this.news.push(isRunning) });
  }

  get session(): AudioSession {
    const session = audioSessionOf(this.process);
    assert.ok(session !== undefined, 'the app has not asked for the session');
    return session;
  }

  async hint(hint: number): Promise<void> {
    this.session.hint(hint);
    await this.after(50);
  }
}

async function opened(media: 'voice' | 'video' = 'voice'): Promise<Bench> {
  const bench = new Bench();
  bench.audio.open(media);
  await bench.after(50);
  return bench;
}

describe('The audio session of a call', () => {
  it('is active with the scene of a call from open to close, and leaves nothing behind', async () => {
    const bench = await opened();
    assert.equal(bench.session.isAudioSessionActivated(), true);
    assert.equal(bench.session.scene, 2);
    bench.audio.close();
    await bench.after(50);
    assert.equal(bench.session.isAudioSessionActivated(), false);
    assert.equal(bench.session.route, DEFAULT);
    assert.equal(bench.faults(), '');
    assert.deepEqual(bench.news, []);
  });

  it('is heard at the ear with voice and on the speaker with video, and follows a change', async () => {
    const bench = await opened('voice');
    assert.equal(bench.session.route, EARPIECE);
    bench.audio.open('video');
    await bench.after(50);
    assert.equal(bench.session.route, SPEAKER);
    bench.audio.open('voice');
    await bench.after(50);
    assert.equal(bench.session.route, EARPIECE);
    assert.equal(bench.session.isAudioSessionActivated(), true);
  });

  it('does not undo the route that the user has chosen when it is opened again for the same', async () => {
    const bench = await opened('voice');
    void bench.session.setDefaultOutputDevice(SPEAKER);
    await bench.after(50);
    bench.audio.open('voice');
    await bench.hint(PAUSE);
    await bench.hint(RESUME);
    assert.equal(bench.session.route, SPEAKER);
  });

  it('comes back after a carrier call: paused, offered, taken with its scene', async () => {
    const bench = await opened();
    await bench.hint(PAUSE);
    assert.deepEqual(bench.news, [false]);
    assert.equal(bench.session.isAudioSessionActivated(), false);
    await bench.hint(RESUME);
    assert.deepEqual(bench.news, [false, true]);
    assert.equal(bench.session.scene, 2);
    bench.audio.close();
    await bench.after(50);
    assert.equal(bench.faults(), '');
  });

  for (const [name, hint] of [['stopped for good', STOP], ['stopped for its silence', TIME_OUT_STOP]] as const) {
    it(`that was ${name} is taken back by the next open only`, async () => {
      const bench = await opened();
      await bench.hint(hint);
      await bench.after(60_000);
      assert.deepEqual(bench.news, [false]);
      bench.audio.open('voice');
      await bench.after(50);
      assert.deepEqual(bench.news, [false, true]);
      assert.equal(bench.session.isAudioSessionActivated(), true);
      bench.audio.close();
      await bench.after(50);
      assert.equal(bench.faults(), '');
    });
  }

  it('is not told of when it is only made softer', async () => {
    const bench = await opened();
    await bench.hint(DUCK);
    assert.deepEqual(bench.news, []);
    assert.equal(bench.session.isAudioSessionActivated(), true);
  });

  it('that is refused is asked for again by and by, and at once by the next open', async () => {
    const bench = new Bench();
    bench.device.faults.set(ACTIVATE, { code: 6800301, times: 3 });
    bench.audio.open('voice');
    await bench.after(400);
    assert.equal(bench.session.isAudioSessionActivated(), false);
    await bench.after(1200);
    assert.equal(bench.session.isAudioSessionActivated(), false);
    bench.audio.open('voice');
    await bench.after(50);
    assert.equal(bench.session.isAudioSessionActivated(), true);
    bench.audio.close();
    await bench.after(50);
    assert.equal(bench.faults(), '');
    assert.equal(bench.clock.pendingTimers, 0);
  });

  it('that is refused is not asked for any more when the call is over', async () => {
    const bench = new Bench();
    bench.device.faults.set(ACTIVATE, { code: 6800301 });
    bench.audio.open('voice');
    await bench.after(5000);
    bench.audio.close();
    await bench.after(100);
    assert.equal(bench.clock.pendingTimers, 0);
    bench.device.faults.clear();
    await bench.after(10_000);
    assert.equal(bench.session.isAudioSessionActivated(), false);
  });

  it('ends although the close comes while it is still being opened', async () => {
    const bench = new Bench();
    bench.device.faults.set(ACTIVATE, { delayMs: 700 });
    bench.audio.open('voice');
    await bench.after(100);
    bench.audio.close();
    await bench.after(100);
    assert.deepEqual(bench.process.holdings.list('audioSession'), []);
    await bench.after(1000);
    assert.equal(bench.session.isAudioSessionActivated(), false);
    assert.equal(bench.faults(), '');
  });

  it('opened for another call while the last one is still closing, is that call\'s', async () => {
    const bench = await opened('video');
    bench.audio.close();
    bench.audio.open('voice');
    await bench.after(100);
    assert.equal(bench.session.isAudioSessionActivated(), true);
    assert.equal(bench.session.route, EARPIECE);
    bench.audio.close();
    await bench.after(100);
    assert.equal(bench.faults(), '');
  });

  it('that never answers does not keep the next call from its own', async () => {
    const bench = new Bench();
    bench.device.faults.set(ACTIVATE, { never: true, times: 1 });
    bench.audio.open('voice');
    await bench.after(1000);
    bench.audio.close();
    await bench.after(5000);
    assert.equal(bench.session.route, DEFAULT);
    bench.audio.open('voice');
    await bench.after(50);
    assert.equal(bench.session.isAudioSessionActivated(), true);
    bench.audio.close();
    await bench.after(50);
    assert.equal(bench.faults(), '');
  });

  it('answered later than anybody waits for is given back', async () => {
    const bench = new Bench();
    bench.device.faults.set(ACTIVATE, { delayMs: 8000, times: 1 });
    bench.audio.open('voice');
    await bench.after(1000);
    bench.audio.close();
    await bench.after(10_000);
    assert.equal(bench.session.isAudioSessionActivated(), false);
    assert.equal(bench.faults(), '');
  });
});
