import { levelOf } from '../../../../server/caller/client/sound/format.ts';
import { Loudspeaker } from '../../../../server/caller/client/sound/Loudspeaker.ts';
import { Microphone } from '../../../../server/caller/client/sound/Microphone.ts';
import { Peak } from '../../../../server/caller/client/sound/Peak.ts';
import type { DeviceKind } from '../../protocol.ts';

/** Levels are drawn so often, in ms. */
const DRAW_MS = 100;

/** The browser as ear and mouth of one device: open while the device talks, and no longer. */
export class DeviceSound {
  /** How loud the device plays, 0 to 1, and how loud it is spoken to. */
  readonly heard = new Peak();
  readonly said = new Peak();
  /** Why there is no microphone, as a word of `texts`. */
  trouble: '' | 'noMicrophone' | 'microphoneRefused' = '';
  private readonly loudspeaker = new Loudspeaker();
  private readonly socket: WebSocket;
  private readonly timer: ReturnType<typeof setInterval>;
  private microphone: Microphone | undefined;
  /** Goes up with each press: a microphone that is granted after the next one is closed again. */
  private wish = 0;

  /** @param draw told when a level or anything else has changed */
  constructor(kind: DeviceKind, private readonly draw: () => void) {
    this.socket = new WebSocket(`ws://${location.host}/sound/${kind}`);
    this.socket.binaryType = 'arraybuffer';
    this.socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => this.hear(new Int16Array(data));
    this.timer = setInterval(() => this.tick(), DRAW_MS);
  }

  get isSpeaking(): boolean {
    return this.microphone !== undefined;
  }

  /** @param volume 0 to 1 */
  set volume(volume: number) {
    this.loudspeaker.volume = volume;
  }

  /** Lends the device the browser's microphone, or takes it back. */
  async speak(isWanted: boolean): Promise<void> {
    this.trouble = '';
    this.endSpeech();
    if (isWanted) {
      await this.open(this.wish);
    }
    this.draw();
  }

  close(): void {
    clearInterval(this.timer);
    this.endSpeech();
    this.loudspeaker.close();
    this.socket.close();
  }

  private endSpeech(): void {
    this.wish++;
    this.microphone?.close();
    this.microphone = undefined;
  }

  private async open(wish: number): Promise<void> {
    try {
      const microphone = await Microphone.open((frame) => this.say(frame));
      if (wish === this.wish) {
        this.microphone = microphone;
      } else {
        microphone.close();
      }
    } catch (error) {
      const trouble = (error as Error).message === 'noMicrophone' ? 'noMicrophone' : 'microphoneRefused';
      this.trouble = wish === this.wish ? trouble : this.trouble;
    }
  }

  private say(frame: Int16Array<ArrayBuffer>): void {
    this.said.take(levelOf(frame));
    if (this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(frame);
    }
  }

  private hear(frame: Int16Array): void {
    this.heard.take(levelOf(frame));
    this.loudspeaker.play(frame);
  }

  private tick(): void {
    this.heard.look();
    this.said.look();
    this.draw();
  }
}
