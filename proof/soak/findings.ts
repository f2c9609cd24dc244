import { isExcused } from './excuses.ts';
import type { Finding } from './Past.ts';
import { pastOf } from './Past.ts';
import type { World } from './World.ts';

/** How invariant.I8.left names several things in one. */
const LEFT = /^.* the app holds: /;

/** What is wrong when all should be over: broken rules, and what was left behind. */
export function findings(world: World): string[] {
  const past = pastOf(world);
  return [...new Set(allFindings(world).filter((one) => !isExcused(one, past)).map(({ text }) => text))];
}

/** As if nothing had failed but the app. */
export function allFindings(world: World): Finding[] {
  const { device } = world.phone;
  const broken = device.ledger.entries.flatMap(({ rule, detail, at }) => LEFT.test(detail)
    ? detail.replace(LEFT, '').split(', ').map((held): Finding => ({ text: `left: the process holds ${held}`, at }))
    : [{ text: `${rule.id}: ${detail}`, at }]);
  return [...broken, ...world.muted.found, ...leftIn(world).map((what): Finding => ({ text: `left: ${what}`, at: device.clock.now() }))];
}

function leftIn({ phone }: World): string[] {
  const { device, calls } = phone;
  return [
    ...(device.isRinging ? ['it rings'] : []),
    ...(device.vibration === undefined ? [] : [`it vibrates (${device.vibration})`]),
    ...phone.leftovers().map((held) => `the process holds ${held}`),
    ...calls.shown().map(({ callId, state }) => `a call is shown as ${state} (${callId})`),
    ...(calls.listeners.size > 0 ? ['somebody listens to buttons'] : []),
  ];
}
