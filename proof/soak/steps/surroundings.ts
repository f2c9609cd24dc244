import fc from 'fast-check';
import { step } from '../Step.ts';
import type { World } from '../World.ts';

const ACTS: Readonly<Record<string, (world: World, level: number) => void>> = {
  load: ({ phone }, level) => phone.device.work(level),
  ringer: ({ phone }, level) =>
    void (phone.device.ringerMode = (['silent', 'vibrate', 'normal'] as const)[level % 3] ?? 'normal'),
  microphone: ({ phone }, level) =>
    void phone.device.permissions.set('ohos.permission.MICROPHONE', level % 2 === 0 ? 'granted' : 'denied'),
  notifications: ({ phone }, level) => void (phone.device.isNotificationAllowed = level % 2 === 0),
  dark: ({ phone }, level) => phone.device.configure({ isDark: level % 2 === 0 }),
  locale: ({ phone }, level) => phone.device.configure({ locale: level % 2 === 0 ? 'zh_CN' : 'en_US' }),
};

/** Heat, ringer mode, permissions, language and colours change. */
export const surroundings = step({
  name: 'surroundings',
  weight: 2,
  words: fc.record({ what: fc.constantFrom(...Object.keys(ACTS)), level: fc.nat(7) }),
  run: (world, { what, level }) => ACTS[what]?.(world, level),
});
