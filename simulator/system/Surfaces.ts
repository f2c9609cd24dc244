import type { Raster } from '../kits/ImageKit/PixelMap.ts';

/** Whoever takes what is drawn to a surface: a component on a page, or the app's own receiver. */
export interface Surface {
  draw(picture: Raster): void;
}

/**
 * All surfaces of the desk, by the number that the system knows them by. Nobody takes down the surface of a component: it
 * goes with the page that has it, and must not keep that page, and with it a whole phone, for ever.
 */
const surfaces = new Map<string, WeakRef<Surface>>();
const gone = new FinalizationRegistry<string>((id) => surfaces.delete(id));
let last = 0;

/** @param surface kept by whoever has it, not here */
export function newSurface(surface: Surface): string {
  const id = String(++last);
  surfaces.set(id, new WeakRef(surface));
  gone.register(surface, id);
  return id;
}

export function surfaceOf(id: string): Surface | undefined {
  return surfaces.get(id)?.deref();
}

export function dropSurface(id: string): void {
  surfaces.delete(id);
}
