import fc from 'fast-check';
import { kitEnum } from '../../../simulator/arkts/KitSkeleton.ts';
import { soundWorldOf } from '../../../simulator/system/SoundWorld.ts';
import { step } from '../Step.ts';

const DEVICE = kitEnum('@kit.AudioKit', 'audio.DeviceType');
const PLUGS: Readonly<Record<string, number>> = {
  headset: DEVICE.WIRED_HEADSET as number, bluetooth: DEVICE.BLUETOOTH_SCO as number,
};

/** Where the sound goes: a headset or Bluetooth comes and goes, and the user presses the loudspeaker's button. */
export const route = step({
  name: 'route',
  weight: 3,
  words: fc.record({ what: fc.constantFrom('headset', 'bluetooth', 'button'), isThere: fc.boolean() }),
  run: (world, { what, isThere }) => {
    const plug = PLUGS[what];
    const sound = soundWorldOf(world.phone.device);
    if (plug === undefined) {
      world.tap('route');
    } else if (isThere) {
      sound.connect(plug);
    } else {
      sound.disconnect(plug);
    }
  },
});
