import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { Rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import { Listeners } from '../Listeners.ts';
import type { SoundPump } from './SoundPump.ts';
import { callSystemOf } from '../../system/callSystemOf.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import type { StreamInfo } from './streamOptions.ts';
import { STREAM_RULES } from './StreamRules.ts';

export const STATE = kitEnum('@kit.AudioKit', 'audio.AudioState');
export const HINT = kitEnum('@kit.AudioKit', 'audio.InterruptHint');
const FORCE = kitEnum('@kit.AudioKit', 'audio.InterruptForceType');
const TYPE = kitEnum('@kit.AudioKit', 'audio.InterruptType');
const INVALID = 6800101;
export const SYSTEM_ERROR = 6800301;
/** How long the audio service takes, ms. Assumed. */
const SERVICE_MS = 10;

/** Somebody is called, or talked to. */
export function isInCall({ device }: KitHost): boolean {
  return callSystemOf(device).shown().some(({ state }) => state === 'dialing' || state === 'answered' || state === 'active');
}

/** What an AudioRenderer and an AudioCapturer have in common: states, focus, and pieces of sound. */
export abstract class PcmStream {
  state = STATE.STATE_PREPARED as number;
  protected readonly host: KitHost;
  protected readonly info: StreamInfo;
  /** Pieces of sound since the last start. */
  protected pieces = 0;
  /** The system has paused it, and may offer it again. */
  protected isInterrupted = false;
  private readonly name: string;
  private readonly events: readonly string[];
  private readonly listeners: Listeners;
  private readonly pump: SoundPump;
  private readonly giveBack: () => void;
  private isInCallback = false;

  constructor(host: KitHost, pump: SoundPump, name: string, info: StreamInfo, events: readonly string[]) {
    this.host = host;
    this.pump = pump;
    this.name = name;
    this.info = info;
    this.events = events;
    this.listeners = new Listeners(host, name);
    this.giveBack = host.hold('stream', name, () => this.gone());
    pump.all.add(this);
  }

  on(type: string, listener: (event: never) => unknown): void {
    this.check('on', type, listener);
    this.listeners.add(type, listener as (event: unknown) => void);
  }

  off(type: string, listener?: (event: never) => unknown): void {
    this.check('off', type, listener ?? (() => undefined));
    this.listeners.remove(type, listener as ((event: unknown) => void) | undefined);
  }

  start(): Promise<void> {
    const { STATE_PREPARED, STATE_PAUSED, STATE_STOPPED } = STATE;
    this.demand(STREAM_RULES.start, 'start', [STATE_PREPARED, STATE_PAUSED, STATE_STOPPED]);
    return this.answer('start', () => {
      if (this.state === STATE.STATE_RELEASED) {
        throw businessError(SYSTEM_ERROR, 'It was released in the meantime.');
      }
      this.mayStart();
      this.isInterrupted = false;
      this.pieces = 0;
      this.enter(STATE.STATE_RUNNING as number);
    });
  }

  stop(): Promise<void> {
    this.demand(STREAM_RULES.stop, 'stop', [STATE.STATE_RUNNING, STATE.STATE_PAUSED]);
    return this.answer('stop', () => this.leave(STATE.STATE_STOPPED as number));
  }

  release(): Promise<void> {
    const { STATE_RELEASED, ...others } = STATE;
    this.demand(STREAM_RULES.release, 'release', Object.values(others));
    return this.answer('release', () => {
      this.gone();
      this.giveBack();
      this.enter(STATE_RELEASED as number);
    });
  }

  /** One piece of sound is due. Runs in a turn of its own. */
  tick(): void {
    this.pieces += 1;
    this.listeners.of(this.pieceEvent()).forEach((listener) => this.host.process.call(`${this.name} data`, () => {
      this.isInCallback = true;
      try {
        this.exchange(listener as (buffer: ArrayBuffer) => unknown);
      } finally {
        this.isInCallback = false;
      }
    }));
  }

  /** The sound is taken by a carrier call, or given back. @param isOffered RESUME is told */
  abstract taken(isTaken: boolean, isOffered: boolean): void;
  protected abstract pieceEvent(): string;
  protected abstract exchange(listener: (buffer: ArrayBuffer) => unknown): void;
  /** @throws what the system refuses a start with */
  protected abstract mayStart(): void;

  protected pieceBytes(): number {
    const samples = Math.round(this.info.samplingRate * soundWorldOf(this.host.device).pieceMs / 1000);
    return samples * this.info.channels * 2;
  }

  protected tell(hint: number): void {
    const isOffer = hint === HINT.INTERRUPT_HINT_RESUME;
    this.listeners.emit('audioInterrupt', {
      eventType: isOffer ? TYPE.INTERRUPT_TYPE_END : TYPE.INTERRUPT_TYPE_BEGIN,
      forceType: isOffer ? FORCE.INTERRUPT_SHARE : FORCE.INTERRUPT_FORCE, hintType: hint,
    });
  }

  protected demand(rule: Rule, method: string, states: ReadonlyArray<number | undefined>): void {
    if (this.isInCallback) {
      this.host.ledger.violate(STREAM_RULES.callback, `${this.name}.${method}`);
    }
    if (!states.includes(this.state)) {
      this.host.ledger.violate(rule, `${this.name}.${method} in state ${this.state}`);
      throw businessError(SYSTEM_ERROR, rule.text);
    }
  }

  protected answer<T>(method: string, work: () => T): Promise<T> {
    return this.host.faults.answer(`AudioKit.${this.name}.${method}`, SERVICE_MS, work);
  }

  /** From RUNNING or PAUSED; in the meantime it may have been released. */
  protected leave(state: number): void {
    if (this.state !== STATE.STATE_RELEASED) {
      this.enter(state);
    }
  }

  protected enter(state: number): void {
    this.state = state;
    this.pump.changed();
    this.listeners.emit('stateChange', state);
  }

  /** The process has died, or the stream is released: silence. */
  private gone(): void {
    this.state = STATE.STATE_RELEASED as number;
    this.pump.all.delete(this);
    this.pump.changed();
  }

  private check(method: string, type: string, listener: unknown): void {
    this.host.faults.check(`AudioKit.${this.name}.${method}`);
    if (!this.events.includes(type) || typeof listener !== 'function') {
      this.host.ledger.violate(STREAM_RULES.parameter, `${this.name}.${method} ${String(type)}`);
      throw businessError(INVALID, 'Parameter verification failed.');
    }
  }
}
