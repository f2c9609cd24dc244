import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { encodeJpeg } from './Jpeg.ts';
import type { PixelMap } from './PixelMap.ts';

const PACK_MS = 8;
const RELEASE_MS = 1;
const INVALID_PARAMETER = 401;

interface PackingOption {
  readonly format: string;
  readonly quality: number;
}

/** Writes pictures as files hold them (arkts-apis-image-imagepacker.md). On the desk: JPEG. */
export class ImagePacker {
  private readonly giveBack: () => void;

  constructor(private readonly host: KitHost) {
    this.giveBack = host.hold('imagePacker', 'packer');
  }

  packToData(source: PixelMap, { format, quality }: PackingOption): Promise<ArrayBuffer> {
    return this.host.faults.answer('ImageKit.ImagePacker.packToData', PACK_MS, () => {
      if (!(quality >= 0 && quality <= 100)) {
        throw businessError(INVALID_PARAMETER, 'Parameter error: quality.');
      }
      if (format !== 'image/jpeg') {
        throw new Error(`not on the desk: @kit.ImageKit ImagePacker of ${format}`);
      }
      return Uint8Array.from(encodeJpeg(source.raster(), quality)).buffer;
    });
  }

  release(): Promise<void> {
    this.giveBack();
    return this.host.faults.answer('ImageKit.ImagePacker.release', RELEASE_MS, () => undefined);
  }
}
