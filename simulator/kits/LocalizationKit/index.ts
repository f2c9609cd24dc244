import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';

export { createResourceManager } from './ResourceManager.ts';
export type { ResourceManager } from './ResourceManager.ts';

/**
 * Localization Kit: its names, and how the device's user writes times (js-apis-i18n.md); the resource manager itself is
 * the context's (js-apis-resource-manager.md).
 */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.LocalizationKit');
  const { device, faults } = host;
  return {
    ...skeleton,
    i18n: {
      ...(skeleton.i18n as object),
      System: {
        getAppPreferredLanguage: () => {
          faults.check('LocalizationKit.i18n.getAppPreferredLanguage');
          return device.locale.replace('_', '-');
        },
        is24HourClock: () => {
          faults.check('LocalizationKit.i18n.is24HourClock');
          return device.has24Hours;
        },
      },
    },
  };
}
