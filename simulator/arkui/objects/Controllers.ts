import { notOnTheDesk } from '../state/World.ts';

/** Controllers that a page makes and hands to a component. */
const CONTROLLERS = ['TextInputController', 'TextController', 'TabsController',
  'SwiperController', 'SearchController', 'TextAreaController'];

/**
 * Classes of controllers. They can be made and handed on; what would move something on the screen says that it is not
 * on the desk, since the device draws nothing itself.
 */
export function controllerGlobals(): Record<string, unknown> {
  return Object.fromEntries(CONTROLLERS.map((name) => [name, controllerClass(name)]));
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
