import { notOnTheDesk } from '../state/World.ts';

/** Controllers that a page makes and hands to a component. */
const CONTROLLERS = ['TextInputController', 'TextController', 'TabsController',
  'SwiperController', 'SearchController', 'TextAreaController'];

let surfaces = 0;

/** A surface that a camera or a decoder draws to (ts-basic-components-xcomponent.md). The id is a number as text. */
class XComponentController {
  readonly #surface = String(++surfaces);

  getXComponentSurfaceId(): string {
    return this.#surface;
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
