import type { Attempt } from '../BadApp.ts';
import type { Scene } from '../EtsApp.ts';
import { ets } from '../EtsApp.ts';

/** What every app of calls has: how it listens, reports and ends. Numbers are those of call-voipcall.md. */
const PRELUDE = `
const STATE = { RINGING: 1, ACTIVE: 2, HOLDING: 3, DISCONNECTED: 4, DIALING: 5, ANSWERED: 6 };
const VIDEO = { voipCallType: 1 };
const heard = [];
function picture(side: number) {
  return image.createPixelMapSync(new ArrayBuffer(side * side * 4), { size: { width: side, height: side } });
}
function attribute(callId: string, fields = {}) {
  return { callId, voipCallType: 0, userName: 'n', abilityName: 'VoIPUIAbility', voipCallState: STATE.RINGING,
    userProfile: picture(1), ...fields };
}
function listen() {
  voipCall.on('voipCallUiEvent', (e) => { heard.push([e.callId, e.voipCallUiEvent, e.errorReason]); });
}
function report(callId: string, fields = {}) { return voipCall.reportIncomingCall(attribute(callId, fields)); }
function dial(callId: string, fields = {}) {
  return voipCall.reportOutgoingCall(attribute(callId, { voipCallState: STATE.DIALING, ...fields }));
}
function state(callId: string, is: number, ...type: number[]) { return voipCall.reportCallStateChange(callId,
  is, ...type); }
async function ring(world, callId: string = 'c1', fields = {}) {
  world.announce(callId);
  if (world.calls.listeners.size === 0) { listen(); }
  return report(callId, fields);
}
async function talk(world, callId: string = 'c1') {
  await ring(world, callId);
  await state(callId, STATE.ANSWERED);
  await state(callId, STATE.ACTIVE);
}
async function over(...callIds: string[]) {
  for (const callId of callIds) { await state(callId, STATE.DISCONNECTED); }
  voipCall.off('voipCallUiEvent');
}
`;

/** As below, and in the end it listens no more, whatever has come of it. */
export function briefCallApp(body: string): Attempt {
  return callApp(`try { ${body} } finally { voipCall.off('voipCallUiEvent'); }`);
}

/** An app that can listen, ring, dial and talk, and does `body`. */
export function callApp(body: string, scene: Scene = {}): Attempt {
  return ets(body, { ...scene, prelude: PRELUDE + (scene.prelude ?? '') });
}

const PLAYER = `
async function playRing(world) {
  const player = await media.createAVPlayer();
  player.fdSrc = await world.context().resourceManager.getRawFd('a.wav'); await world.after(10);
  player.audioRendererInfo = { usage: audio.StreamUsage.STREAM_USAGE_RINGTONE, rendererFlags: 0 };
  await player.prepare(); player.loop = true; await player.play();
  return player;
}`;
/** As above, and it can play a ring. */
export function playing(body: string): Attempt {
  return callApp(body, { prelude: PLAYER });
}
