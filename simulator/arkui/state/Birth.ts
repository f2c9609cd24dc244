import { rule } from '../../rules/Rule.ts';
import type { TwoWay } from '../../arkts/RuntimeContract.ts';
import { type FieldMeta, fieldsOf, metasOf } from './ClassMeta.ts';
import { deepCopy } from '../reactive/Objects.ts';
import type { Signal } from '../reactive/Signal.ts';
import { startMonitors } from './Monitor.ts';
import { observedFor } from './ViewFields.ts';
import { isTwoWay, type ViewState } from './ViewState.ts';
import { notOnTheDesk, type World } from './World.ts';

const REQUIRED = rule('arkui.require', 'documented', 'arkts-require.md',
  'What a component marks with @Require is given by its parent.');
const OWN_ONLY = rule('arkui.no-outside-value', 'documented', 'arkts-new-local.md',
  'A parent gives values to @Param and @Event of a V2 component only; @Local, @Provider, @Consumer and plain fields '
  + 'are its own.');

/** Takes what the parent gave, before the first field initialiser runs. */
export function takeGiven(world: World, state: ViewState): void {
  const fields = fieldsOf(state.view);
  const isV2 = metasOf(state.view).some((meta) => meta.version === 2);
  for (const [name, meta] of fields) {
    prepare(world, state, name, meta);
  }
  for (const name of Object.keys(state.birth.params)) {
    const isOpen = ['Param', 'Event', 'BuilderParam'].includes(fields.get(name)?.kind ?? '');
    if (isV2 && !isOpen && !state.isEventOfTwoWay(name)) {
      world.ledger.violate(OWN_ONLY, `${name} of ${state.name} was given in ${state.birth.site}`);
    }
  }
}

/** After the field initialisers: what only a complete component can do. */
export function complete(world: World, state: ViewState): void {
  const fields = fieldsOf(state.view);
  const isV2 = metasOf(state.view).some((meta) => meta.version === 2);
  for (const [name, value] of Object.entries(state.birth.params)) {
    if (!isV2 && fields.get(name)?.kind === undefined) {
      (state.view as unknown as Record<string, unknown>)[name] = value;
    }
  }
  state.isInitialising = false;
  for (const [name, { watch }] of fields) {
    if (watch !== undefined) {
      const method = (state.view as unknown as Record<string, (name: string) => void>)[watch];
      state.disposers.push(watchField(world, world.fields.of(state.view, name), () => method?.call(state.view, name)));
    }
  }
  state.monitors = startMonitors(world, state.view);
}

/** `@Watch` is told of another value and of a change in the value (arkts-watch.md). The result ends that. */
function watchField(world: World, signal: Signal, call: () => void): () => void {
  let inside: (() => void)[] = [];
  const end = (): void => inside.forEach((stop) => stop());
  const follow = (): void => {
    end();
    const value = signal.peek();
    const sources = typeof value === 'object' && value !== null
      ? [...world.objects.sourcesOf(value), ...world.collections.sourcesOf(value)]
      : [];
    inside = sources.map((source) => source.listen(call));
  };
  follow();
  const stop = signal.listen(() => {
    follow();
    call();
  });
  return () => {
    stop();
    end();
  };
}

/** The parent was drawn again: its parameters may have other values now. */
export function takeNewParams(world: World, state: ViewState, params: Readonly<Record<string, unknown>>): void {
  for (const [name, meta] of fieldsOf(state.view)) {
    if (!Object.hasOwn(params, name) || meta.isOnce) {
      continue;
    }
    const signal = world.fields.of(state.view, name);
    if (meta.kind === 'Param') {
      signal.set(world.collections.observe(valueOf(params[name])));
    } else if (meta.kind === 'Prop') {
      signal.set(world.follow(deepCopy(valueOf(params[name]))));
    } else if (meta.kind === 'ObjectLink') {
      signal.set(valueOf(params[name]));
    } else if (meta.kind === 'Event') {
      signal.init(params[name]);
    }
  }
}

/**
 * Before a V2 component is used again its fields are what they would be in a new one; constants stay as they are. Nobody
 * is told of that (arkts-new-reusablev2.md).
 */
export function resetFields(world: World, state: ViewState, fresh: ViewState): void {
  for (const [name, { kind }] of fieldsOf(state.view)) {
    const [own, first] = [world.fields.of(state.view, name), world.fields.of(fresh.view, name).peek()];
    if (kind === 'Event' || kind === 'BuilderParam') {
      own.init(first);
    } else if (kind !== undefined) {
      own.set(first);
    }
  }
  fresh.dispose();
  state.computed.forEach((again) => again());
  state.monitors.forEach((end) => end());
  state.monitors = startMonitors(world, state.view);
}

function prepare(world: World, state: ViewState, name: string, meta: FieldMeta): void {
  const signal = world.fields.of(state.view, name);
  if (meta.kind === 'Provide' && state.isGiven(name)) {
    give(world, state, name, meta);
  }
  if (meta.kind === 'Provider' || meta.kind === 'Provide') {
    state.providers.set(meta.alias ?? name, signal);
  } else if (meta.kind === 'Consumer' || meta.kind === 'Consume') {
    const provider = state.findProvider(meta.alias ?? name);
    if (provider !== undefined) {
      world.fields.share(state.view, name, provider);
    }
  } else if (meta.kind === 'BuilderParam' && state.birth.body !== undefined) {
    signal.init(state.birth.body);
  } else if (state.isGiven(name)) {
    give(world, state, name, meta);
  } else if (meta.kind === 'Event' && state.isEventOfTwoWay(name)) {
    const binding = state.birth.params[name.slice(1)] as TwoWay;
    signal.init((value: unknown) => binding.set(value));
  } else if (meta.isRequired || meta.kind === 'Link' || meta.kind === 'ObjectLink') {
    world.ledger.violate(REQUIRED, `${name} of ${state.name} was not given in ${state.birth.site}`);
    throw new Error(`${state.name} at ${state.birth.site} needs a value for ${name}.`);
  }
}

function give(world: World, state: ViewState, name: string, meta: FieldMeta): void {
  const value = valueOf(state.birth.params[name]);
  if (meta.kind === 'Link') {
    const reference = state.birth.references[name];
    if (reference === undefined || state.birth.parent === undefined) {
      notOnTheDesk(`a value for @Link ${name} of ${state.name} that is no state variable of its parent`);
    }
    world.fields.share(state.view, name, world.fields.of(state.birth.parent.view, reference));
    return;
  }
  if (meta.kind === 'Prop' || meta.kind === 'ObjectLink') {
    world.fields.of(state.view, name).init(meta.kind === 'Prop' ? world.follow(deepCopy(value)) : value);
    return;
  }
  if (meta.kind === 'Local' || meta.kind === undefined) {
    return;
  }
  const isPlain = meta.kind === 'Event' || meta.kind === 'BuilderParam';
  world.fields.of(state.view, name).init(isPlain ? value : observedFor(world, meta.kind, value));
}

function valueOf(given: unknown): unknown {
  return isTwoWay(given) ? given.get() : given;
}
