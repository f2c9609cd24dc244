import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';
import { callApp } from './callApp.ts';

const PRELUDE = `
const INFO = { samplingRate: 16000, channels: 1, sampleFormat: 1, encodingType: 0 };
const hints = [];
let last = -1;
function permit(world, answer: string) { world.device.permissions.set('ohos.permission.MICROPHONE', answer); }
function out() {
  return audio.createAudioRenderer({ streamInfo: INFO, rendererInfo: { usage: 2, rendererFlags: 0 } });
}
async function plays() {
  const stream = await out();
  stream.on('writeData', () => 0);
  stream.on('audioInterrupt', (event) => { hints.push(event.hintType); });
  await stream.start();
  return stream;
}
function microphone(world, answer: string = 'granted') {
  permit(world, answer);
  return audio.createAudioCapturer({ streamInfo: INFO, capturerInfo: { source: 7, capturerFlags: 0 } });
}
async function listens(world, isMutedThen: boolean = false) {
  const stream = await microphone(world);
  stream.on('readData', (buffer) => { last = new Int16Array(buffer)[0]; });
  stream.on('audioInterrupt', (event) => { hints.push(event.hintType); });
  await stream.setWillMuteWhenInterrupted(isMutedThen);
  await stream.start();
  return stream;
}
function sessionOf() {
  const session = audio.getAudioManager().getSessionManager();
  session.on('audioSessionStateChanged', () => {});
  session.setAudioSessionScene(2);
  return session;
}
async function active() {
  const session = sessionOf();
  await session.activateAudioSession({ concurrencyMode: 0 });
  return session;
}
async function carrierCall(world) {
  world.phone.answerCarrierCall(); await world.after(50); world.phone.carrierEnded(); await world.after(50);
}
`;
const app = (body: string): Attempt => ets(body, { prelude: PRELUDE });
const PLAYS = app('const stream = await plays(); await stream.stop(); await stream.release();');
/** AudioState. */
const [PREPARED, RUNNING, STOPPED, PAUSED] = [1, 2, 3, 5];
/** InterruptHint. */
const [RESUME, PAUSE, MUTE, UNMUTE] = [1, 2, 6, 7];
const starts = (before: string): Attempt =>
  app(`const stream = await microphone(world); ${before} await stream.start(); return stream.state;`);
const said = (after: string): Attempt => app(`await listens(world); ${after} return last;`);
const state = (body: string): Attempt => app(`${body} await world.after(50); return stream.state;`);
const interrupted = (before: string, during = 'await carrierCall(world);'): Attempt =>
  app(`${before} ${during} return hints;`);
const taken = (how: string): Attempt =>
  state(`const stream = await listens(world, ${how}); world.phone.answerCarrierCall();`);

/** Talks into a capture from this source. */
const speaks = (source: number): Attempt => callApp(`permit(world, 'granted'); await talk(world);
  const stream = await audio.createAudioCapturer({ streamInfo: INFO, capturerInfo: { source: ${source}, capturerFlags: 0 } });
  await stream.start(); await stream.release(); await over('c1');`, { prelude: PRELUDE });
/** SourceType. */
const [MIC, VOICE_COMMUNICATION] = [0, 7];

/** Playing and capturing pieces of sound. */
export const STREAMS: readonly BadApp[] = [
  breaks('audio.stream.options', app('await audio.createAudioRenderer({ streamInfo: INFO });'), PLAYS,
    { gets: 6800101 }),
  breaks('audio.stream.listener', app(`(await out()).on('readData', () => {});`), PLAYS, { gets: 6800101 }),
  breaks('audio.stream.start-state', app('const stream = await plays(); await stream.start();'), PLAYS,
    { gets: 6800301 }),
  breaks('audio.stream.stop-state', app('const stream = await out(); await stream.stop();'), PLAYS, { gets: 6800301 }),
  breaks('audio.stream.release-once',
    app('const stream = await out(); await stream.release(); await stream.release();'),
    PLAYS, { gets: 6800301 }),
  breaks('audio.stream.no-calls-in-callback', app(`const stream = await out();
    stream.on('writeData', () => { stream.stop().catch(() => {}); return 0; });
    await stream.start(); await world.after(25);`), PLAYS),
  breaks('audio.stream.after-session', app(`const session = sessionOf(); const stream = await out();
    const activating = session.activateAudioSession({ concurrencyMode: 0 }); await stream.start(); await activating;`),
  app('await active(); await plays();')),
  breaks('audio.stream.call-kind', speaks(MIC), speaks(VOICE_COMMUNICATION)),
  told('audio.capturer.permission', [app(`await microphone(world, 'denied');`), 6800301],
    [app('return (await microphone(world)).state;'), PREPARED]),
  told('audio.capturer.background', [starts('world.phone.home();'), 6800301], [starts(''), RUNNING]),
  told('audio.capturer.revoked', [said(`permit(world, 'denied'); await world.after(300);`), 0],
    [said('await world.after(300);'), 1000]),
  told('audio.capturer.first-100-ms', [said('await world.after(80);'), 0], [said('await world.after(200);'), 1000]),
  told('audio.capturer.mute-when-interrupted', [taken('false'), PAUSED], [taken('true'), RUNNING]),
  told('audio.capturer.mute-hint', [interrupted('await listens(world, true);'), [MUTE, UNMUTE]],
    [interrupted('await listens(world);'), [PAUSE, RESUME]]),
  told('audio.stream.focus', [interrupted('await plays();'), [PAUSE, RESUME]], [interrupted('await plays();', ''), []]),
  told('audio.stream.resume-by-session', [interrupted('await active(); await plays();'), [PAUSE]],
    [interrupted('await plays();'), [PAUSE, RESUME]]),
  told('audio.stream.no-focus', [state('world.phone.answerCarrierCall(); const stream = await plays();'), 6800301],
    [state('const stream = await plays();'), RUNNING]),
  told('audio.session.deactivate-stops-streams',
    [state('const session = await active(); const stream = await plays(); await session.deactivateAudioSession();'),
      STOPPED],
    [state('await active(); const stream = await plays();'), RUNNING]),
];
