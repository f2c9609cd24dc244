import type { WebSocket } from 'ws';
import type { Device } from '../../device/Device.ts';
import { decodeJpeg } from '../../kits/ImageKit/Jpeg.ts';
import type { Raster, Size } from '../../kits/ImageKit/PixelMap.ts';
import { cameraWorldOf } from '../../system/CameraWorld.ts';

/** The longest side of a picture that a page sends, in pixels; what is larger is none of ours. */
const MOST = 1280;

/**
 * A browser's camera before the front camera of one device, over a socket of its own: each message is a JPEG. While nobody
 * lends one, the camera sees what is drawn for it; the one at the back always does.
 */
export class Lens {
  private seen: Raster | undefined;

  constructor(device: Device) {
    const world = cameraWorldOf(device);
    const drawn = world.scene;
    world.scene = (facing, frame, size) =>
      facing === 'front' && this.seen !== undefined ? fill(this.seen, size) : drawn(facing, frame, size);
  }

  plugIn(socket: WebSocket): void {
    socket.on('message', (data, isBinary) => {
      if (isBinary) {
        this.see(data as Buffer);
      }
    });
    socket.on('close', () => { this.seen = undefined; });
  }

  private see(bytes: Buffer): void {
    try {
      const picture = decodeJpeg(bytes);
      this.seen = Math.max(picture.width, picture.height) <= MOST ? picture : this.seen;
    } catch {
      // A damaged one is left out, and the next one comes.
    }
  }
}

/** The middle of a picture, as much of it as fills so large a one. */
function fill({ width, height, rgba }: Raster, size: Size): Raster {
  const from = new Uint32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.byteLength));
  const to = new Uint32Array(size.width * size.height);
  const scale = Math.max(size.width / width, size.height / height);
  const left = (width - size.width / scale) / 2;
  const top = (height - size.height / scale) / 2;
  for (let y = 0; y < size.height; y++) {
    const row = Math.floor(top + y / scale) * width;
    for (let x = 0; x < size.width; x++) {
      to[y * size.width + x] = from[row + Math.floor(left + x / scale)] ?? 0;
    }
  }
  return { width: size.width, height: size.height, rgba: new Uint8Array(to.buffer) };
}
