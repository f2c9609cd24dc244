import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { AppProcess } from '../../process/AppProcess.ts';
import type { KitHost } from '../KitHost.ts';
import { Listeners } from '../Listeners.ts';
import { IdleWatch } from './IdleWatch.ts';
import { ACTIVE_FIRST, LISTEN_FIRST, ROUTE_DEVICES, SCENE_FIRST } from './Rules.ts';

type Listener = (event: unknown) => void;

const INVALID = 6800101;
const SYSTEM_ERROR = 6800301;
const FAULT = 'AudioKit.AudioSessionManager.';
/** How long an answer of the audio service takes, ms. Assumed. */
const SERVICE_MS = 10;
const STATE_CHANGED = 'audioSessionStateChanged';
const DEACTIVATED = 'audioSessionDeactivated';
const SCENE = kitEnum('@kit.AudioKit', 'audio.AudioSessionScene');
const CONCURRENCY = kitEnum('@kit.AudioKit', 'audio.AudioConcurrencyMode');
const DEVICE = kitEnum('@kit.AudioKit', 'audio.DeviceType');
const HINT = kitEnum('@kit.AudioKit', 'audio.AudioSessionStateChangeHint');
const REASON = kitEnum('@kit.AudioKit', 'audio.AudioSessionDeactivatedReason');
const ROUTES = [DEVICE.EARPIECE, DEVICE.SPEAKER, DEVICE.DEFAULT];
/** Hints that mean: the session is not active any more. */
const ENDS = [
  HINT.AUDIO_SESSION_STATE_CHANGE_HINT_PAUSE, HINT.AUDIO_SESSION_STATE_CHANGE_HINT_STOP,
  HINT.AUDIO_SESSION_STATE_CHANGE_HINT_TIME_OUT_STOP,
];

const sessions = new WeakMap<AppProcess, AudioSession>();

/** The audio session of a process, once the app has asked for the kit. For the device: to look and to interrupt. */
export function audioSessionOf(process: AppProcess): AudioSession | undefined {
  return sessions.get(process);
}

/** The one audio session of an app (arkts-apis-audio-audiosessionmanager.md, audio-session-management.md). */
export class AudioSession {
  /** Scene in effect; undefined: none, then the streams hold the focus and not the session. */
  scene: number | undefined;
  route = DEVICE.DEFAULT;
  readonly #host: KitHost;
  readonly #listeners: Listeners;
  #sceneToCome: number | undefined;
  #usesScenes = false;
  #isActive = false;
  #giveBack: () => void = () => undefined;
  readonly #idle: IdleWatch;

  constructor(host: KitHost) {
    this.#host = host;
    this.#idle = new IdleWatch(host, () => this.hint(HINT.AUDIO_SESSION_STATE_CHANGE_HINT_TIME_OUT_STOP as number));
    this.#listeners = new Listeners(host, 'AudioSession');
    sessions.set(host.process, this);
  }

  setAudioSessionScene(scene: number): void {
    this.#host.faults.check(`${FAULT}setAudioSessionScene`);
    demand(Object.values(SCENE).includes(scene));
    this.#usesScenes = true;
    this.#sceneToCome = scene;
  }

  activateAudioSession(strategy: { concurrencyMode: number }): Promise<void> {
    const isValid = Object.values(CONCURRENCY).includes(strategy?.concurrencyMode);
    if (isValid) {
      // As it is when the app asks: what it does while it waits is another matter.
      this.#judgeActivation();
    }
    return this.#answer('activateAudioSession', () => {
      demand(isValid);
      this.scene = this.#sceneToCome;
      if (!this.#isActive) {
        this.#isActive = true;
        this.#giveBack = this.#host.hold('audioSession', 'active', () => this.#end());
      }
      this.#idle.start();
    });
  }

  deactivateAudioSession(): Promise<void> {
    const wasActive = this.#isActive;
    return this.#answer('deactivateAudioSession', () => {
      if (!this.#isActive) {
        // One that the system ended in the meantime is refused too, but that is not the app's doing.
        if (!wasActive) {
          this.#host.ledger.violate(ACTIVE_FIRST, 'deactivateAudioSession of a session that is not active');
        }
        throw businessError(SYSTEM_ERROR, 'System error: the session is not active.');
      }
      this.#judgePendingScene();
      this.#end();
    });
  }

  isAudioSessionActivated(): boolean {
    return this.#isActive;
  }

  setDefaultOutputDevice(device: number): Promise<void> {
    return this.#answer('setDefaultOutputDevice', () => {
      if (!ROUTES.includes(device)) {
        this.#host.ledger.violate(ROUTE_DEVICES, `device type ${device}`);
        throw businessError(INVALID, 'Parameter verification failed.');
      }
      this.route = device;
    });
  }

  getDefaultOutputDevice(): number | undefined {
    return this.route;
  }

  on(type: string, listener: Listener): void {
    this.#host.faults.check(`${FAULT}on`);
    demand(typeof listener === 'function' && [STATE_CHANGED, DEACTIVATED].includes(type));
    this.#listeners.add(type, listener);
  }

  off(type: string, listener?: Listener): void {
    demand([STATE_CHANGED, DEACTIVATED].includes(type));
    this.#listeners.remove(type, listener);
  }

  /** The system's doing: it ends, ducks or offers the session again. @param hint AudioSessionStateChangeHint */
  hint(hint: number): void {
    if (ENDS.includes(hint)) {
      const isTimeout = hint === HINT.AUDIO_SESSION_STATE_CHANGE_HINT_TIME_OUT_STOP;
      this.#end();
      this.#listeners.emit(DEACTIVATED, {
        reason: isTimeout ? REASON.DEACTIVATED_TIMEOUT : REASON.DEACTIVATED_LOWER_PRIORITY,
      });
    }
    this.#listeners.emit(STATE_CHANGED, { stateChangeHint: hint });
  }

  #judgeActivation(): void {
    if (this.#usesScenes && this.#sceneToCome === undefined) {
      this.#host.ledger.violate(SCENE_FIRST, 'activated again without its scene');
    }
    if (this.#listeners.of(STATE_CHANGED).length + this.#listeners.of(DEACTIVATED).length === 0) {
      this.#host.ledger.violate(LISTEN_FIRST, 'activated with nobody listening');
    }
  }

  #judgePendingScene(): void {
    if (this.#sceneToCome !== this.scene) {
      this.#host.ledger.violate(SCENE_FIRST, 'a scene was set while active and never activated');
    }
  }

  /** What a session had asked for ends with it: the scene is set anew before the next activation. */
  #end(): void {
    this.#idle.stop();
    this.#isActive = false;
    this.scene = undefined;
    this.#sceneToCome = undefined;
    this.#giveBack();
  }

  #answer(name: string, work: () => void): Promise<void> {
    return this.#host.faults.answer(`${FAULT}${name}`, SERVICE_MS, work);
  }
}

function demand(isValid: boolean): void {
  if (!isValid) {
    throw businessError(INVALID, 'Parameter verification failed.');
  }
}
