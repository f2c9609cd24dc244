import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { AudioSession } from './AudioSession.ts';
import { Capturer, MICROPHONE } from './Capturer.ts';
import { Renderer } from './Renderer.ts';
import { routingManager } from './Routing.ts';
import { SoundPump } from './SoundPump.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import { readOptions } from './streamOptions.ts';
import { STREAM_LIMITS } from './StreamRules.ts';
import { volumeManagerOf } from './VolumeManager.ts';

/** How long it takes to make a stream, ms. Assumed. */
const CREATE_MS = 15;
const CAPTURE = ['capturerInfo', 'source', 'SourceType'] as const;
const PLAYBACK = ['rendererInfo', 'usage', 'StreamUsage'] as const;

/**
 * Audio Kit: session, streams, and routes of calls (arkts-apis-audio-f.md, arkts-apis-audio-audiosessionmanager.md).
 * One session manager for the whole app. Of the functions with two forms, the one that gives a promise.
 */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.AudioKit');
  const session = new AudioSession(host);
  const pump = new SoundPump(host);
  const routing = routingManager(host, session);
  const volumes = volumeManagerOf(host);
  const manager = {
    getSessionManager: () => session, getRoutingManager: () => routing, getVolumeManager: () => volumes,
  };
  session.onSceneEnd = () => pump.all.forEach((stream) => stream instanceof Renderer && stream.silence());
  shareSound(host, session, pump);
  return {
    ...skeleton,
    audio: {
      ...(skeleton.audio as object),
      getAudioManager: () => manager,
      createAudioRenderer: (options: unknown) =>
        host.faults.answer('AudioKit.audio.createAudioRenderer', CREATE_MS, () => {
          const { info, purpose } = readOptions(host, options, PLAYBACK);
          return new Renderer(host, pump, info, purpose);
        }),
      createAudioCapturer: (options: unknown) =>
        host.faults.answer('AudioKit.audio.createAudioCapturer', CREATE_MS, () => {
          const { info, purpose } = readOptions(host, options, CAPTURE);
          if (host.device.permissions.get(MICROPHONE) !== 'granted') {
            throw businessError(6800301, STREAM_LIMITS.permission.text);
          }
          return new Capturer(host, pump, info, purpose);
        }),
    },
  };
}

/** Carrier calls take the sound from the session first, and then from the streams. */
function shareSound(host: KitHost, session: AudioSession, pump: SoundPump): void {
  const world = soundWorldOf(host.device);
  const share = (isTaken: boolean): void => {
    const streams = [...pump.all];
    if (isTaken) {
      streams.forEach((stream) => stream.taken(true, false));
    }
    const isSessionOffered = session.taken(isTaken);
    if (!isTaken) {
      streams.forEach((stream) => stream.taken(false, !isSessionOffered));
    }
  };
  world.onTaken.add(share);
  host.process.onKill.push(() => world.onTaken.delete(share));
}
