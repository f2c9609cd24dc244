import type { Device } from '../device/Device.ts';
import type { Raster, Size } from '../kits/ImageKit/PixelMap.ts';
import { turned } from '../kits/ImageKit/Raster.ts';
import { testPicture } from './testPicture.ts';

export type Facing = 'front' | 'back';

/** What stands before a device's cameras, and who has them. */
export class CameraWorld {
  /** False: a camera that is open gives no pictures, for all the runs in which nobody looks. */
  isFlowing = false;
  /** Between two pictures, ms. Assumed; a device has more, as its profile says. */
  frameMs = 100;
  /** What a camera sees: its number since the camera was opened. */
  scene: (facing: Facing, frame: number, size: Size) => Raster = testPicture;
  /** How the display is turned, in degrees, clockwise (js-apis-display.md): 90 and 270 lie on their side. */
  displayRotation: 0 | 90 | 180 | 270 = 0;
  /** Cameras that are open; more than none, and the system shows its sign. */
  open = 0;
  /** Another app has the camera, one that goes before ours. */
  isTaken = false;
  /** Told when the cameras that are open are taken away. */
  readonly onTaken = new Set<() => void>();
  readonly facings: readonly Facing[];

  constructor(device: Device) {
    this.facings = device.display.type === 'wearable' ? [] : ['back', 'front'];
  }

  /** As the sensor gives it: built in upright, it turns with the device, and one that faces the user the other way round. */
  film(facing: Facing, frame: number, size: Size): Raster {
    const isOnItsSide = this.displayRotation % 180 !== 0;
    const seen = this.scene(facing, frame, isOnItsSide ? { width: size.height, height: size.width } : size);
    return turned(seen, facing === 'front' ? 360 - this.displayRotation : this.displayRotation);
  }

  /** Another app takes the camera, or gives it back. */
  take(isTaken: boolean): void {
    this.isTaken = isTaken;
    if (isTaken) {
      [...this.onTaken].forEach((tell) => tell());
    }
  }
}

const worlds = new WeakMap<Device, CameraWorld>();

export function cameraWorldOf(device: Device): CameraWorld {
  const world = worlds.get(device) ?? new CameraWorld(device);
  worlds.set(device, world);
  return world;
}
