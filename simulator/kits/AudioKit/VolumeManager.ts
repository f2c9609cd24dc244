import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import { Listeners } from '../Listeners.ts';

const PARAMETER = rule('audio.ringer-parameter', 'documented', 'arkts-apis-audio-audiovolumegroupmanager.md',
  'The event is ringerModeChange and the callback a function: 6800101.');
/** Enforced by what a person hears and feels. */
rule('audio.ringer-mode', 'documented', 'audio-call-overview.md',
  'A stream of the usage RINGTONE is heard in the normal mode only; vibration of the usage ring is felt unless silent.');

/** AudioRingMode. */
const MODES = { silent: 0, vibrate: 1, normal: 2 } as const;
const EVENT = 'ringerModeChange';
/** How long the audio service takes, ms. Assumed. */
const SERVICE_MS = 3;

/** AudioVolumeManager, as far as it is about how the device rings. */
export function volumeManagerOf(host: KitHost): Record<string, unknown> {
  const group = volumeGroupOf(host);
  return {
    getVolumeGroupManager: () => host.faults.answer('AudioKit.audio.getVolumeGroupManager', SERVICE_MS, () => group),
    getVolumeGroupManagerSync: () => {
      host.faults.check('AudioKit.audio.getVolumeGroupManagerSync');
      return group;
    },
  };
}

function volumeGroupOf(host: KitHost): Record<string, unknown> {
  const listeners = new Listeners(host, 'AudioVolumeGroupManager');
  let release: (() => void) | undefined;
  const mode = (): number => MODES[host.device.ringerMode];
  const tell = (): void => listeners.emit(EVENT, mode());
  const check = (type: unknown, callback: unknown): void => {
    if (type !== EVENT || typeof callback !== 'function') {
      host.ledger.violate(PARAMETER, 'on or off');
      throw businessError(6800101, 'Parameter verification failed.');
    }
  };
  return {
    getRingerMode: () => host.faults.answer('AudioKit.audio.getRingerMode', SERVICE_MS, mode),
    getRingerModeSync: () => {
      host.faults.check('AudioKit.audio.getRingerModeSync');
      return mode();
    },
    on: (type: unknown, callback: unknown) => {
      check(type, callback);
      listeners.add(EVENT, callback as () => void);
      host.device.onRinger.add(tell);
      release ??= host.hold('listener', EVENT, () => host.device.onRinger.delete(tell));
    },
    off: (type: unknown, callback?: unknown) => {
      check(type, callback ?? tell);
      listeners.remove(EVENT, callback as (() => void) | undefined);
      if (listeners.of(EVENT).length === 0) {
        host.device.onRinger.delete(tell);
        release?.();
        release = undefined;
      }
    },
  };
}
