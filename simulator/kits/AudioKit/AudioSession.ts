import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { AppProcess } from '../../process/AppProcess.ts';
import type { KitHost } from '../KitHost.ts';
import { Listeners } from '../Listeners.ts';
import { IdleWatch } from './IdleWatch.ts';
import { describe } from './Routing.ts';
import { ACTIVE_FIRST, LISTEN_FIRST, ROUTE_DEVICES, SCENE_FIRST } from './Rules.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import { STREAM_LIMITS } from './StreamRules.ts';

type Listener = (event: unknown) => void;

const INVALID = 6800101;
const SYSTEM_ERROR = 6800301;
const FAULT = 'AudioKit.AudioSessionManager.';
/** How long an answer of the audio service takes, ms. Assumed. */
const SERVICE_MS = 10;
const STATE_CHANGED = 'audioSessionStateChanged';
const DEACTIVATED = 'audioSessionDeactivated';
const OUTPUT_CHANGED = 'currentOutputDeviceChanged';
const EVENTS = [STATE_CHANGED, DEACTIVATED, OUTPUT_CHANGED];
const SCENE = kitEnum('@kit.AudioKit', 'audio.AudioSessionScene');
const CONCURRENCY = kitEnum('@kit.AudioKit', 'audio.AudioConcurrencyMode');
const DEVICE = kitEnum('@kit.AudioKit', 'audio.DeviceType');
const HINT = kitEnum('@kit.AudioKit', 'audio.AudioSessionStateChangeHint');
const WHY = kitEnum('@kit.AudioKit', 'audio.AudioStreamDeviceChangeReason');
const VOICE_CALL = kitEnum('@kit.AudioKit', 'audio.StreamUsage').STREAM_USAGE_VOICE_COMMUNICATION as number;
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
  /** Called when a session with a scene ends for good: then all playback stops. */
  onSceneEnd: () => void = () => undefined;
  readonly #host: KitHost;
  readonly #listeners: Listeners;
  #sceneToCome: number | undefined;
  #usesScenes = false;
  #isActive = false;
  #activating = 0;
  /** The system has paused it, and offers it again when it can. */
  #isPaused = false;
  #output: number | undefined;
  #giveBack: () => void = () => undefined;
  readonly #idle: IdleWatch;

  constructor(host: KitHost) {
    this.#host = host;
    this.#idle = new IdleWatch(host, () => this.hint(HINT.AUDIO_SESSION_STATE_CHANGE_HINT_TIME_OUT_STOP as number));
    this.#listeners = new Listeners(host, 'AudioSessionManager', 'AudioKit');
    sessions.set(host.process, this);
    const world = soundWorldOf(host.device);
    const look = (reason: number): void => this.#look(reason);
    world.onRoute.add(look);
    host.process.onKill.push(() => world.onRoute.delete(look));
  }

  /** The activation has been asked for and is not answered yet. */
  get isActivating(): boolean {
    return this.#activating > 0;
  }

  /** In effect with the activation only. */
  get wishedOutput(): number | undefined {
    return this.#isActive ? this.route : undefined;
  }

  /** A carrier call takes the sound, or gives it back. @returns the session is what is paused and offered again */
  taken(isTaken: boolean): boolean {
    if (isTaken && this.#isActive) {
      const hadScene = this.scene !== undefined;
      this.hint(HINT.AUDIO_SESSION_STATE_CHANGE_HINT_PAUSE as number);
      this.#isPaused = hadScene;
    } else if (!isTaken && this.#isPaused) {
      this.#isPaused = false;
      this.hint(HINT.AUDIO_SESSION_STATE_CHANGE_HINT_RESUME as number);
      return true;
    }
    return false;
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
    const answer = this.#answer('activateAudioSession', () => {
      demand(isValid);
      if (soundWorldOf(this.#host.device).isTaken) {
        throw businessError(SYSTEM_ERROR, STREAM_LIMITS.lost.text);
      }
      this.scene = this.#sceneToCome;
      if (!this.#isActive) {
        this.#isActive = true;
        this.#giveBack = this.#host.hold('audioSession', 'active', () => this.#end());
      }
      this.#idle.start();
      soundWorldOf(this.#host.device).routeChanged(WHY.REASON_SESSION_ACTIVATED as number);
    });
    // Only now: what throws at once is not under way.
    this.#activating += 1;
    const over = (): void => {
      this.#activating -= 1;
    };
    answer.then(over, over);
    return answer;
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
      this.#stopStreams();
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
      soundWorldOf(this.#host.device).routeChanged(WHY.REASON_OVERRODE as number);
    });
  }

  getDefaultOutputDevice(): number | undefined {
    return this.route;
  }

  on(type: string, listener: Listener): void {
    this.#host.faults.check(`${FAULT}on`);
    demand(typeof listener === 'function' && EVENTS.includes(type));
    this.#listeners.add(type, listener);
    this.#output = soundWorldOf(this.#host.device).output(VOICE_CALL, this.wishedOutput);
  }

  off(type: string, listener?: Listener): void {
    demand(EVENTS.includes(type));
    this.#listeners.remove(type, listener);
  }

  /** The system's doing: it ends, ducks or offers the session again. @param hint AudioSessionStateChangeHint */
  hint(hint: number): void {
    if (ENDS.includes(hint)) {
      const isTimeout = hint === HINT.AUDIO_SESSION_STATE_CHANGE_HINT_TIME_OUT_STOP;
      if (hint !== HINT.AUDIO_SESSION_STATE_CHANGE_HINT_PAUSE) {
        this.#stopStreams();
      }
      this.#end();
      this.#listeners.emit(DEACTIVATED, {
        reason: isTimeout ? REASON.DEACTIVATED_TIMEOUT : REASON.DEACTIVATED_LOWER_PRIORITY,
      });
    }
    this.#listeners.emit(STATE_CHANGED, { stateChangeHint: hint });
  }

  #stopStreams(): void {
    if (this.#isActive && this.scene !== undefined) {
      this.onSceneEnd();
    }
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

  /** Tells where a call is heard, when it is heard elsewhere now. */
  #look(changeReason: number): void {
    const output = soundWorldOf(this.#host.device).output(VOICE_CALL, this.wishedOutput);
    if (output !== this.#output) {
      this.#output = output;
      this.#listeners.emit(OUTPUT_CHANGED, { devices: describe(output), changeReason, recommendedAction: 0 });
    }
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
