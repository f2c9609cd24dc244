import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHost } from '../TestHost.ts';
import { AudioSession, audioSessionOf } from './AudioSession.ts';
import { create } from './index.ts';

type Desk = ReturnType<typeof testHost> & { session: AudioSession; hints: number[] };
const VOICE = 2;
const DEFAULT_STRATEGY = { concurrencyMode: 0 };

function desk(): Desk {
  const base = testHost();
  const audio = create(base.host).audio as { getAudioManager(): { getSessionManager(): AudioSession } };
  return { ...base, session: audio.getAudioManager().getSessionManager(), hints: [] };
}

function listening(): Desk {
  const made = desk();
  made.session.on('audioSessionStateChanged', (event) =>
    made.hints.push((event as { stateChangeHint: number }).stateChangeHint));
  return made;
}

async function activate(desk: Desk): Promise<void> {
  desk.session.setAudioSessionScene(VOICE);
  const activating = desk.session.activateAudioSession(DEFAULT_STRATEGY);
  await desk.clock.advance(20);
  await activating;
}

test('scene, activation, route, deactivation: in this order all is well', async () => {
  const own = listening();
  await activate(own);
  assert.equal(own.session.isAudioSessionActivated(), true);
  assert.equal(audioSessionOf(own.host.process)?.scene, VOICE);
  assert.deepEqual(own.holdings.list('audioSession'), ['audioSession active']);
  void own.session.setDefaultOutputDevice(1);
  await own.clock.advance(20);
  assert.equal(own.session.route, 1);
  void own.session.deactivateAudioSession();
  await own.clock.advance(20);
  assert.equal(own.session.isAudioSessionActivated(), false);
  assert.deepEqual(own.holdings.list('audioSession'), []);
  assert.deepEqual(own.device.ledger.entries, []);
});

test('a hint to pause ends the session; RESUME asks for the scene again', async () => {
  const own = listening();
  await activate(own);
  own.session.hint(1);
  await own.clock.advance(1);
  assert.equal(own.session.isAudioSessionActivated(), false);
  own.session.hint(0);
  await own.clock.advance(1);
  assert.deepEqual(own.hints, [1, 0]);
  void own.session.activateAudioSession(DEFAULT_STRATEGY);
  await own.clock.advance(20);
  assert.deepEqual(own.device.ledger.entries.map((entry) => entry.rule.id), ['audio.session.scene-before-activate']);
});

test('a scene set while active is in effect with the next activation only', async () => {
  const own = listening();
  await activate(own);
  own.session.setAudioSessionScene(0);
  assert.equal(own.session.scene, VOICE);
  void own.session.deactivateAudioSession();
  await own.clock.advance(20);
  assert.deepEqual(own.device.ledger.entries.map((entry) => entry.rule.id), ['audio.session.scene-before-activate']);
});

test('what breaks a rule is refused as documented', async () => {
  const own = desk();
  assert.throws(() => own.session.setAudioSessionScene(9), { code: 6800101 });
  assert.throws(() => own.session.on('noSuchEvent', () => undefined), { code: 6800101 });
  const refused = Promise.all([
    assert.rejects(own.session.activateAudioSession({ concurrencyMode: 7 }), { code: 6800101 }),
    assert.rejects(own.session.deactivateAudioSession(), { code: 6800301 }),
    assert.rejects(own.session.setDefaultOutputDevice(8), { code: 6800101 }),
  ]);
  await own.clock.advance(20);
  await refused;
  await activate(own);
  assert.deepEqual(own.device.ledger.entries.map((entry) => entry.rule.id), [
    'audio.session.deactivate-what-is-active', 'audio.session.default-output-devices',
    'audio.session.listen-before-activate',
  ]);
});

test('a fault set for the activation is what the app gets', async () => {
  const own = listening();
  own.device.faults.set('AudioKit.AudioSessionManager.activateAudioSession', { code: 6800301, times: 1 });
  const refused = assert.rejects(own.session.activateAudioSession(DEFAULT_STRATEGY), { code: 6800301 });
  await own.clock.advance(20);
  await refused;
  assert.equal(own.session.isAudioSessionActivated(), false);
});

test('a session is stopped after a minute without any sound, and not while something plays', async () => {
  const own = listening();
  await activate(own);
  const sound = { usage: 'STREAM_USAGE_VOICE_COMMUNICATION', isLooped: false };
  own.device.sounds.add(sound);
  own.device.senseChanged();
  await own.clock.advance(300_000);
  assert.equal(own.session.isAudioSessionActivated(), true);
  own.device.sounds.delete(sound);
  own.device.senseChanged();
  await own.clock.advance(59_000);
  assert.equal(own.session.isAudioSessionActivated(), true);
  await own.clock.advance(2000);
  assert.equal(own.session.isAudioSessionActivated(), false);
  assert.deepEqual(own.hints, [3]);
  assert.deepEqual(own.holdings.list('audioSession'), []);
  assert.equal(own.clock.pendingTimers, 0);
});
