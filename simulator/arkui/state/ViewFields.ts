import { rule } from '../../rules/Rule.ts';
import { deepCopy } from '../reactive/Objects.ts';
import type { FieldKind, FieldMeta } from './ClassMeta.ts';
import { AppStorage } from './AppStorage.ts';
import { metaOf, metasOf } from './ClassMeta.ts';
import { stateOf, type ViewState } from './ViewState.ts';
import type { World } from './World.ts';

const READ_ONLY = rule('arkui.param-read-only', 'documented', 'arkts-new-param.md',
  'A component does not assign to its own @Param, unless the field is @Once too.');
const OBJECT_LINK = rule('arkui.objectlink-read-only', 'documented', 'arkts-observed-and-objectlink.md',
  'A component does not assign to an @ObjectLink itself, only to the properties of its object.');

/** What a component gets from outside and does not replace with the initial value that it writes itself. */
const GIVEN_WINS: ReadonlySet<FieldKind> = new Set([
  'Param', 'Event', 'State', 'Prop', 'Link', 'BuilderParam', 'ObjectLink', 'Provide',
]);
/** What state management V1 has: it follows the properties of objects by itself. */
const V1: ReadonlySet<FieldKind> = new Set([
  'State', 'Prop', 'Link', 'ObjectLink', 'Provide', 'Consume', 'StorageLink', 'StorageProp', 'LocalStorageLink',
  'LocalStorageProp',
]);
/** Values that the user interface does not follow. */
const UNOBSERVED: ReadonlySet<FieldKind> = new Set(['Event', 'BuilderParam']);

/** Declares a field of components as `kind` and puts an accessor in its place. */
export function declareField(world: World, prototype: object, name: string, kind: FieldKind): FieldMeta {
  const meta = metaOf(prototype).field(name);
  meta.kind = kind;
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: object) {
      const signal = world.fields.of(this, name);
      return UNOBSERVED.has(kind) ? signal.peek() : signal.get();
    },
    set(this: object, value: unknown) {
      write(world, stateOf(this), { name, meta, kind }, value);
    },
  });
  return meta;
}

interface Field {
  readonly name: string;
  readonly meta: FieldMeta;
  readonly kind: FieldKind;
}

function write(world: World, state: ViewState, field: Field, value: unknown): void {
  if (state.isInitialising) {
    initialise(world, state, field, value);
    return;
  }
  if (field.kind === 'Param' && !field.meta.isOnce) {
    world.ledger.violate(READ_ONLY, `${state.name}.${field.name} was assigned in ${state.birth.site}`);
    throw new Error(`@Param ${field.name} of ${state.name} is read-only. Change what the parent passes, or add @Once.`);
  }
  if (field.kind === 'ObjectLink') {
    world.ledger.violate(OBJECT_LINK, `${state.name}.${field.name} was assigned in ${state.birth.site}`);
    throw new Error(`@ObjectLink ${field.name} of ${state.name} is read-only. Assign to its properties.`);
  }
  const signal = world.fields.of(state.view, field.name);
  if (UNOBSERVED.has(field.kind)) {
    signal.init(value);
  } else {
    signal.set(observedFor(world, field.kind, value));
  }
}

/** The form of a value in which a field of this kind follows it. */
export function observedFor(world: World, kind: FieldKind | undefined, value: unknown): unknown {
  return kind !== undefined && V1.has(kind) ? world.follow(value) : world.collections.observe(value);
}

function initialise(world: World, state: ViewState, { name, kind, meta }: Field, value: unknown): void {
  if (kind.endsWith('StorageLink') || kind.endsWith('StorageProp')) {
    linkStorage(world, state, { name, meta, kind }, value);
    return;
  }
  const isConsumer = kind === 'Consumer' || kind === 'Consume';
  const isLinked = isConsumer && state.findProvider(meta.alias ?? name) !== undefined;
  // `p` has chosen the value of a @Param already.
  const isGiven = kind !== 'Param' && GIVEN_WINS.has(kind) && (state.isGiven(name) || state.isEventOfTwoWay(name)
    || (kind === 'BuilderParam' && state.birth.body !== undefined));
  if (!isLinked && !isGiven) {
    world.fields.of(state.view, name).init(UNOBSERVED.has(kind) ? value : observedFor(world, kind, value));
  }
}

/**
 * `@StorageLink` is the property of the storage itself, `@StorageProp` a copy that follows it (arkts-appstorage.md);
 * those of the page's own storage likewise (arkts-localstorage.md).
 */
function linkStorage(world: World, state: ViewState, { name, meta, kind }: Field, first: unknown): void {
  const storage = kind.startsWith('Local') ? localStorageOf(world, state) : world.storage;
  const shared = storage.signal(meta.alias ?? name, () => first);
  if (kind.endsWith('Link')) {
    world.fields.share(state.view, name, shared);
    return;
  }
  const own = world.fields.of(state.view, name);
  const copy = (): unknown => world.follow(deepCopy(shared.peek()));
  own.init(copy());
  state.disposers.push(shared.listen(() => own.set(copy())));
}

/** What the page was given, or else one that the page gets here; all of its components share it. */
function localStorageOf(world: World, state: ViewState): AppStorage {
  let page = state;
  while (page.birth.parent !== undefined) {
    page = page.birth.parent;
  }
  page.localStorage ??= metasOf(page.view).map((meta) => meta.localStorage).find((one) => one !== undefined)
    ?? new AppStorage(world);
  return page.localStorage;
}
