import type { PixelMap, Raster } from '../../kits/ImageKit/PixelMap.ts';
import type { Surface } from '../../system/Surfaces.ts';
import { newSurface } from '../../system/Surfaces.ts';
import type { Reactor } from '../reactive/Reactor.ts';
import { Signal } from '../reactive/Signal.ts';

/** What a surface that fills a phone's page may measure, px; what is drawn fits itself to that. */
const SIZE = { width: 1080, height: 2400 };

/** The class of this user interface: what is drawn on its surface is shown by the component that has it. */
export function surfaceClass(reactor: Reactor): new () => XComponentController {
  return class extends XComponentController {
    constructor() {
      super(new Signal(reactor, undefined));
    }
  };
}

/** A surface that a camera or a decoder draws to (ts-basic-components-xcomponent.md). The id is a number as text. */
export class XComponentController {
  readonly #screen: Surface = { draw: (picture) => this.#picture.set(picture) };
  readonly #surface = newSurface(this.#screen);
  readonly #picture: Signal;
  #drawn: Raster | undefined;

  constructor(picture: Signal) {
    this.#picture = picture;
  }

  /** What is to be seen on it; read while a component is drawn, it is followed. */
  get picture(): Raster | undefined {
    return this.#picture.get() as Raster | undefined;
  }

  getXComponentSurfaceId(): string {
    return this.#surface;
  }

  lockCanvas(): object {
    return {
      getWidth: () => SIZE.width,
      getHeight: () => SIZE.height,
      drawImageRect: (picture: PixelMap) => {
        this.#drawn = picture.raster();
      },
    };
  }

  unlockCanvasAndPost(_canvas: object): void {
    this.#picture.set(this.#drawn);
  }

  setXComponentSurfaceRect(_rect: object): void {
    // The stand-in fills its component.
  }
}

/** The surface of a component, by its arguments. */
export function surfaceIn([first]: readonly unknown[]): XComponentController | undefined {
  const controller = typeof first === 'object' && first !== null ? (first as { controller?: unknown }).controller : undefined;
  return controller instanceof XComponentController ? controller : undefined;
}
