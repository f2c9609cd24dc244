import type { VirtualClock } from '../simulator/device/Clock.ts';
import { Device } from '../simulator/device/Device.ts';
import { ALL_KITS } from '../simulator/kits/all.ts';
import { createResourceManager } from '../simulator/kits/LocalizationKit/index.ts';
import { AppProcess } from '../simulator/process/AppProcess.ts';

interface ImageKit {
  readonly image: { createImageSource(bytes: ArrayBuffer): { createPixelMap(): Promise<unknown> } };
}

/**
 * The order of the sample in Huawei's guide (push-voip.md), on the same doubles: the avatar is read and decoded, and
 * when it is there the call is reported.
 *
 * @param prepare sets the faults of the run
 * @returns when the report is made, ms after the push; undefined if it never is
 */
export async function baselineReportTime(clock: VirtualClock, appRoot: string, prepare: (device: Device) => void):
  Promise<number | undefined> {
  const device = new Device({ clock, appRoot });
  prepare(device);
  const process = new AppProcess(device, ALL_KITS);
  const delivered = clock.now();
  let reported: number | undefined;
  const flow = async (): Promise<void> => {
    const bytes = await createResourceManager(process.host).getRawFileContent('example.png');
    const { image } = process.kit('@kit.ImageKit') as unknown as ImageKit;
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    await image.createImageSource(buffer).createPixelMap();
    reported = clock.now() - delivered;
  };
  void flow();
  await clock.advance(20_000);
  process.kill();
  return reported;
}
