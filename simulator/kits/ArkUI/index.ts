import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';

/**
 * ArkUI's module. The app takes only types from it: windows come with an ability's window stage, the context of a page
 * with the page.
 */
export function create(_host: KitHost): Record<string, unknown> {
  return kitEnums('@kit.ArkUI');
}
