import { CallerCall, type CallWishes } from './CallerCall.ts';
import { levelOf } from './sound/format.ts';
import { Loudspeaker } from './sound/Loudspeaker.ts';
import { Microphone } from './sound/Microphone.ts';
import { Peak } from './sound/Peak.ts';

/** Meters are drawn so often, in ms. */
const DRAW_MS = 100;

/** A call with its microphone and its loudspeaker. Both are open as long as the call lives, and no longer. */
export class Talk {
  readonly call: CallerCall;
  readonly heard = new Peak();
  readonly said = new Peak();
  trouble: '' | 'noMicrophone' | 'microphoneRefused' = '';
  private microphone: Microphone | undefined;
  private loudspeaker: Loudspeaker | undefined;
  private timer: number | undefined;

  constructor(private readonly draw: () => void) {
    this.call = new CallerCall(() => this.changed(), (frame) => {
      this.heard.take(levelOf(frame));
      this.loudspeaker?.play(frame);
    });
  }

  /** Called by a press of the person, without which browsers let nothing sound. */
  begin(wishes: CallWishes): void {
    this.trouble = '';
    this.loudspeaker = new Loudspeaker();
    this.timer = setInterval(() => this.tick(), DRAW_MS) as unknown as number;
    void this.openMicrophone();
    void this.call.place(wishes);
  }

  private async openMicrophone(): Promise<void> {
    try {
      const microphone = await Microphone.open((frame) => {
        this.said.take(this.call.state.isMuted ? 0 : levelOf(frame));
        this.call.speak(frame);
      });
      if (this.call.isOver) {
        microphone.close();
      } else {
        this.microphone = microphone;
      }
    } catch (error) {
      this.trouble = (error as Error).message === 'noMicrophone' ? 'noMicrophone' : 'microphoneRefused';
      this.draw();
    }
  }

  private changed(): void {
    if (this.call.isOver) {
      clearInterval(this.timer);
      this.microphone?.close();
      this.loudspeaker?.close();
      this.microphone = this.loudspeaker = undefined;
    }
    this.draw();
  }

  private tick(): void {
    this.heard.look();
    this.said.look();
    this.draw();
  }
}
