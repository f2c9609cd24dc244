import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';
import { accessibilityOf } from './accessibility.ts';

/** Accessibility Kit, as far as the app uses it: what it has a screen reader say. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.AccessibilityKit');
  return { ...skeleton, accessibility: { ...(skeleton.accessibility as object), ...accessibilityOf(host) } };
}
