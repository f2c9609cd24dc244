import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { HINT, isInCall, PcmStream, STATE, SYSTEM_ERROR } from './PcmStream.ts';
import type { SoundPump } from './SoundPump.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import type { StreamInfo } from './streamOptions.ts';
import { STREAM_LIMITS, STREAM_RULES } from './StreamRules.ts';

export const MICROPHONE = 'ohos.permission.MICROPHONE';
const EVENTS = ['readData', 'audioInterrupt', 'stateChange', 'inputDeviceChange', 'audioCapturerChange'];
const POWER_ON_MS = 100;
const VOICE_COMMUNICATION = kitEnum('@kit.AudioKit', 'audio.SourceType').SOURCE_TYPE_VOICE_COMMUNICATION as number;

/** An AudioCapturer (arkts-apis-audio-audiocapturer.md). */
export class Capturer extends PcmStream {
  private isMuteWanted = false;
  private isMuted = false;

  constructor(host: KitHost, pump: SoundPump, info: StreamInfo, private readonly source: number) {
    super(host, pump, 'AudioCapturer', info, EVENTS);
  }

  override start(): Promise<void> {
    if (this.source !== VOICE_COMMUNICATION && isInCall(this.host)) {
      this.host.ledger.violate(STREAM_RULES.kind, `a call is captured from source ${this.source}`);
    }
    return super.start();
  }

  setWillMuteWhenInterrupted(isWanted: boolean): Promise<void> {
    return this.answer('setWillMuteWhenInterrupted', () => {
      this.isMuteWanted = isWanted;
    });
  }

  taken(isTaken: boolean, _isOffered: boolean): void {
    if (isTaken && this.state === STATE.STATE_RUNNING) {
      this.isInterrupted = true;
      this.isMuted = this.isMuteWanted;
      if (!this.isMuted) {
        this.enter(STATE.STATE_PAUSED as number);
      }
      this.tell((this.isMuted ? HINT.INTERRUPT_HINT_MUTE : HINT.INTERRUPT_HINT_PAUSE) as number);
    } else if (!isTaken && this.isInterrupted) {
      // A session holds the focus of playback only: a capture is offered its own again.
      this.isInterrupted = false;
      this.tell((this.isMuted ? HINT.INTERRUPT_HINT_UNMUTE : HINT.INTERRUPT_HINT_RESUME) as number);
      this.isMuted = false;
    }
  }

  protected pieceEvent(): string {
    return 'readData';
  }

  protected exchange(listener: (buffer: ArrayBuffer) => unknown): void {
    const { device } = this.host;
    const world = soundWorldOf(device);
    const samples = this.pieceBytes() / 2;
    const isSilent = this.isMuted || this.pieces * world.pieceMs <= POWER_ON_MS ||
      device.permissions.get(MICROPHONE) !== 'granted';
    const sound = isSilent ? new Int16Array(samples) : world.voice(samples, this.info.samplingRate).slice(0, samples);
    listener(sound.buffer as ArrayBuffer);
  }

  protected mayStart(): void {
    if (!this.host.device.isForeground) {
      this.host.device.timeline.add('system', 'refuses the microphone', 'the app is in the background');
      throw businessError(SYSTEM_ERROR, STREAM_LIMITS.background.text);
    }
    if (soundWorldOf(this.host.device).isTaken) {
      throw businessError(SYSTEM_ERROR, STREAM_LIMITS.lost.text);
    }
  }
}
