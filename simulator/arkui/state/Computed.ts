import { Reaction } from '../reactive/Reaction.ts';
import { Signal } from '../reactive/Signal.ts';
import { isAsleep, stateOf } from './ViewState.ts';
import type { World } from './World.ts';

/**
 * Gives the getter of a `@Computed` property that works out its value once and again after a change of what it came
 * from (arkts-state-management-v2.md). Whoever reads it runs again only if the value has become another one.
 */
export function computedGetter(world: World, name: string, getter: () => unknown): () => unknown {
  const values = new WeakMap<object, Signal>();
  const start = (owner: object): Signal => {
    const signal = new Signal(world.reactor);
    const workOut = (): unknown => reaction.track(() => getter.call(owner));
    const reaction = new Reaction(world.reactor, {
      phase: 'computed', isAsleep: () => isAsleep(owner),
      label: `${owner.constructor.name}.${name}`,
      react: () => signal.set(workOut()),
    });
    signal.init(workOut());
    followView(owner, () => reaction.dispose(), () => signal.set(workOut()));
    return signal;
  };
  return function (this: object): unknown {
    let signal = values.get(this);
    if (signal === undefined) {
      signal = start(this);
      values.set(this, signal);
    }
    return signal.get();
  };
}

/** A component's values end with it, and are worked out anew when it is used again; those of other objects end with the object. */
function followView(owner: object, dispose: () => void, again: () => void): void {
  if (typeof (owner as { build?: unknown }).build === 'function') {
    const state = stateOf(owner);
    state.disposers.push(dispose);
    state.computed.push(again);
  }
}
