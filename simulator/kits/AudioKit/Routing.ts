import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { Listeners } from '../Listeners.ts';
import type { AudioSession } from './AudioSession.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';

const PREFERRED = 'preferOutputDeviceChangeForRendererInfo';
const INVALID = 6800101;

type Callback = (devices: unknown) => void;

/** AudioDeviceDescriptors of one output device, as far as an app reads them. */
export function describe(type: number): ReadonlyArray<{ readonly deviceRole: number; readonly deviceType: number }> {
  return [{ deviceRole: 2, deviceType: type }];
}

/** AudioRoutingManager (arkts-apis-audio-audioroutingmanager.md): where a stream would be heard. */
export function routingManager(host: KitHost, session: AudioSession): Record<string, unknown> {
  const world = soundWorldOf(host.device);
  const listeners = new Listeners(host, 'AudioRoutingManager', 'AudioKit');
  const watched: { usage: number; last: number }[] = [];
  const outputOf = (usage: number): number => world.output(usage, session.wishedOutput);
  let release: (() => void) | undefined;
  const look = (): void => {
    for (const watch of watched) {
      const now = outputOf(watch.usage);
      if (now !== watch.last) {
        watch.last = now;
        listeners.emit(PREFERRED, describe(now));
      }
    }
  };
  const end = (): void => {
    watched.splice(0);
    world.onRoute.delete(look);
    release?.();
    release = undefined;
  };
  const check = (isValid: boolean): void => {
    if (!isValid) {
      throw businessError(INVALID, 'Parameter verification failed.');
    }
  };
  return {
    getPreferredOutputDeviceForRendererInfoSync: (info: { usage?: unknown } | undefined) => {
      host.faults.check('AudioKit.AudioRoutingManager.getPreferredOutputDeviceForRendererInfoSync');
      check(typeof info?.usage === 'number');
      return describe(outputOf(info?.usage as number));
    },
    on: (type: string, info: { usage: number }, callback: Callback) => {
      host.faults.check('AudioKit.AudioRoutingManager.on');
      check(type === PREFERRED && typeof info?.usage === 'number' && typeof callback === 'function');
      listeners.add(type, callback);
      watched.push({ usage: info.usage, last: outputOf(info.usage) });
      world.onRoute.add(look);
      release ??= host.hold('listener', PREFERRED, end);
    },
    off: (type: string, callback?: Callback) => {
      check(type === PREFERRED);
      listeners.remove(type, callback);
      if (listeners.of(type).length === 0) {
        end();
      }
    },
  };
}
