import type { Scenario } from './Scenario.ts';
import { isExcused } from './excuses.ts';
import type { World } from './World.ts';

/** How invariant.I8.left names several things in one. */
const LEFT = /^.* the app holds: /;

/** What is wrong when all should be over: broken rules, and what was left behind. */
export function findings(world: World, scenario: Scenario): string[] {
  const { device, calls } = world.phone;
  const found = device.ledger.entries.flatMap(({ rule, detail }) => !LEFT.test(detail) ? [`${rule.id}: ${detail}`]
    : detail.replace(LEFT, '').split(', ').map((held) => `left: the process holds ${held}`));
  if (device.isRinging) {
    found.push('left: it rings');
  }
  if (device.vibration !== undefined) {
    found.push(`left: it vibrates (${device.vibration})`);
  }
  found.push(...world.phone.leftovers().map((held) => `left: the process holds ${held}`));
  found.push(...calls.shown().map(({ state }) => `left: a call is shown as ${state}`));
  if (calls.listeners.size > 0) {
    found.push('left: somebody listens to buttons');
  }
  return [...new Set(found)].filter((one) => !isExcused(one, scenario));
}
