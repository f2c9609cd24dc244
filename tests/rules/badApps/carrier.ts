import type { BadApp } from '../BadApp.ts';
import { told } from '../BadApp.ts';
import { callApp } from './callApp.ts';

const END = (callId: string): string => `await world.after(10); await over('${callId}'); return heard;`;
const QUIET = (start: string, callId: string): readonly [ReturnType<typeof callApp>, unknown] =>
  [callApp(`${start} ${END(callId)}`), []];
const TALKING = `await talk(world);`;
const RINGING = `await ring(world);`;
const DIALLING = `listen(); await dial('o1');`;

const ASK = 'heard.push(call.getCallStateSync());';

/** VoipCallUiEvent and ErrorReason (call-voipcall.md): what a carrier call does, without anybody having pressed it. */
const REJECT = 3;
const HANGUP = 4;
const EXISTS = 1;
const FIRST = 4;

export const CARRIER: readonly BadApp[] = [
  told('carrier.taken', [callApp(`${TALKING} world.phone.answerCarrierCall(); ${END('c1')}`), [['c1', HANGUP, FIRST]]],
    QUIET(TALKING, 'c1')),
  told('carrier.taken-ringing', [callApp(`${RINGING} world.phone.answerCarrierCall(); ${END('c1')}`),
    [['c1', REJECT, 0]]],
    QUIET(RINGING, 'c1')),
  told('carrier.dialled', [callApp(`${DIALLING} world.phone.carrierDials(); ${END('o1')}`), [['o1', HANGUP, EXISTS]]],
    QUIET(DIALLING, 'o1')),
  told('carrier.stamp', [callApp(`${TALKING} world.phone.hangup(); ${END('c1')}`), [['c1', HANGUP, FIRST]]],
    [callApp(`${RINGING} world.phone.reject(); ${END('c1')}`), [['c1', REJECT, 0]]]),
  told('carrier.state', [callApp(`world.phone.carrierRings(); ${ASK} world.phone.carrierAnswered(); ${ASK} return heard;`), [1, 2]],
    [callApp(`${ASK} return heard;`), [0]]),
  told('carrier.state-of-carrier', [callApp(`${TALKING} world.phone.carrierDials(); ${ASK} ${END('c1')}`), [2]],
    [callApp(`${TALKING} ${ASK} ${END('c1')}`), [0]]),
];
