import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHost } from '../TestHost.ts';
import { create } from './index.ts';

interface Builder {
  addContinuousEvent(time: number, duration: number, options?: object): Builder;
  build(): object;
}

interface Kit {
  VibratorPatternBuilder: new () => Builder;
  startVibration(effect: object, attribute: object): Promise<void>;
  stopVibration(mode?: string): Promise<void>;
  isSupportEffectSync(effectId: string): boolean;
}

const RING = { id: 0, usage: 'ring' };

function desk(permissions: string[] = ['ohos.permission.VIBRATE']): ReturnType<typeof testHost> & { vibrator: Kit } {
  const base = testHost(permissions);
  return { ...base, vibrator: create(base.host).vibrator as Kit };
}

test('a pattern vibrates for its length and ends by itself', async () => {
  const { vibrator, clock, device, holdings } = desk();
  let changes = 0;
  device.onSense.push(() => changes++);
  const builder = new vibrator.VibratorPatternBuilder();
  builder.addContinuousEvent(0, 400, { intensity: 100, frequency: 50 }).addContinuousEvent(600, 400);
  void vibrator.startVibration({ type: 'pattern', pattern: builder.build() }, RING);
  await clock.advance(500);
  assert.equal(device.vibration, 'ring');
  assert.deepEqual(holdings.list('vibration'), ['vibration ring']);
  await clock.advance(600);
  assert.equal(device.vibration, undefined);
  assert.deepEqual(holdings.list('vibration'), []);
  assert.equal(changes, 2);
  assert.deepEqual(device.ledger.entries, []);
});

test('a pattern is stopped without a mode only', async () => {
  const { vibrator, clock, device } = desk();
  const pattern = new vibrator.VibratorPatternBuilder().addContinuousEvent(0, 5000).build();
  void vibrator.startVibration({ type: 'pattern', pattern }, RING);
  await clock.advance(10);
  void vibrator.stopVibration('time');
  await clock.advance(10);
  assert.equal(device.vibration, 'ring');
  void vibrator.stopVibration();
  await clock.advance(10);
  assert.equal(device.vibration, undefined);
});

test('a ring is accepted and not felt when the device is silent', async () => {
  const { vibrator, clock, device } = desk();
  device.ringerMode = 'silent';
  const started = vibrator.startVibration({ type: 'time', duration: 1000 }, RING);
  await clock.advance(10);
  await started;
  assert.equal(device.vibration, undefined);
  void vibrator.startVibration({ type: 'time', duration: 1000 }, { usage: 'alarm' });
  await clock.advance(10);
  assert.equal(device.vibration, 'alarm');
});

test('without the permission there is no vibration', () => {
  const { vibrator, device } = desk([]);
  assert.throws(() => void vibrator.startVibration({ type: 'time', duration: 1 }, RING), { code: 201 });
  assert.deepEqual(device.ledger.entries.map((entry) => entry.rule.id), ['vibrator.permission']);
});

test('what is out of its limits is refused with 401', () => {
  const { vibrator, device } = desk();
  const start = (effect: object, attribute: object) => () => void vibrator.startVibration(effect, attribute);
  assert.throws(start({ type: 'time', duration: 0 }, RING), { code: 401 });
  assert.throws(start({ type: 'time', duration: 1_800_001 }, RING), { code: 401 });
  assert.throws(start({ type: 'time', duration: 1 }, { usage: 'bell' }), { code: 401 });
  assert.throws(() => new vibrator.VibratorPatternBuilder().addContinuousEvent(0, 5001), { code: 401 });
  assert.throws(() => new vibrator.VibratorPatternBuilder().build(), { code: 401 });
  assert.equal(device.ledger.entries.length, 5);
});

test('effects are those that the declarations name; the end of the process ends the vibration', async () => {
  const { vibrator, clock, device, kill } = desk();
  assert.equal(vibrator.isSupportEffectSync('haptic.clock.timer'), true);
  assert.equal(vibrator.isSupportEffectSync('haptic.of.nobody'), false);
  void vibrator.startVibration({ type: 'time', duration: 1000 }, RING);
  await clock.advance(10);
  kill();
  assert.equal(device.vibration, undefined);
});
