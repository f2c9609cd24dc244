import { businessError } from '../../device/Faults.ts';
import { dropSurface, newSurface } from '../../system/Surfaces.ts';
import type { KitHost } from '../KitHost.ts';
import type { Raster, Size } from './PixelMap.ts';
import { toNv21 } from './Raster.ts';
import { BUFFERS, RELEASED } from './Rules.ts';

const ANSWER_MS = 2;
const INVALID_PARAMETER = 401;

/** Pictures that a camera draws, for an app that wants their bytes (arkts-apis-image-imagereceiver.md). */
export class ImageReceiver {
  private readonly id: string;
  private readonly giveBack: () => void;
  private listener: (() => void) | undefined;
  private readonly ready: Raster[] = [];
  /** Pictures that the app has and has not given back. */
  private lent = 0;
  private isReleased = false;

  constructor(private readonly host: KitHost, readonly size: Size, readonly capacity: number) {
    this.id = newSurface(this);
    this.giveBack = host.hold('imageReceiver', this.id, () => dropSurface(this.id));
  }

  on(type: string, callback: () => void): void {
    this.host.faults.check('ImageKit.ImageReceiver.on');
    this.listener = type === 'imageArrival' ? callback : this.listener;
  }

  off(): void {
    this.host.faults.check('ImageKit.ImageReceiver.off');
    this.listener = undefined;
  }

  getReceivingSurfaceId(): Promise<string> {
    return this.host.faults.answer('ImageKit.ImageReceiver.getReceivingSurfaceId', ANSWER_MS, () => this.id);
  }

  readNextImage(): Promise<ReceivedImage> {
    return this.host.faults.answer('ImageKit.ImageReceiver.readNextImage', ANSWER_MS, () => {
      const picture = this.ready.shift();
      if (picture === undefined) {
        throw businessError(INVALID_PARAMETER, 'There is no picture.');
      }
      this.lent++;
      return new ReceivedImage(this.host, picture, () => this.lent--);
    });
  }

  release(): Promise<void> {
    if (this.isReleased) {
      this.host.ledger.violate(RELEASED, 'ImageReceiver: release');
    }
    this.isReleased = true;
    dropSurface(this.id);
    this.giveBack();
    return this.host.faults.answer('ImageKit.ImageReceiver.release', ANSWER_MS, () => undefined);
  }

  draw(picture: Raster): void {
    if (this.lent >= this.capacity) {
      this.host.ledger.violate(BUFFERS, `${this.capacity} pictures were not given back`);
      return;
    }
    if (this.ready.length + this.lent < this.capacity) {
      this.ready.push(picture);
      this.listener?.();
    }
  }
}

/** One picture of a receiver (arkts-apis-image-image.md). */
class ReceivedImage {
  readonly size: Size;
  readonly clipRect: object;
  readonly format = 25;
  private isReleased = false;

  constructor(private readonly host: KitHost, private readonly picture: Raster, private readonly giveBack: () => void) {
    const { width, height } = picture;
    this.size = { width, height };
    this.clipRect = { x: 0, y: 0, size: this.size };
  }

  getComponent(componentType: number): Promise<object> {
    if (this.isReleased) {
      this.host.ledger.violate(RELEASED, 'Image: getComponent');
    }
    return this.host.faults.answer('ImageKit.Image.getComponent', ANSWER_MS, () => ({
      componentType, rowStride: this.picture.width, pixelStride: 1, byteBuffer: toNv21(this.picture).buffer,
    }));
  }

  release(): Promise<void> {
    if (!this.isReleased) {
      this.isReleased = true;
      this.giveBack();
    }
    return this.host.faults.answer('ImageKit.Image.release', ANSWER_MS, () => undefined);
  }
}
