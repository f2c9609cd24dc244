import fc from 'fast-check';
import { step } from '../Step.ts';

/** Something dies under the calls: the app, the call service, the phone. */
export const death = step({
  name: 'death',
  weight: 2,
  words: fc.record({ of: fc.constantFrom('app', 'app', 'service', 'phone') }),
  run: (world, { of }) => {
    const { phone } = world;
    world.noteDeath(of);
    if (of === 'app') {
      phone.kill();
    } else if (of === 'phone') {
      phone.reboot();
    } else {
      phone.calls.die();
      phone.calls.restart();
    }
  },
});
