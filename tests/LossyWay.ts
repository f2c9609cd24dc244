import type { VirtualClock } from '../simulator/device/Clock.ts';

export interface Way {
  /** Of each frame, how likely it is lost, 0 to 1. */
  readonly loss: number;
  /** Each takes up to so much longer than another one, ms; so they also overtake each other. */
  readonly jitterMs: number;
  /** Of each frame, how likely it comes twice. */
  readonly twice?: number;
}

/** What DeviceVoice needs of the link, and what a frame is to it. */
interface Frame {
  readonly codec: number;
  readonly counter: number;
  readonly time: number;
  readonly data: ArrayBuffer;
}

/** The least that a frame takes: two ways of a good network, ms. */
const WAY_MS = 40;

/** A way from a phone's mouth to its own ear that loses, delays and doubles: as datagrams do, and the link does not. */
export class LossyWay {
  lost = 0;
  sent = 0;
  private ear: ((sessionId: string, frame: Frame) => void) | undefined;
  private seed = 1;

  constructor(private readonly clock: VirtualClock, private readonly way: Way, private readonly codec = 'pcm') {}

  listen(listener: { onFrame(sessionId: string, frame: Frame): void }): void {
    this.ear = (sessionId, frame) => listener.onFrame(sessionId, frame);
  }

  codecOf(): string {
    return this.codec;
  }

  send(sessionId: string, codec: number, time: number, data: ArrayBuffer): void {
    const frame: Frame = { codec, counter: this.sent++, time, data };
    if (this.random() < this.way.loss) {
      this.lost++;
      return;
    }
    const copies = this.random() < (this.way.twice ?? 0) ? 2 : 1;
    for (let i = 0; i < copies; i++) {
      this.clock.setTimeout(() => this.ear?.(sessionId, frame), WAY_MS + Math.round(this.random() * this.way.jitterMs));
    }
  }

  /** The same in each run. */
  private random(): number {
    this.seed = (this.seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return this.seed / 2 ** 32;
  }
}
