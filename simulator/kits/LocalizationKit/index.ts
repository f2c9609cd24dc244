import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';

export { createResourceManager } from './ResourceManager.ts';
export type { ResourceManager } from './ResourceManager.ts';

/** Localization Kit: its names; the resource manager itself is the context's (js-apis-resource-manager.md). */
export function create(_host: KitHost): Record<string, unknown> {
  return kitEnums('@kit.LocalizationKit');
}
