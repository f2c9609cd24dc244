import type { Raster } from '../kits/ImageKit/PixelMap.ts';

/** Whoever takes what is drawn to a surface: a component on a page, or the app's own receiver. */
export interface Surface {
  draw(picture: Raster): void;
}

/** All surfaces of the desk, by the number that the system knows them by. */
const surfaces = new Map<string, Surface>();
let last = 0;

export function newSurface(surface: Surface): string {
  const id = String(++last);
  surfaces.set(id, surface);
  return id;
}

export function surfaceOf(id: string): Surface | undefined {
  return surfaces.get(id);
}

export function dropSurface(id: string): void {
  surfaces.delete(id);
}
