import fc from 'fast-check';
import { cameraWorldOf } from '../../../simulator/system/CameraWorld.ts';
import { step } from '../Step.ts';
import type { World } from '../World.ts';

const ACTS: Readonly<Record<string, (world: World) => void>> = {
  switch: (world) => world.tap('camera'),
  flip: (world) => world.tap('flip'),
  media: (world) => world.tap('media'),
  taken: ({ phone }) => cameraWorldOf(phone.device).take(true),
  free: ({ phone }) => cameraWorldOf(phone.device).take(false),
  unseen: (world) => sayOn(world, false),
  seen: (world) => sayOn(world, true),
  away: ({ phone }) => phone.home(),
  return: ({ phone }) => phone.device.isLocked ? undefined : phone.openApp(),
  page: (world) => world.tap('returnToCall'),
};

/** The user turns the camera on, off and round, another app takes it, and the other side does likewise. */
export const camera = step({
  name: 'camera',
  weight: 0,
  words: fc.record({ act: fc.constantFrom(...Object.keys(ACTS)) }),
  run: (world, { act }) => ACTS[act]?.(world),
});

function sayOn({ sessions, peer }: World, on: boolean): void {
  sessions.forEach(({ caller, sessionId }) => caller.say({ type: 'camera', sessionId, on }));
  peer.say({ type: 'camera', on });
}
