import { CallerCall, type CallWishes } from './CallerCall.ts';
import { Camera, type CameraTrouble } from './pictures/Camera.ts';
import { PeerScreen } from './pictures/PeerScreen.ts';
import { levelOf } from './sound/format.ts';
import { Loudspeaker } from './sound/Loudspeaker.ts';
import { Microphone } from './sound/Microphone.ts';
import { Peak } from './sound/Peak.ts';

/** Meters are drawn so often, in ms. */
const DRAW_MS = 100;

/** A call with its microphone, loudspeaker, camera and screen: open as long as the call needs them, and no longer. */
export class Talk {
  readonly call: CallerCall;
  readonly heard = new Peak();
  readonly said = new Peak();
  trouble: '' | 'noMicrophone' | 'microphoneRefused' | 'notSecure' = '';
  readonly screen = new PeerScreen(() => this.draw());
  camera: Camera | undefined;
  cameraTrouble: '' | CameraTrouble = '';
  /** As the call was placed; it may have been answered by voice. */
  scene: CallWishes['scene'] = 'voice';
  /** Goes up with each press: a camera that is granted after the next one is closed again. */
  private wish = 0;
  private microphone: Microphone | undefined;
  private loudspeaker: Loudspeaker | undefined;
  private timer: number | undefined;

  constructor(private readonly draw: () => void) {
    this.call = new CallerCall(() => this.changed(), (frame) => {
      this.heard.take(levelOf(frame));
      this.loudspeaker?.play(frame);
    }, (picture) => this.screen.show(picture));
  }

  /** Called by a press of the person, without which browsers let nothing sound. */
  begin(wishes: CallWishes): void {
    this.trouble = '';
    this.scene = wishes.scene;
    this.screen.clear();
    this.loudspeaker = new Loudspeaker();
    this.timer = setInterval(() => this.tick(), DRAW_MS) as unknown as number;
    // To a page that is not, browsers do not even offer them.
    if (isSecureContext) {
      void this.openMicrophone();
    } else {
      this.trouble = 'notSecure';
    }
    void this.call.place(wishes);
    if (wishes.scene === 'video' && isSecureContext) {
      void this.film(true);
    }
  }

  /** Opens the camera or closes it: while it is off no light burns, and the other side is told. */
  async film(isWanted: boolean): Promise<void> {
    const wish = ++this.wish;
    this.cameraTrouble = '';
    this.camera?.close();
    this.camera = undefined;
    this.call.see(true);
    if (isWanted) {
      await this.openCamera(wish);
    }
    this.draw();
  }

  private async openCamera(wish: number): Promise<void> {
    try {
      const camera = await Camera.open((jpeg) => this.call.show(jpeg));
      if (wish === this.wish && !this.call.isOver) {
        this.camera = camera;
        this.call.see(false);
      } else {
        camera.close();
      }
    } catch (error) {
      if (wish === this.wish) {
        this.cameraTrouble = (error as Error).message as CameraTrouble;
      }
    }
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
    if (this.camera !== undefined && (this.call.isOver || this.call.state.media === 'voice')) {
      void this.film(false);
    }
    this.draw();
  }

  private tick(): void {
    this.heard.look();
    this.said.look();
    this.draw();
  }
}
