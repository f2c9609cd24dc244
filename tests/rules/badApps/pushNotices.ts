import type { Attempt, BadApp } from '../BadApp.ts';
import { told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

/** A server sends notifications; this is one of them, as far as it is not as the others. */
const SEND = `function send(world, fields = {}) {
  const notification = { category: 'MISS_CALL', title: 'a', body: 'b', ...fields };
  world.phone.notify({ token: '', sentAtCloud: 0, notification });
}`;
const app = (body: string): Attempt => ets(body, { prelude: SEND });
const titles = (body: string): Attempt => app(`${body} await world.after(10); return world.titles();`);
const taps = (clickAction: string): Attempt => app(`send(world, { clickAction: ${clickAction} }); await world.after(10);
  return world.device.notifications.shown[0].tap.abilityName;`);
const ACTION = 'action.ohos.push.listener';

/** What the device does with the notifications of a server. */
export const PUSH_NOTICES: readonly BadApp[] = [
  told('push.click-action', [taps(`{ actionType: 1, action: 'no.such.action' }`), 'EntryAbility'],
    [taps(`{ actionType: 1, action: '${ACTION}' }`), 'VoIPUIAbility']),
  told('push.foreground-show', [titles(`send(world, { foregroundShow: false });`), []],
    [titles(`world.phone.home(); send(world, { foregroundShow: false });`), ['a']]),
  told('push.notify-id', [titles(`send(world, { notifyId: 1 }); send(world, { notifyId: 1, title: 'again' });`),
    ['again']],
    [titles(`send(world); send(world, { title: 'again' });`), ['a', 'again']]),
];
