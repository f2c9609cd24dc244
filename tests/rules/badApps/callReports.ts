import type { BadApp } from '../BadApp.ts';
import { breaks } from '../BadApp.ts';
import { briefCallApp, callApp } from './callApp.ts';

const RINGS = callApp(`return ring(world);`);
const DIALS = callApp(`listen(); return dial('o1');`);
const TALKS = callApp(`await talk(world); await over('c1');`);

/** What an app says to Call Service Kit, said wrongly. */
export const CALL_REPORTS: readonly BadApp[] = [
  breaks('call.parameter', callApp(`await ring(world); await voipCall.reportCallStateChange('c1');`),
    TALKS, { gets: 401 }),
  breaks('call.attribute', briefCallApp(`listen(); await report('c1', { userName: undefined });`),
    RINGS, { gets: 401 }),
  breaks('call.ability', callApp(`return ring(world, 'c1', { abilityName: 'NoAbility' });`), RINGS),
  breaks('call.picture', callApp(`return ring(world, 'c1', { userProfile: picture(222) });`),
    callApp(`return ring(world, 'c1', { userProfile: picture(221) });`)),
  breaks('call.push-id', briefCallApp(`listen(); return report('of my own');`), RINGS, { gets: 3 }),
  breaks('call.state', callApp(`await ring(world); await state('c1', STATE.HOLDING);`), TALKS, { gets: 1007200001 }),
  breaks('call.unknown', callApp(`await talk(world); await state('another', STATE.ANSWERED);`), TALKS,
    { gets: 1007200001 }),
  breaks('call.outgoing', briefCallApp(`listen(); await dial('o1', { voipCallState: STATE.ACTIVE });`), DIALS,
    { gets: 1007200001 }),
  breaks('call.outgoing-once', callApp(`listen(); await dial('o1'); await dial('o1');`), DIALS, { gets: 1007200001 }),
  breaks('call.outgoing-state', callApp(`listen(); await dial('o1'); await state('o1', STATE.ANSWERED);`),
    callApp(`listen(); await dial('o1'); await state('o1', STATE.ACTIVE);`), { gets: 1007200001 }),
];
