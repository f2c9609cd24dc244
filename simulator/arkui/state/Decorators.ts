import type { ViewClass } from '../../arkts/RuntimeContract.ts';
import { AppStorage } from './AppStorage.ts';
import { type FieldKind, metaOf, metasOf } from './ClassMeta.ts';
import type { Environment } from './Environment.ts';
import { computedGetter } from './Computed.ts';
import { startMonitors } from './Monitor.ts';
import { declareField } from './ViewFields.ts';
import { notOnTheDesk, type World } from './World.ts';

type FieldDecorator = (prototype: object, name: string) => void;
type MethodDecorator = (prototype: object, name: string, descriptor: PropertyDescriptor) => void;
// The decorated class may want any arguments.
type AnyClass = new (...args: any[]) => object;

export interface DecoratorOptions {
  readonly world: World;
  readonly environment: Environment;
  readonly onEntry: (page: ViewClass) => void;
  /** Gives a `@Builder` method what makes it draw into the right place. */
  readonly wrapBuilder: (build: (...args: unknown[]) => void) => (...args: unknown[]) => void;
}

/** Decorators of ArkUI that the desk does not know. Using one says so. */
export const UNKNOWN_DECORATORS = ['Concurrent', 'Sendable', 'Extend',
  'AnimatableExtend'];

/** The decorators of one process, by name. */
export function createDecorators({ world, environment, onEntry, wrapBuilder }: DecoratorOptions): Record<string, unknown> {
  const field = (kind: FieldKind): FieldDecorator =>
    (prototype, name) => void declareField(world, prototype, name, kind);
  const aliased = (kind: FieldKind) => (alias?: string): FieldDecorator =>
    (prototype, name) => {
      declareField(world, prototype, name, kind).alias = alias ?? name;
    };
  const builder: MethodDecorator = (_prototype, _name, descriptor) => {
    descriptor.value = wrapBuilder(descriptor.value as (...args: unknown[]) => void);
  };
  return {
    ...classDecorators(world, onEntry), ...markers(), ...methodDecorators(world),
    Local: field('Local'), Param: field('Param'), Event: field('Event'), BuilderParam: field('BuilderParam'),
    State: field('State'), Prop: field('Prop'), Link: field('Link'), ObjectLink: field('ObjectLink'),
    Provide: openOrAliased(world, 'Provide'), Consume: openOrAliased(world, 'Consume'),
    StorageLink: aliased('StorageLink'), StorageProp: aliased('StorageProp'),
    LocalStorageLink: aliased('LocalStorageLink'), LocalStorageProp: aliased('LocalStorageProp'),
    Provider: aliased('Provider'), Consumer: aliased('Consumer'),
    Env: (key: string) => environmental(environment, key),
    Trace: traced(world), Builder: builder, LocalBuilder: builder,
    ...Object.fromEntries(UNKNOWN_DECORATORS.map((name) => [name, () => notOnTheDesk(`@${name}`)])),
  };
}

/** `@Provide name`, `@Provide('alias') name` and `@Provide({ allowOverride: 'alias' }) name`. */
function openOrAliased(world: World, kind: FieldKind): unknown {
  return (first: unknown, name?: string): unknown => {
    if (typeof first === 'object' && first !== null && name !== undefined) {
      return void (declareField(world, first, name, kind).alias = name);
    }
    const alias = typeof first === 'string' ? first : (first as { allowOverride?: string } | undefined)?.allowOverride;
    return (prototype: object, field: string) => {
      declareField(world, prototype, field, kind).alias = alias ?? field;
    };
  };
}

function classDecorators(world: World, onEntry: (page: ViewClass) => void): Record<string, unknown> {
  return {
    ComponentV2: (target: ViewClass) => {
      metaOf(target.prototype as object).version = 2;
    },
    Component: (target: ViewClass) => {
      metaOf(target.prototype as object).version = 1;
    },
    Entry: (target: unknown) => typeof target === 'function' ? onEntry(target as ViewClass)
      : (page: ViewClass) => {
        metaOf(page.prototype as object).localStorage = localStorageIn(target);
        onEntry(page);
      },
    // A component of V1, whether @Component is said too or not (ts-methods-custom-dialog-box.md).
    CustomDialog: (target: ViewClass) => {
      metaOf(target.prototype as object).version = 1;
    },
    Preview: () => undefined,
    Reusable: reusable, ReusableV2: reusable,
    ObservedV2: (target: AnyClass) => {
      metaOf(target.prototype as object).isObservedV2 = true;
      return withMonitors(world, target);
    },
    Observed: (target: AnyClass) => observedClass(world, target),
  };
}

function reusable(target: ViewClass): void {
  metaOf(target.prototype as object).isReusable = true;
}

/** `@Entry(storage)`, or `@Entry({ storage: … })` (arkts-localstorage.md). */
function localStorageIn(given: unknown): AppStorage | undefined {
  const storage = given instanceof AppStorage ? given : (given as { storage?: unknown } | undefined)?.storage;
  return storage instanceof AppStorage ? storage : undefined;
}

/** Each object of a class with `@Observed` is followed from its birth (arkts-observed-and-objectlink.md). */
function observedClass(world: World, target: AnyClass): AnyClass {
  const observed = class extends target {
    constructor(...args: any[]) {
      super(...args);
      return world.follow(this) as this;
    }
  };
  Object.defineProperty(observed, 'name', { value: target.name });
  return observed;
}

/**
 * Its `@Monitor` methods start when an object is fully made; so a class that has any is extended by a step after its
 * constructor.
 */
function withMonitors(world: World, target: AnyClass): AnyClass | undefined {
  const probe = Object.create(target.prototype as object) as object;
  if (!metasOf(probe).some((meta) => meta.monitors.length > 0)) {
    return undefined;
  }
  const observed = class extends target {
    constructor(...args: any[]) {
      super(...args);
      // Of a class and its observed base only the class itself starts them.
      if (new.target === observed) {
        startMonitors(world, this);
      }
    }
  };
  Object.defineProperty(observed, 'name', { value: target.name });
  return observed;
}

function markers(): Record<string, unknown> {
  return {
    Track: (prototype: object, name: string) => void metaOf(prototype).tracked.add(name),
    Once: (prototype: object, name: string) => {
      metaOf(prototype).field(name).isOnce = true;
    },
    Require: (prototype: object, name: string) => {
      metaOf(prototype).field(name).isRequired = true;
    },
    Type: (type: new () => object): FieldDecorator => (prototype, name) => {
      metaOf(prototype).types.set(name, type);
    },
    Watch: (method: string): FieldDecorator => (prototype, name) => {
      metaOf(prototype).field(name).watch = method;
    },
  };
}

function methodDecorators(world: World): Record<string, unknown> {
  return {
    Monitor: (...paths: string[]) => (prototype: object, method: string) => {
      metaOf(prototype).monitors.push({ method, paths });
    },
    Computed: (_prototype: object, name: string, descriptor: PropertyDescriptor) => {
      descriptor.get = descriptor.get && computedGetter(world, name, descriptor.get);
    },
    Styles: (prototype: object, method: string) => {
      metaOf(prototype).styles.add(method);
    },
  };
}

/** Read-only: what assigns to it is ended, where the compiler has not been asked (arkts-env-system-property.md). */
function environmental(environment: Environment, key: string): FieldDecorator {
  return (prototype, name) => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get: () => environment.of(key),
      set() {
        throw new Error(`@Env ${name} is read-only: the system fills it.`);
      },
    });
  };
}

function traced(world: World): FieldDecorator {
  return (prototype, name) => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: object) {
        return world.fields.of(this, name).get();
      },
      set(this: object, value: unknown) {
        world.fields.of(this, name).set(world.collections.observe(value));
      },
    });
  };
}
