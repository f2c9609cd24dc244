import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { Sound } from '../../device/Device.ts';
import type { Rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import { Listeners } from '../Listeners.ts';
import { usageName } from '../usageName.ts';
import { playersOf } from './Players.ts';
import type { Interrupt } from './Players.ts';
import { DYNAMIC_STATE, METHOD_STATE, RENDERER_STATE, SOURCE_STATE } from './Rules.ts';
import { wavDuration } from './Wav.ts';
import type { FilePart } from './Wav.ts';

type State =
  'idle' | 'initialized' | 'prepared' | 'playing' | 'paused' | 'completed' | 'stopped' | 'released' | 'error';

const READY: readonly State[] = ['prepared', 'playing', 'paused', 'completed'];
const NOT_ALLOWED = 5400102;
const UNSUPPORTED_FORMAT = 5400106;
const HINT = kitEnum('@kit.AudioKit', 'audio.InterruptHint');
const FORCE = kitEnum('@kit.AudioKit', 'audio.InterruptForceType');
const INTERRUPT_MODE = kitEnum('@kit.AudioKit', 'audio.InterruptMode');
const USAGE = kitEnum('@kit.AudioKit', 'audio.StreamUsage');

/** One method: where it is allowed, where it leads, and how long it takes, ms (assumed). */
interface Step {
  readonly name: string;
  readonly from: readonly State[];
  readonly to: State;
  readonly ms: number;
}

const PREPARE: Step = { name: 'prepare', from: ['initialized', 'stopped'], to: 'prepared', ms: 20 };
const PLAY: Step = { name: 'play', from: ['prepared', 'paused', 'completed'], to: 'playing', ms: 10 };
const PAUSE: Step = { name: 'pause', from: ['playing'], to: 'paused', ms: 5 };
const STOP: Step = { name: 'stop', from: READY, to: 'stopped', ms: 5 };
const RESET: Step = { name: 'reset', from: ['initialized', ...READY, 'stopped', 'error'], to: 'idle', ms: 5 };
const RELEASE: Step = {
  name: 'release', from: ['idle', 'initialized', ...READY, 'stopped', 'error'], to: 'released', ms: 5,
};

/** One AVPlayer: its states, and the sound that it makes on the device (arkts-apis-media-avplayer.md). */
export class Player {
  readonly #host: KitHost;
  readonly #listeners: Listeners;
  readonly #giveBack: () => void;
  #state: State = 'idle';
  #file: FilePart | undefined;
  #usage = USAGE.STREAM_USAGE_MUSIC;
  #isLooped = false;
  #interruptMode = INTERRUPT_MODE.SHARE_MODE;
  #isPreparedOnce = false;
  #durationMs = 0;
  #sound: Sound | undefined;
  #endTimer = 0;

  constructor(host: KitHost) {
    this.#host = host;
    this.#listeners = new Listeners(host, 'AVPlayer');
    this.#giveBack = host.hold('player', 'AVPlayer', () => this.#gone());
  }

  get state(): State {
    return this.#state;
  }

  set fdSrc(file: FilePart) {
    if (this.#allows(SOURCE_STATE, ['idle'], 'fdSrc')) {
      this.#file = file;
      // The state follows later: a listener that is registered right after still hears of it.
      this.#host.clock.setTimeout(() => this.#state === 'idle' && this.#enter('initialized'), 0);
    }
  }

  set audioRendererInfo(info: { usage: number; rendererFlags: number }) {
    const states: State[] = this.#isPreparedOnce ? [] : ['initialized'];
    if (this.#allows(RENDERER_STATE, states, 'audioRendererInfo')) {
      this.#usage = info.usage;
    }
  }

  get loop(): boolean {
    return this.#isLooped;
  }

  set loop(isLooped: boolean) {
    if (this.#allows(DYNAMIC_STATE, READY, 'loop')) {
      this.#isLooped = isLooped;
    }
  }

  get audioInterruptMode(): number | undefined {
    return this.#interruptMode;
  }

  set audioInterruptMode(mode: number) {
    if (this.#allows(DYNAMIC_STATE, READY, 'audioInterruptMode')) {
      this.#interruptMode = mode;
    }
  }

  on(type: string, listener: (event: unknown) => void): void {
    this.#listeners.add(type, listener);
  }

  off(type: string, listener?: (event: unknown) => void): void {
    this.#listeners.remove(type, listener);
  }

  prepare(): Promise<void> {
    this.#isPreparedOnce ||= this.#state === 'initialized';
    return this.#do(PREPARE, () => this.#open());
  }

  play(): Promise<void> {
    return this.#do(PLAY);
  }

  pause(): Promise<void> {
    return this.#do(PAUSE);
  }

  stop(): Promise<void> {
    return this.#do(STOP);
  }

  reset(): Promise<void> {
    return this.#do(RESET, () => this.#forget());
  }

  release(): Promise<void> {
    return this.#do(RELEASE, () => this.#gone());
  }

  /** The system's doing: a forced pause or stop is carried out before the app hears of it. */
  interrupt(event: Interrupt): void {
    if (event.forceType === FORCE.INTERRUPT_FORCE && this.#state === 'playing') {
      if (event.hintType === HINT.INTERRUPT_HINT_PAUSE) {
        this.#enter('paused');
      } else if (event.hintType === HINT.INTERRUPT_HINT_STOP) {
        this.#enter('stopped');
      }
    }
    this.#listeners.emit('audioInterrupt', event);
  }

  /** A setter does not throw: the player tells its listeners of the error. */
  #allows(broken: Rule, states: readonly State[], what: string): boolean {
    if (states.includes(this.#state)) {
      return true;
    }
    this.#host.ledger.violate(broken, `${what} in ${this.#state}`);
    this.#listeners.emit('error', businessError(NOT_ALLOWED, `Operation not allowed: ${what} in ${this.#state}.`));
    return false;
  }

  async #do(step: Step, work: () => void = () => undefined): Promise<void> {
    if (!step.from.includes(this.#state)) {
      this.#host.ledger.violate(METHOD_STATE, `${step.name} in ${this.#state}`);
      throw this.#refusal(step);
    }
    try {
      await this.#host.faults.answer(`MediaKit.AVPlayer.${step.name}`, step.ms, () => {
        // Something else came between, a release say: nobody's fault, but it does not happen any more.
        if (!step.from.includes(this.#state)) {
          throw this.#refusal(step);
        }
        work();
        this.#enter(step.to);
      });
    } catch (error) {
      this.#failed(step, error as Error & { code?: number });
      throw error;
    }
  }

  #refusal(step: Step): Error {
    return businessError(NOT_ALLOWED, `Operation not allowed: ${step.name} in ${this.#state}.`);
  }

  /** What fails inside the player leaves it in `error`, where only reset and release lead out. */
  #failed(step: Step, error: Error & { code?: number }): void {
    if (error.code !== NOT_ALLOWED && step !== RELEASE && this.#state !== 'released') {
      this.#listeners.emit('error', error);
      this.#enter('error');
    }
  }

  #open(): void {
    const duration = this.#file && wavDuration(this.#file);
    if (duration === undefined) {
      throw businessError(UNSUPPORTED_FORMAT, 'Unsupported format: the desk plays open files that are WAV.');
    }
    this.#durationMs = duration;
  }

  #enter(state: State): void {
    this.#silence();
    this.#state = state;
    if (state === 'playing') {
      this.#sing();
    }
    this.#listeners.emit('stateChange', state);
  }

  #sing(): void {
    this.#sound = { usage: usageName(this.#usage), isLooped: this.#isLooped };
    this.#host.device.sounds.add(this.#sound);
    this.#host.device.senseChanged();
    this.#awaitEnd();
  }

  #awaitEnd(): void {
    this.#endTimer = this.#host.clock.setTimeout(() => {
      this.#listeners.emit('endOfStream', undefined);
      if (this.#isLooped) {
        this.#awaitEnd();
      } else {
        this.#enter('completed');
      }
    }, Math.max(1, this.#durationMs));
  }

  #silence(): void {
    this.#host.clock.clearTimeout(this.#endTimer);
    if (this.#sound !== undefined) {
      this.#host.device.sounds.delete(this.#sound);
      this.#sound = undefined;
      this.#host.device.senseChanged();
    }
  }

  #forget(): void {
    this.#file = undefined;
    this.#isPreparedOnce = false;
    this.#isLooped = false;
    this.#usage = USAGE.STREAM_USAGE_MUSIC;
  }

  #gone(): void {
    this.#silence();
    this.#state = 'released';
    playersOf(this.#host.process).delete(this);
    this.#giveBack();
  }
}
