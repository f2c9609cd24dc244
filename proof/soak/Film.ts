import { encodeJpeg } from '../../simulator/kits/ImageKit/Jpeg.ts';
import type { Raster } from '../../simulator/kits/ImageKit/PixelMap.ts';
import { cameraWorldOf } from '../../simulator/system/CameraWorld.ts';
import { picturePacketOf } from '../../server/caller/client/pictures/picturePacket.ts';
import type { World } from './World.ts';

/** So small that 100,000 runs can have them: of a picture that nobody looks at only its way matters. */
const PICTURE = pictureOf(128);
/** What the other sides see of themselves is brighter each second time: that it moves can be seen. */
const THEIRS = [pictureOf(90), pictureOf(200)];
/** The other sides send so many ms apart; the device's camera gives one each `frameMs`. */
const SENT_EACH_MS = 400;
const FRAME_MS = 200;

let jpegs: readonly Uint8Array<ArrayBuffer>[] | undefined;

function pictureOf(brightness: number): Raster {
  return { width: 16, height: 12, rgba: new Uint8Array(16 * 12 * 4).fill(brightness) };
}

/** Cameras give pictures here, on the device and on the other sides. @returns ends what comes from there */
export function film(world: World): () => void {
  const { phone: { device }, clock } = world;
  Object.assign(cameraWorldOf(device), { isFlowing: true, frameMs: FRAME_MS, scene: () => PICTURE });
  device.permissions.set('ohos.permission.CAMERA', 'granted');
  let counter = 0;
  const timer = clock.setInterval(() => {
    counter += 1;
    // The server passes on only what belongs to a call that is talked.
    world.sessions.forEach(({ sessionId, caller }) => caller.raw(frameOf(sessionId, counter)));
    world.peer.show((sessionId) => frameOf(sessionId, counter));
  }, SENT_EACH_MS);
  return () => clock.clearInterval(timer);
}

/** A picture on its way (docs/link-media.md). */
function frameOf(sessionId: string, counter: number): Uint8Array {
  jpegs ??= THEIRS.map((picture) => Uint8Array.from(encodeJpeg(picture, 50)));
  return picturePacketOf(sessionId, { count: counter, jpeg: jpegs[counter % jpegs.length]! });
}
