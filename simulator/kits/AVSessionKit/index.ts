import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { builtIn } from '../../arkui/builtIn.ts';
import type { KitHost } from '../KitHost.ts';

/**
 * Sessions and where sound goes. The desk has the system's own button for that, which pages draw: AVCastPicker
 * (ohos-multimedia-avcastpicker.md).
 */
export function create(_host: KitHost): Record<string, unknown> {
  return { ...kitEnums('@kit.AVSessionKit'), AVCastPicker: builtIn('AVCastPicker') };
}
