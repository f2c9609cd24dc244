import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { audioSessionOf } from './AudioSession.ts';
import { HINT, isInCall, PcmStream, STATE, SYSTEM_ERROR } from './PcmStream.ts';
import type { SoundPump } from './SoundPump.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import type { StreamInfo } from './streamOptions.ts';
import { STREAM_LIMITS, STREAM_RULES } from './StreamRules.ts';
import { usageName } from '../usageName.ts';

const USAGE = kitEnum('@kit.AudioKit', 'audio.StreamUsage');
const EVENTS = ['writeData', 'audioInterrupt', 'stateChange', 'outputDeviceChange', 'outputDeviceChangeWithInfo'];
const VALID = 0;
/** Unknown, music, film, game and audio book: their volume is not that of the call (using-right-streamusage-and-sourcetype.md). */
const OF_MEDIA = ['UNKNOWN', 'MUSIC', 'MOVIE', 'GAME', 'AUDIOBOOK'].map((name) => USAGE[`STREAM_USAGE_${name}`]);

/** An AudioRenderer (arkts-apis-audio-audiorenderer.md). */
export class Renderer extends PcmStream {
  readonly usage: number;

  constructor(host: KitHost, pump: SoundPump, info: StreamInfo, usage: number) {
    super(host, pump, 'AudioRenderer', info, EVENTS);
    this.usage = usage;
  }

  override start(): Promise<void> {
    if (audioSessionOf(this.host.process)?.isActivating === true) {
      this.host.ledger.violate(STREAM_RULES.session, 'AudioRenderer.start');
    }
    if (OF_MEDIA.includes(this.usage) && isInCall(this.host)) {
      this.host.ledger.violate(STREAM_RULES.kind, `a renderer of ${usageName(this.usage)} plays in a call`);
    }
    return super.start();
  }

  pause(): Promise<void> {
    this.demand(STREAM_RULES.stop, 'pause', [STATE.STATE_RUNNING]);
    return this.answer('pause', () => this.leave(STATE.STATE_PAUSED as number));
  }

  taken(isTaken: boolean, isOffered: boolean): void {
    if (isTaken && this.state === STATE.STATE_RUNNING) {
      this.isInterrupted = true;
      this.enter(STATE.STATE_PAUSED as number);
      this.tell(HINT.INTERRUPT_HINT_PAUSE as number);
    } else if (!isTaken && this.isInterrupted) {
      this.isInterrupted = false;
      if (isOffered) {
        this.tell(HINT.INTERRUPT_HINT_RESUME as number);
      }
    }
  }

  /** The session has ended: all playback stops. */
  silence(): void {
    if (this.state === STATE.STATE_RUNNING || this.state === STATE.STATE_PAUSED) {
      this.enter(STATE.STATE_STOPPED as number);
    }
  }

  protected pieceEvent(): string {
    return 'writeData';
  }

  /** A function that answers nothing is one of API 11, whose data count as valid. */
  protected exchange(listener: (buffer: ArrayBuffer) => unknown): void {
    const buffer = new ArrayBuffer(this.pieceBytes());
    // What is not written over is heard: the rest of whatever was played before.
    new Int16Array(buffer).fill(0x7fff);
    const result = listener(buffer);
    if (result === VALID || result === undefined) {
      soundWorldOf(this.host.device).hear({ samples: new Int16Array(buffer), rate: this.info.samplingRate });
    }
  }

  protected mayStart(): void {
    if (soundWorldOf(this.host.device).isTaken) {
      throw businessError(SYSTEM_ERROR, STREAM_LIMITS.lost.text);
    }
  }
}
