import type { PageFace } from '../process/Abilities.ts';
import type { Phone } from '../Phone.ts';

/** What a phone needs to draw the app's pages. */
export function drawnPages(): { pages?: PageFace; uiGlobals?: (phone: Phone) => ReadonlyMap<string, unknown> } {
  return {};
}
