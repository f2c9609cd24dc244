import type { Raster, Size } from '../ImageKit/PixelMap.ts';
import { cameraWorldOf } from '../../system/CameraWorld.ts';
import { surfaceOf } from '../../system/Surfaces.ts';
import type { KitHost } from '../KitHost.ts';
import { CAMERA_RULES } from './Rules.ts';

const RELEASE_MS = 5;

export interface Profile {
  readonly format: number;
  readonly size: Size;
}

/** A stream of a camera to a surface (arkts-apis-camera-previewoutput.md). */
export class PreviewOutput {
  private isReleased = false;
  private readonly giveBack: () => void;

  constructor(private readonly host: KitHost, readonly profile: Profile, private readonly surfaceId: string) {
    this.giveBack = host.hold('previewOutput', surfaceId);
  }

  /** The stand-in's cameras are built in upright. */
  getPreviewRotation(displayRotation: number = cameraWorldOf(this.host.device).displayRotation): number {
    this.host.faults.check('CameraKit.PreviewOutput.getPreviewRotation');
    return (360 - displayRotation) % 360;
  }

  release(): Promise<void> {
    if (this.isReleased) {
      this.host.ledger.violate(CAMERA_RULES.released, 'PreviewOutput.release');
    }
    this.isReleased = true;
    this.giveBack();
    return this.host.faults.answer('CameraKit.PreviewOutput.release', RELEASE_MS, () => undefined);
  }

  draw(picture: Raster): void {
    if (!this.isReleased) {
      surfaceOf(this.surfaceId)?.draw(picture);
    }
  }
}
