import { PixelMap, type Raster } from '../../kits/ImageKit/PixelMap.ts';
import { newSurface } from '../../system/Surfaces.ts';
import { notOnTheDesk } from '../state/World.ts';

/** Controllers that a page makes and hands to a component. */
const CONTROLLERS = ['TextInputController', 'TextController', 'TabsController',
  'SwiperController', 'SearchController', 'TextAreaController'];

/** What a surface that fills a phone's page may measure, px; what is drawn fits itself to that. */
const SURFACE = { width: 1080, height: 2400 };

/** A surface that a camera or a decoder draws to (ts-basic-components-xcomponent.md). The id is a number as text. */
export class XComponentController {
  readonly #surface = newSurface({ draw: (picture) => this.#show(picture) });
  /** What is to be seen on it. */
  picture: Raster | undefined;
  /** Told each time that it is another picture. */
  onPicture: () => void = () => undefined;
  #drawn: Raster | undefined;

  getXComponentSurfaceId(): string {
    return this.#surface;
  }

  lockCanvas(): object {
    return {
      getWidth: () => SURFACE.width,
      getHeight: () => SURFACE.height,
      drawImageRect: (picture: PixelMap) => {
        this.#drawn = picture.raster();
      },
    };
  }

  unlockCanvasAndPost(_canvas: object): void {
    if (this.#drawn !== undefined) {
      this.#show(this.#drawn);
    }
  }

  #show(picture: Raster): void {
    this.picture = picture;
    this.onPicture();
  }

  setXComponentSurfaceRect(_rect: object): void {
    // The stand-in fills its component.
  }
}

/**
 * Classes of controllers. They can be made and handed on; what would move something on the screen says that it is not
 * on the desk, since the device draws nothing itself.
 */
export function controllerGlobals(): Record<string, unknown> {
  const refusing = CONTROLLERS.map((name): [string, unknown] => [name, controllerClass(name)]);
  return { ...Object.fromEntries(refusing), XComponentController };
}

function controllerClass(name: string): unknown {
  const made = class {
    constructor() {
      return new Proxy(this, {
        get: (target, key) => key in target || typeof key === 'symbol' || key === 'then'
          ? Reflect.get(target, key) as unknown
          : () => notOnTheDesk(`${name}.${key}`),
      });
    }
  };
  Object.defineProperty(made, 'name', { value: name });
  return made;
}
