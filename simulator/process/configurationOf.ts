import { kitEnum } from '../arkts/KitSkeleton.ts';
import type { Device } from '../device/Device.ts';

/** SCREEN_DENSITY_MDPI: one pixel a vp. */
const MEDIUM_DENSITY = 160;

/**
 * What abilities are told when the user changes language, colours or sizes, or turns the device
 * (js-apis-app-ability-configuration.md).
 */
export function configurationOf(device: Device): object {
  const { locale, isDark, display } = device;
  const mode = kitEnum('@kit.AbilityKit', 'ConfigurationConstant.ColorMode');
  const direction = kitEnum('@kit.AbilityKit', 'ConfigurationConstant.Direction');
  return {
    language: locale.replace('_', '-'),
    colorMode: isDark ? mode.COLOR_MODE_DARK : mode.COLOR_MODE_LIGHT,
    direction: display.width > display.height ? direction.DIRECTION_HORIZONTAL : direction.DIRECTION_VERTICAL,
    screenDensity: display.density * MEDIUM_DENSITY,
    displayId: 0,
    fontSizeScale: display.fontScale,
  };
}
