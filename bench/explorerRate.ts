import { loadCore } from '../proof/core/CallCore.ts';
import { crowd } from '../proof/explorer/casts.ts';
import { explore, type Walk } from '../proof/explorer/explore.ts';
import { type Measure, perSecond } from './Measure.ts';
import { PlainWalk } from './plainWalk.ts';
import { timed } from './processorTime.ts';

/** The rate of the explorer where it has the most to do: four pushed calls and an outgoing one. */
export async function explorerRate(states: number): Promise<Measure[]> {
  const core = loadCore();
  const cast = crowd(core);
  explore(core, cast, { depth: Infinity, states: Math.ceil(states / 10), time: 60_000 });
  let walk: Walk | undefined;
  const seconds = await timed(() => void (walk = explore(core, cast, { depth: Infinity, states, time: 600_000 })));
  const rate = (walk?.transitions ?? 0) / seconds;

  const plain = new PlainWalk(core, cast);
  const plainSeconds = await timed(() => plain.walk(Math.ceil(states / 10)));
  const plainRate = plain.transitions / plainSeconds;
  let bare = 0;
  const bareSeconds = await timed(() => void (bare = transitionsOnly(plain, core.transition, cast.happenings)));
  return [
    {
      name: 'Transitions of the explorer, states interned (aim: 1,000,000 a second)',
      ours: perSecond(rate), baseline: `${perSecond(plainRate)} with states as JSON and every rule after every step`,
      ratio: rate / plainRate, limit: { least: 5 },
      means: 'How deep ten minutes lead: with the plain walk the same calls are seen that much less far.',
    },
    {
      name: 'The explorer beside what bounds it',
      ours: perSecond(rate), baseline: `${perSecond(bare / bareSeconds)} through the transition function, and nothing else`,
      ratio: rate / (bare / bareSeconds), limit: { least: 0.2 },
      means: 'The app\'s own code is never left out, so no walk can be faster than this baseline.',
    },
  ];
}

function transitionsOnly(plain: PlainWalk, transition: (book: never, event: never) => unknown,
  happenings: readonly { readonly event: unknown }[]): number {
  let count = 0;
  for (const place of plain.places) {
    for (let by = 0; by < happenings.length; by++) {
      if (plain.canHappen(place, by)) {
        transition(place.book as never, happenings[by]!.event as never);
        count++;
      }
    }
  }
  return count;
}
