import type { Picture } from './picturePacket.ts';

/** Draws the other side's pictures, the newest one and one at a time; what comes after a newer one is left out. */
export class PeerScreen {
  /** Where they are drawn; the page says so as soon as it is there. */
  canvas: HTMLCanvasElement | null = null;
  private newest = -1;
  private next: Picture | undefined;
  private isBusy = false;

  /** A picture has been drawn since the call began. */
  hasPicture = false;

  /** @param onFirst told when there is something to see */
  constructor(private readonly onFirst: () => void) {}

  clear(): void {
    this.newest = -1;
    this.next = undefined;
    this.hasPicture = false;
  }

  show(picture: Picture): void {
    if (picture.count <= this.newest) {
      return;
    }
    this.newest = picture.count;
    this.next = picture;
    if (!this.isBusy) {
      void this.drawAll();
    }
  }

  private async drawAll(): Promise<void> {
    this.isBusy = true;
    while (this.next !== undefined) {
      const { jpeg } = this.next;
      this.next = undefined;
      // A damaged picture is left out, and the next one comes.
      await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' })).then((picture) => this.draw(picture), () => undefined);
    }
    this.isBusy = false;
  }

  private draw(picture: ImageBitmap): void {
    const { canvas } = this;
    if (canvas !== null) {
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
    }
    picture.close();
    if (!this.hasPicture) {
      this.hasPicture = true;
      this.onFirst();
    }
  }
}
