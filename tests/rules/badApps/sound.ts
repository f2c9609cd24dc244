import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const makes = (type: string, more = ''): Attempt => ets(`const make = (one) => avSession.createAVSession(world.context(), 'call', one);
  const session = await make('${type}'); ${more}`);
const MADE = makes('voice_call', 'await session.destroy();');

/** Sessions, for the system's list of devices. */
export const SESSIONS: readonly BadApp[] = [
  breaks('avsession.parameter', makes('call'), MADE, { gets: 401 }),
  breaks('avsession.once', makes('voice_call', `await make('voice_call');`), MADE, { gets: 6600101 }),
  breaks('avsession.destroyed', makes('voice_call', 'await session.destroy(); await session.destroy();'), MADE, { gets: 6600102 }),
];

const PRELUDE = `
const SCENE = 2;
const STRATEGY = { concurrencyMode: 0 };
function sessionOf() { return audio.getAudioManager().getSessionManager(); }
function groupOf() { return audio.getAudioManager().getVolumeManager().getVolumeGroupManager(1); }
async function active() {
  const session = sessionOf();
  session.on('audioSessionStateChanged', () => {});
  session.setAudioSessionScene(SCENE);
  await session.activateAudioSession(STRATEGY);
  return session;
}
async function idle(world) {
  const player = await media.createAVPlayer();
  player.on('error', () => {});
  return player;
}
async function initialized(world) {
  const player = await idle(world);
  player.fdSrc = await world.context().resourceManager.getRawFd('a.wav');
  await world.after(10);
  return player;
}
async function prepared(world) {
  const player = await initialized(world);
  player.audioRendererInfo = { usage: 2, rendererFlags: 0 };
  await player.prepare();
  return player;
}
`;
const app = (body: string, forMs = 20_000): Attempt => ets(body, { prelude: PRELUDE, forMs });
const SESSION = app(`const session = await active(); await session.setDefaultOutputDevice(1);
  await session.deactivateAudioSession();`);
const PLAYS = app(`const player = await prepared(world); player.loop = true; await player.play();
  await player.release();`);
const IDLE_FOR = 90_000;

/** The audio session and the player. */
export const SOUND: readonly BadApp[] = [
  breaks('audio.session.scene-before-activate', app(`const session = await active(); session.setAudioSessionScene(0);
    await session.deactivateAudioSession();`), SESSION),
  breaks('audio.session.deactivate-what-is-active', app(`await sessionOf().deactivateAudioSession();`), SESSION,
    { gets: 6800301 }),
  breaks('audio.session.listen-before-activate', app(`await sessionOf().activateAudioSession(STRATEGY);`), SESSION),
  breaks('audio.session.default-output-devices', app(`const session = await active();
    await session.setDefaultOutputDevice(8);`), SESSION, { gets: 6800101 }),
  told('audio.session.idle-timeout',
    [app(`const session = await active(); await world.after(${IDLE_FOR}); return session.isAudioSessionActivated();`,
      IDLE_FOR + 1000), false],
    [app(`const session = await active(); const player = await prepared(world); player.loop = true; await player.play();
      await world.after(${IDLE_FOR}); return session.isAudioSessionActivated();`, IDLE_FOR + 1000), true]),
  breaks('audio.ringer-parameter', app(`const group = await groupOf(); group.on('ringMode', () => {});`),
    app(`const group = await groupOf(); group.on('ringerModeChange', () => {});`), { gets: 6800101 }),
  breaks('media.avplayer.method-state', app(`const player = await idle(world); await player.play();`), PLAYS,
    { gets: 5400102 }),
  breaks('media.avplayer.loop-when-prepared', app(`const player = await idle(world); player.loop = true;`), PLAYS),
  breaks('media.avplayer.renderer-info-in-initialized', app(`const player = await idle(world);
    player.audioRendererInfo = { usage: 6, rendererFlags: 0 };`), PLAYS),
  breaks('media.avplayer.source-in-idle', app(`const player = await initialized(world);
    player.fdSrc = await world.context().resourceManager.getRawFd('a.wav');`), PLAYS),
  breaks('media.avplayer.instances', app(`for (let i = 0; i < 17; i++) { await idle(world); }`),
    app(`for (let i = 0; i < 16; i++) { await idle(world); }`), { gets: 5400101 }),
];
