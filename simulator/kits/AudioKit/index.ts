import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';
import { AudioSession } from './AudioSession.ts';
import { volumeManagerOf } from './VolumeManager.ts';

/** Audio Kit: the audio session (arkts-apis-audio-audiosessionmanager.md). One session manager for the whole app. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.AudioKit');
  const session = new AudioSession(host);
  const volumes = volumeManagerOf(host);
  const manager = { getSessionManager: () => session, getVolumeManager: () => volumes };
  return {
    ...skeleton,
    audio: { ...(skeleton.audio as object), getAudioManager: () => manager },
  };
}
