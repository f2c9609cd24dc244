import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { builtIn } from '../../arkui/builtIn.ts';
import type { KitHost } from '../KitHost.ts';
import { Sessions } from './sessions.ts';

/**
 * Sessions and where sound goes. The desk has the system's own button for that, which pages draw: AVCastPicker
 * (ohos-multimedia-avcastpicker.md).
 */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.AVSessionKit');
  const sessions = new Sessions(host);
  const avSession = { ...(skeleton.avSession as object), createAVSession: sessions.create };
  return { ...skeleton, avSession, AVCastPicker: builtIn('AVCastPicker', () => sessions.picked()) };
}
