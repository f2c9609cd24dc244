import fc from 'fast-check';
import { buttonsOf } from '../../../simulator/system/buttons.ts';
import { step } from '../Step.ts';

/**
 * One of the buttons that a call has outside of the app: banner, lock screen, capsule, volume key. A hasty thumb
 * presses twice.
 */
export const button = step({
  name: 'button',
  weight: 9,
  words: fc.record({ pick: fc.nat(4), call: fc.nat(3), isTwice: fc.boolean() }),
  run: (world, { pick, call: index, isTwice }) => {
    const { phone } = world;
    const call = world.call(index);
    const there = call === undefined ? [] : buttonsOf(phone.device, call);
    const name = there[pick % Math.max(1, there.length)];
    for (let press = 0; name !== undefined && press < (isTwice ? 2 : 1); press++) {
      if (!phone.finger.finds(name, call?.callId)) {
        return;
      }
      if (name === 'answerVideo') {
        phone.answer('video', call?.callId);
      } else {
        phone.finger.press(name, call?.callId);
      }
    }
  },
});
