import type { BadApp } from '../BadApp.ts';
import { told } from '../BadApp.ts';
import { briefCallApp, callApp } from './callApp.ts';

/** Reports a call that came by push, and refuses it where the system has refused it. */
const REPORTED = `const reason = await report('c1');
if (reason !== 0) { await voipCall.reportIncomingCallError('c1', 1); }
return reason;`;
const START = `world.announce('c1'); listen();`;
const FREE = callApp(`${START} ${REPORTED}`);
const HOST = `const socket = webSocket.createWebSocket();
['open', 'message'].forEach((event) => socket.on(event, () => {}));
await socket.connect('ws://a.example/'); await world.after(100);`;
const KNOWN = (callId: string): string => `return [world.stateOf('${callId}'),
  world.calls.calls.get('${callId}').deliveredAt === undefined];`;

/** What the service makes of a report: an app has to take its answer. */
export const CALL_SERVICE: readonly BadApp[] = [
  told('call.carrier', [briefCallApp(`world.phone.carrierRings(); ${START} ${REPORTED}`), 1], [FREE, 0]),
  told('call.other-app', [briefCallApp(`world.calls.hasOtherAppCall = true; ${START} ${REPORTED}`), 2], [FREE, 0]),
  told('call.carrier-first', [briefCallApp(`world.phone.carrierRings(); ${START} const asked = report('c1');
    world.phone.carrierAnswered(); const reason = await asked; await voipCall.reportIncomingCallError('c1', 1);
    return reason;`), 4], [FREE, 0]),
  told('call.outgoing-carrier', [briefCallApp(`world.phone.carrierRings(); listen(); return dial('o1');`), 1007200003],
    [callApp(`world.phone.carrierRings(); listen(); return dial('o1',
      { isDialingAllowedDuringCarrierCall: true });`), 0]),
  told('call.duplicate', [callApp(`${START} return [await report('c1'), await report('c1'), world.shows().length];`),
    [0, 0, 1]],
    [callApp(`await ring(world, 'c1'); return [0, await ring(world, 'c2'), world.shows().length];`), [0, 0, 2]]),
  told('call.own-link', [callApp(`listen(); ${HOST} await report('mine'); ${KNOWN('mine')}`), ['ringing', true]],
    [callApp(`${HOST} await ring(world); ${KNOWN('c1')}`), ['ringing', false]]),
  told('call.service', [callApp(`await ring(world); world.calls.die(); await state('c1', STATE.ANSWERED);`),
    1007200002],
    [callApp(`await ring(world); await state('c1', STATE.ANSWERED);`), undefined]),
  told('call.service-death', [callApp(`await ring(world); world.calls.die(); await world.after(10);
    return [world.stateOf('c1'), heard.length, world.calls.listeners.size];`), ['lost', 0, 0]],
  [callApp(`await ring(world); await world.after(10);
    return [world.stateOf('c1'), heard.length, world.calls.listeners.size];`), ['ringing', 0, 1]]),
  told('call.process-death', [callApp(`await ring(world); world.phone.kill(); return world.stateOf('c1');`), 'lost'],
    [callApp(`await ring(world); return world.stateOf('c1');`), 'ringing']),
];
