import fc from 'fast-check';
import { step } from '../Step.ts';
import type { World } from '../World.ts';

const ACTS: Readonly<Record<string, (world: World) => void>> = {
  open: ({ phone }) => phone.device.isLocked ? undefined : phone.openApp(),
  home: ({ phone }) => phone.home(),
  back: ({ phone, pages }) => phone.front === undefined || pages.back() ? undefined : phone.home(),
  capsule: ({ phone }) => phone.device.isLocked || phone.call === undefined || phone.front !== undefined ? undefined
    : phone.tapCapsule(),
  notice: ({ phone }) => phone.device.isLocked || phone.device.notifications.shown.length === 0 ? undefined
    : phone.tapNotification(),
  lock: ({ phone }) => phone.lock(),
  unlock: ({ phone }) => phone.unlock(),
};

/** The user opens the app, leaves it, locks and unlocks the phone, taps the capsule or a notification. */
export const phone = step({
  name: 'phone',
  weight: 6,
  words: fc.record({ act: fc.constantFrom(...Object.keys(ACTS)) }),
  run: (world, { act }) => ACTS[act]?.(world),
});
