import { notOnTheDesk } from '../state/World.ts';

/** What follows the commands of a controller. */
export interface Commanded {
  command?(name: string, args: readonly unknown[]): unknown;
}

/** Controllers that a page makes and hands to a component, each with the commands that the component follows here. */
const CONTROLLERS: Readonly<Record<string, readonly string[]>> = {
  TextInputController: [], TextController: [], SearchController: [], TextAreaController: [],
  TabsController: ['changeIndex', 'preloadItems'],
  SwiperController: ['showNext', 'showPrevious', 'changeIndex', 'preloadItems', 'finishAnimation'],
  TextTimerController: ['start', 'pause', 'reset'],
  TextClockController: ['start', 'stop'],
};

const bound = new WeakMap<object, Commanded>();

/** Classes of controllers. What would do something that the desk does not follow says that it is not on the desk. */
export function controllerGlobals(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(CONTROLLERS).map(([name, commands]) => [name, controllerClass(name, commands)]));
}

/** Has the controller command this component from now on; anything else is none. */
export function bind(controller: unknown, commanded: Commanded): void {
  if (typeof controller === 'object' && controller !== null) {
    bound.set(controller, commanded);
  }
}

/** Before it is bound to a component a controller has no effect. */
function controllerClass(name: string, commands: readonly string[]): unknown {
  const made = class {
    constructor() {
      const proxy: object = new Proxy(this, {
        get: (target, key) => {
          if (key in target || typeof key === 'symbol' || key === 'then') {
            return Reflect.get(target, key) as unknown;
          }
          return commands.includes(key) ? (...args: readonly unknown[]) => bound.get(proxy)?.command?.(key, args)
            : () => notOnTheDesk(`${name}.${key}`);
        },
      });
      return proxy;
    }
  };
  Object.defineProperty(made, 'name', { value: name });
  return made;
}
