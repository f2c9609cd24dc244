import assert from 'node:assert/strict';
import os from 'node:os';
import { test } from 'node:test';
import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import { callSystemOf } from '../system/callSystemOf.ts';
import { networkOf } from './DeviceNetwork.ts';
import type { DevicePeer } from './HostRoute.ts';

interface World {
  readonly device: Device;
  readonly clock: VirtualClock;
  readonly host: DevicePeer;
  /** What the app's socket has heard. */
  readonly heard: string[];
  move(isForeground: boolean): void;
}

/** A device whose app is in front and has a socket open. */
async function connected(): Promise<World> {
  const clock = new VirtualClock();
  const device = new Device({ clock, appRoot: os.tmpdir() });
  const network = networkOf(device);
  const heard: string[] = [];
  let host: DevicePeer | undefined;
  network.hosts.set('a.example', {
    kind: 'memory',
    connect: (peer) => {
      host = peer;
      return { receive: () => undefined, closed: () => undefined };
    },
    handle: async () => ({ status: 204, body: '' }),
  });
  const move = (isForeground: boolean): void => {
    device.isForeground = isForeground;
    device.lifeChanged();
  };
  move(true);
  network.openSocket('ws://a.example/', {
    open: () => heard.push('open'), message: (text) => heard.push(String(text)),
    close: (code) => heard.push(`close ${code}`), error: () => heard.push('error'),
  });
  await clock.advance(1000);
  assert.ok(host !== undefined);
  return { device, clock, host, heard, move };
}

test('two seconds after the app has left the front nothing reaches it, until it is back', async () => {
  const { clock, host, heard, move } = await connected();
  move(false);
  await clock.advance(1900);
  host.send('in time');
  await clock.advance(200);
  host.send('too late');
  await clock.advance(5000);
  assert.deepEqual(heard, ['open', 'in time']);
  move(true);
  await clock.advance(100);
  assert.deepEqual(heard, ['open', 'in time', 'too late']);
});

test('twelve seconds after it the sockets are gone', async () => {
  const { clock, heard, move } = await connected();
  move(false);
  await clock.advance(11_900);
  assert.deepEqual(heard, ['open']);
  await clock.advance(200);
  assert.deepEqual(heard, ['open', 'close 1006']);
});

test('a call that is not over keeps the network in the background, and its end gives it two seconds more', async () => {
  const { device, clock, host, heard, move } = await connected();
  const call = callSystemOf(device).announce('call-1');
  call.outcomes = 1;
  move(false);
  await clock.advance(60_000);
  host.send('during the call');
  await clock.advance(100);
  callSystemOf(device).setState(call, 'over');
  await clock.advance(1900);
  host.send('last words');
  await clock.advance(100);
  host.send('after it');
  await clock.advance(1000);
  assert.deepEqual(heard, ['open', 'during the call', 'last words']);
});

test('coming back in time changes nothing', async () => {
  const { clock, heard, host, move } = await connected();
  move(false);
  await clock.advance(1500);
  move(true);
  await clock.advance(60_000);
  host.send('still here');
  await clock.advance(100);
  assert.deepEqual(heard, ['open', 'still here']);
});
