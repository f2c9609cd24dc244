import { rule } from '../../rules/Rule.ts';
import type { FieldKind, FieldMeta } from './ClassMeta.ts';
import { metaOf } from './ClassMeta.ts';
import { stateOf, type ViewState } from './ViewState.ts';
import { notOnTheDesk, type World } from './World.ts';

const READ_ONLY = rule('arkui.param-read-only', 'documented', 'arkts-new-param.md',
  'A component does not assign to its own @Param, unless the field is @Once too.');

/** What a component gets from outside and does not replace with the initial value that it writes itself. */
const GIVEN_WINS: ReadonlySet<FieldKind> = new Set(['Param', 'Event', 'State', 'Prop', 'Link', 'BuilderParam']);
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

/** V1 would follow the fields of an object in a state variable; taken as it is, a change of them would not be seen. */
function checkObject(world: World, state: ViewState, { kind, name }: Field, value: unknown): void {
  if ((kind === 'State' || kind === 'Link') && typeof value === 'object' && value !== null
    && !world.collections.isCollection(value)) {
    notOnTheDesk(`an object in @${kind} ${name} of ${state.name}`);
  }
}

function write(world: World, state: ViewState, field: Field, value: unknown): void {
  checkObject(world, state, field, value);
  if (state.isInitialising) {
    initialise(world, state, field, value);
    return;
  }
  if (field.kind === 'Param' && !field.meta.isOnce) {
    world.ledger.violate(READ_ONLY, `${state.name}.${field.name} was assigned in ${state.birth.site}`);
    throw new Error(`@Param ${field.name} of ${state.name} is read-only. Change what the parent passes, or add @Once.`);
  }
  const signal = world.fields.of(state.view, field.name);
  if (UNOBSERVED.has(field.kind)) {
    signal.init(value);
  } else {
    signal.set(world.collections.observe(value));
  }
}

function initialise(world: World, state: ViewState, { name, kind, meta }: Field, value: unknown): void {
  const isLinked = kind === 'Consumer' && state.findProvider(meta.alias ?? name) !== undefined;
  // `p` has chosen the value of a @Param already.
  const isGiven = kind !== 'Param' && GIVEN_WINS.has(kind) && (state.isGiven(name) || state.isEventOfTwoWay(name)
    || (kind === 'BuilderParam' && state.birth.body !== undefined));
  if (!isLinked && !isGiven) {
    world.fields.of(state.view, name).init(UNOBSERVED.has(kind) ? value : world.collections.observe(value));
  }
}
