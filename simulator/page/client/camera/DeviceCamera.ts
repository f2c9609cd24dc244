import { Camera, type CameraTrouble } from '../../../../server/caller/client/pictures/Camera.ts';
import type { DeviceKind } from '../../protocol.ts';

/** The browser's camera, lent to the front camera of one device: from a press until the next, or until that camera is closed. */
export class DeviceCamera {
  trouble: '' | CameraTrouble = '';
  private camera: Camera | undefined;
  private socket: WebSocket | undefined;
  /** Goes up with each press: a camera that is granted after the next one is closed again. */
  private wish = 0;

  /** @param draw told when anything has changed */
  constructor(private readonly kind: DeviceKind, private readonly draw: () => void) {}

  get isLent(): boolean {
    return this.camera !== undefined;
  }

  async lend(isWanted: boolean): Promise<void> {
    this.close();
    if (isWanted) {
      await this.open(this.wish);
    }
    this.draw();
  }

  close(): void {
    this.wish++;
    this.trouble = '';
    this.camera?.close();
    this.socket?.close();
    this.camera = this.socket = undefined;
  }

  private async open(wish: number): Promise<void> {
    try {
      const camera = await Camera.open((jpeg) => this.show(jpeg));
      if (wish !== this.wish) {
        camera.close();
        return;
      }
      this.camera = camera;
      this.socket = new WebSocket(`ws://${location.host}/camera/${this.kind}`);
    } catch (error) {
      this.trouble = wish === this.wish ? (error as Error).message as CameraTrouble : '';
    }
  }

  private show(jpeg: Uint8Array<ArrayBuffer>): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(jpeg);
    }
  }
}
