import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';

import { VirtualClock } from './device/Clock.ts';
import { create as createAudio } from './kits/AudioKit/index.ts';
import { testHost } from './kits/TestHost.ts';
import { Phone } from './Phone.ts';

const MINUTE = 60_000;

function open(): { clock: VirtualClock; phone: Phone } {
  const clock = new VirtualClock();
  return { clock, phone: new Phone({ clock, appRoot: path.resolve(import.meta.dirname, '..') }) };
}

function missedCall(appMessageId: string, change: object = {}): never {
  return {
    token: 't', sentAtCloud: 0,
    notification: { category: 'MISS_CALL', title: 'Missed call', body: 'Ada', appMessageId, clickAction: { actionType: 0 }, ...change },
  } as never;
}

describe('A notification push', () => {
  it('is shown once for its appMessageId, of a day, and again after a restart', () => {
    const { phone } = open();
    const titles = (): number => phone.device.notifications.shown.length;
    phone.notify(missedCall('m1'));
    phone.notify(missedCall('m1'));
    assert.equal(titles(), 1);
    assert.equal(phone.device.notifications.shown[0]?.slot, 'SOCIAL_COMMUNICATION');
    phone.reboot();
    assert.equal(titles(), 0);
    phone.notify(missedCall('m1'));
    assert.equal(titles(), 1);
  });

  it('is not shown where the user allows none, and opens the app where it is tapped', async () => {
    const { phone, clock } = open();
    phone.device.isNotificationAllowed = false;
    phone.notify(missedCall('m1'));
    assert.equal(phone.device.notifications.shown.length, 0);
    phone.device.isNotificationAllowed = true;
    phone.notify(missedCall('m2', { clickAction: { actionType: 1, action: 'no.such.action', data: { a: 1 } } }));
    assert.deepEqual(phone.device.notifications.shown[0]?.tap, { abilityName: 'EntryAbility', parameters: { a: 1 } });
    phone.lock();
    assert.throws(() => phone.tapNotification(), /locked/);
    phone.unlock();
    phone.tapNotification();
    await clock.advance(100);
    assert.equal(phone.front, 'EntryAbility');
    assert.equal(phone.device.notifications.shown.length, 0);
    phone.kill();
  });

  it('replaces the one with its notifyId', () => {
    const { phone } = open();
    phone.notify(missedCall('m1', { notifyId: 5 }));
    phone.notify(missedCall('m2', { notifyId: 5, body: 'Bob' }));
    assert.deepEqual(phone.device.notifications.shown.map((notice) => notice.text), ['Bob']);
  });
});

describe('A phone', () => {
  it('takes the app out of sight when it is locked, and brings it back', async () => {
    const { phone, clock } = open();
    phone.openApp();
    await clock.advance(100);
    phone.lock();
    assert.equal(phone.device.isForeground, false);
    assert.throws(() => phone.openApp(), /locked/);
    phone.unlock();
    assert.equal(phone.front, 'EntryAbility');
    phone.kill();
    assert.equal(phone.device.isForeground, false);
  });

  it('that has restarted is locked, and what lies in EL2 is closed until it is unlocked', () => {
    const { phone } = open();
    phone.carrierRings();
    phone.reboot();
    assert.deepEqual([phone.device.isLocked, phone.device.isFirstUnlocked, phone.carrier.phase], [true, false, 'none']);
    phone.unlock();
    assert.equal(phone.device.isFirstUnlocked, true);
  });

  it('starts the app anew for a push after it has died, and takes down the calls of the dead one', async () => {
    const { phone, clock } = open();
    const push = (callId: string): void => phone.deliver({ callId, extraData: '{}', token: phone.token, ttl: 30, sentAtCloud: 0 });
    push('c1');
    await clock.advance(1000);
    assert.equal(phone.call?.state, 'ringing');
    const first = phone.process;
    first?.call('anything', () => {
      throw new Error('boom');
    });
    assert.equal(phone.process, undefined);
    assert.equal(phone.calls.calls.get('c1')?.state, 'lost');
    assert.deepEqual([phone.device.isRinging, phone.device.vibration, phone.leftovers()], [false, undefined, []]);
    push('c2');
    await clock.advance(1000);
    assert.equal(phone.call?.callId, 'c2');
    assert.notEqual(phone.process, first);
    phone.kill();
    await clock.advance(MINUTE);
    assert.equal(phone.calls.shown().length, 0);
  });

  it('rings so that one hears it in the normal mode only, and tells who asks how it rings', async () => {
    const host = testHost();
    const { device } = host;
    device.sounds.add({ usage: 'STREAM_USAGE_RINGTONE', isLooped: true });
    const { audio } = createAudio(host) as { audio: { getAudioManager(): { getVolumeManager(): {
      getVolumeGroupManagerSync(id: number): {
        getRingerModeSync(): number;
        on(type: string, callback: (mode: number) => void): void;
        off(type: string): void;
      };
    } } } };
    const group = audio.getAudioManager().getVolumeManager().getVolumeGroupManagerSync(1);
    const heard: number[] = [];
    group.on('ringerModeChange', (mode) => void heard.push(mode));
    assert.deepEqual([device.isHeard, group.getRingerModeSync()], [true, 2]);
    device.turnRinger('vibrate');
    assert.deepEqual([device.isHeard, device.isRinging, group.getRingerModeSync()], [false, true, 1]);
    await host.clock.advance(1);
    assert.deepEqual(heard, [1]);
    group.off('ringerModeChange');
    assert.deepEqual(host.process.holdings.list(), []);
    assert.throws(() => group.on('volumeChange', () => undefined), { code: 6800101 });
  });
});
