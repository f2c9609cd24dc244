import { kitEnum, kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { patternBuilder } from './Pattern.ts';
import { Vibrator } from './Vibrator.ts';

/** Sensor Service Kit: the vibrator (js-apis-vibrator.md). */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.SensorServiceKit');
  const effects: readonly unknown[] = Object.values(kitEnum('@kit.SensorServiceKit', 'vibrator.EffectId'));
  const motor = new Vibrator(host);
  const isSupported = (effectId: string): boolean => {
    if (typeof effectId !== 'string') {
      throw businessError(401, 'Parameter error.');
    }
    return effects.includes(effectId);
  };
  return {
    ...skeleton,
    vibrator: {
      ...(skeleton.vibrator as object),
      VibratorPatternBuilder: patternBuilder(host.ledger),
      startVibration: motor.start.bind(motor),
      stopVibration: motor.stop.bind(motor),
      stopVibrationSync: () => motor.stopNow(),
      isSupportEffectSync: isSupported,
      isSupportEffect: (effectId: string) =>
        host.faults.answer('SensorServiceKit.vibrator.isSupportEffect', 1, () => isSupported(effectId)),
    },
  };
}
