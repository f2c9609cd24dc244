import type { WireEvent, WireNode } from '../../arkui/wire/Wire.ts';
import type { Command } from '../protocol/Command.ts';
import { targetOf } from '../protocol/Target.ts';

/** The app's page, as far as a component on it has to be found again. */
export interface ShownPage {
  readonly root: number;
  readonly nodes: ReadonlyMap<number, WireNode>;
}

/**
 * What a finger on the app's page is as a step of a scenario. The command names the component, not the place on the glass.
 * @returns undefined for what is no step of its own, such as the touches that a tap is made of
 */
export function stepOf(event: WireEvent, { root, nodes }: ShownPage): Command | undefined {
  if (event.kind === 'navBack') {
    return { do: 'back' };
  }
  if (event.kind !== 'click' && event.kind !== 'change') {
    return undefined;
  }
  const on = targetOf(event.node, root, nodes);
  if (on === undefined) {
    return undefined;
  }
  return event.kind === 'click' ? { do: 'tap', on } : { do: 'enter', on, value: event.value };
}
