import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { surfaceClass } from '../simulator/arkui/objects/Surface.ts';
import { Reactor } from '../simulator/arkui/reactive/Reactor.ts';
import { decodeJpeg, encodeJpeg } from '../simulator/kits/ImageKit/Jpeg.ts';
import { cameraWorldOf, type Facing } from '../simulator/system/CameraWorld.ts';
import { testPicture } from '../simulator/system/testPicture.ts';
import { PortBench } from './PortBench.ts';

interface Video {
  listen(listener: object): void;
  start(sessionId: string, isCameraOn: boolean, facesBack: boolean): void;
  setCamera(isCameraOn: boolean, facesBack: boolean): void;
  stop(): void;
  showOwnOn(surface: object): void;
  showOwnNowhere(surface: object): void;
  showPeerOn(surface: object): void;
  showPeerNowhere(surface: object): void;
  onPicture(sessionId: string, jpeg: ArrayBuffer): void;
}

/** More than the link carries is not sent (docs/link-media.md). */
const MOST_BYTES = 15_000;
const CAMERA = 'ohos.permission.CAMERA';

/** Somebody's shoulders, or a hill: it is light below, and dark above. */
function isUpright(jpeg: ArrayBuffer | undefined): boolean {
  const { width, height, rgba } = decodeJpeg(new Uint8Array(jpeg ?? new ArrayBuffer(0)));
  const light = (down: number): number => rgba[(Math.round(down * height) * width + width / 2) * 4] ?? 0;
  return width < height && light(0.95) > 190 && light(0.05) < 140;
}

/** What stands before each camera, drawn once. */
const SCENE = testPicture('front', 0, { width: 320, height: 240 });

const Surface = surfaceClass(new Reactor({ onError: () => undefined, onWriteWhileDrawing: () => undefined }));

class Bench extends PortBench {
  readonly sent: Array<{ sessionId: string; jpeg: ArrayBuffer }> = [];
  readonly news: boolean[] = [];
  readonly own = new Surface();
  readonly peer = new Surface();
  /** Which cameras were filmed with, picture by picture. */
  readonly filmed: Facing[] = [];
  readonly video: Video;

  constructor() {
    super();
    this.device.isForeground = true;
    this.device.permissions.set(CAMERA, 'granted');
    this.world.isFlowing = true;
    this.world.scene = (facing) => {
      this.filmed.push(facing);
      return SCENE;
    };
    const { CurrentContext } = this.process.import(`${this.device.appRoot}/entry/src/main/ets/common/AppContext.ets`) as {
      CurrentContext: { set(context: object): void };
    };
    CurrentContext.set({});
    this.video = this.make('media/DeviceVideo', this.appClock(), {
      watch: () => undefined,
      show: (sessionId: string, jpeg: ArrayBuffer) => this.sent.push({ sessionId, jpeg }),
    });
    this.video.listen({ onCamera: (isAvailable: boolean) => this.news.push(isAvailable) });
  }

  get world(): ReturnType<typeof cameraWorldOf> {
    return cameraWorldOf(this.device);
  }

  async talking(): Promise<this> {
    this.video.showOwnOn(this.own);
    this.video.start('s1', true, false);
    await this.after(400);
    return this;
  }

  /** Nothing is held, nothing was done against a rule. */
  async quiet(): Promise<void> {
    this.video.stop();
    await this.after(1000);
    assert.equal(this.faults(), '');
    assert.equal(this.world.open, 0);
    assert.equal(this.clock.pendingTimers, 0);
  }

  /** Pictures sent in a while. */
  async sentIn(ms: number): Promise<number> {
    this.sent.splice(0);
    await this.after(ms);
    return this.sent.length;
  }
}

describe('The camera of a video call', () => {
  it('is shown to its user and sent as small pictures, a few a second', async () => {
    const bench = await new Bench().talking();
    const sent = await bench.sentIn(1000);
    assert.ok(sent >= 4 && sent <= 8, `${sent} in a second`);
    assert.ok(bench.sent.every(({ sessionId, jpeg }) => sessionId === 's1' && jpeg.byteLength <= MOST_BYTES));
    const picture = decodeJpeg(new Uint8Array(bench.sent[0]?.jpeg ?? new ArrayBuffer(0)));
    assert.deepEqual([picture.width, picture.height], [320, 240]);
    assert.ok(bench.own.picture !== undefined, 'the user sees it');
    assert.deepEqual(bench.news, []);
    await bench.quiet();
  });

  it('is not opened before its user sees what it films, and closed when they do not any more', async () => {
    const bench = new Bench();
    bench.video.start('s1', true, false);
    await bench.after(500);
    assert.equal(bench.world.open, 0);
    bench.video.showOwnOn(bench.own);
    await bench.after(500);
    assert.equal(bench.world.open, 1);
    bench.video.showOwnNowhere(bench.own);
    await bench.after(500);
    assert.equal(bench.world.open, 0);
    assert.equal(await bench.sentIn(500), 0);
    await bench.quiet();
  });

  it('is turned round: the other one films, and never both', async () => {
    const bench = await new Bench().talking();
    assert.equal(bench.filmed.at(-1), 'front');
    bench.video.setCamera(true, true);
    bench.video.setCamera(true, false);
    bench.video.setCamera(true, true);
    let most = 0;
    for (let i = 0; i < 50; i++) {
      await bench.after(20);
      most = Math.max(most, bench.world.open);
    }
    assert.equal(most, 1);
    assert.equal(bench.filmed.at(-1), 'back');
    await bench.quiet();
  });

  it('is sent the right way up, to the front and to the back, also where the device comes to lie on its side', async () => {
    const bench = await new Bench().talking();
    bench.world.scene = (facing, _, size) => testPicture(facing, 0, size);
    bench.world.displayRotation = 90;
    await bench.sentIn(400);
    assert.ok(isUpright(bench.sent.at(-1)?.jpeg), 'front');
    bench.video.setCamera(true, true);
    await bench.sentIn(700);
    assert.ok(isUpright(bench.sent.at(-1)?.jpeg), 'back');
    await bench.quiet();
  });

  it('switched off is closed, and nothing is sent from then on', async () => {
    const bench = await new Bench().talking();
    bench.video.setCamera(false, false);
    assert.equal(await bench.sentIn(1000), 0);
    assert.equal(bench.world.open, 0);
    bench.video.setCamera(true, false);
    assert.ok(await bench.sentIn(600) > 0);
    await bench.quiet();
  });

  it('makes its pictures worse where they would be too long for the link', async () => {
    const bench = new Bench();
    let seed = 1;
    const noise = SCENE.rgba.map((byte) => (seed = (seed * 16_807) % 2_147_483_647) % 100 + byte / 2);
    bench.world.scene = () => ({ ...SCENE, rgba: noise });
    await bench.talking();
    assert.ok(await bench.sentIn(600) > 0);
    assert.ok(bench.sent.every(({ jpeg }) => jpeg.byteLength <= MOST_BYTES));
    await bench.quiet();
  });
});

describe('A picture of the camera that cannot be sent', () => {
  for (const point of ['Image.getComponent', 'image.createPixelMap', 'PixelMap.scale', 'ImagePacker.packToData']) {
    it(`because ${point} never answers gives its buffer back, and the next ones are sent`, async () => {
      const bench = await new Bench().talking();
      bench.device.faults.set(`ImageKit.${point}`, { never: true });
      await bench.after(3000);
      assert.equal(bench.device.ledger.describe(), '');
      bench.device.faults.clear();
      await bench.after(700);
      assert.ok(await bench.sentIn(600) > 0);
      bench.video.stop();
      await bench.after(1000);
      assert.equal(bench.device.ledger.describe(), '');
    });
  }
});

it('A picture of the camera that is packed three seconds late is not sent after later ones', async () => {
  const bench = new Bench();
  bench.world.scene = (_facing, frame) => ({ width: 8, height: 8, rgba: new Uint8Array(8 * 8 * 4).fill(4 * frame) });
  await bench.talking();
  bench.device.faults.set('ImageKit.ImagePacker.packToData', { delayMs: 3000, times: 1 });
  assert.ok(await bench.sentIn(5000) > 10);
  const shades = bench.sent.map(({ jpeg }) => decodeJpeg(new Uint8Array(jpeg)).rgba[0] ?? 0);
  assert.deepEqual(shades, [...shades].sort((one, other) => one - other));
  await bench.quiet();
});

describe('A camera of which the other side sees nothing', () => {
  for (const point of ['ImageReceiver.readNextImage', 'image.createPixelMap', 'PixelMap.scale', 'ImagePacker.packToData']) {
    for (const fault of [{ never: true }, { code: 62980096 }]) {
      it(`because of ${point}, which ${'never' in fault ? 'never answers' : 'is refused each time'}, is told, and closed`, async () => {
        const bench = await new Bench().talking();
        bench.device.faults.set(`ImageKit.${point}`, fault);
        await bench.after(6000);
        assert.deepEqual(bench.news, [false]);
        assert.equal(bench.world.open, 0);
        bench.device.faults.clear();
        bench.video.setCamera(true, false);
        assert.ok(await bench.sentIn(1000) > 0);
        assert.deepEqual(bench.news, [false, true]);
      });
    }
  }

  for (const point of ['CameraKit.CameraInput.open', 'CameraKit.Session.commitConfig', 'CameraKit.Session.start',
    'ImageKit.ImageReceiver.getReceivingSurfaceId']) {
    it(`because ${point} never answers is told, and closed`, async () => {
      const bench = new Bench();
      bench.device.faults.set(point, { never: true });
      await bench.talking();
      await bench.after(6000);
      assert.deepEqual(bench.news, [false]);
      assert.equal(bench.world.open, 0);
    });
  }
});

describe('A camera that cannot be had', () => {
  it('for want of permission is told once, and comes with the next start after it was given', async () => {
    const bench = new Bench();
    bench.device.permissions.set(CAMERA, 'denied');
    await bench.talking();
    assert.deepEqual(bench.news, [false]);
    bench.device.permissions.set(CAMERA, 'granted');
    bench.video.start('s1', true, false);
    assert.ok(await bench.sentIn(600) > 0);
    assert.deepEqual(bench.news, [false, true]);
    await bench.quiet();
  });

  it('because another app takes it is told, and comes when it is asked for again', async () => {
    const bench = await new Bench().talking();
    bench.world.take(true);
    assert.equal(await bench.sentIn(500), 0);
    assert.deepEqual(bench.news, [false]);
    bench.world.take(false);
    bench.video.setCamera(true, false);
    assert.ok(await bench.sentIn(600) > 0);
    assert.deepEqual(bench.news, [false, true]);
    await bench.quiet();
  });

  it('in the background is taken by the system, and comes back with the app', async () => {
    const bench = await new Bench().talking();
    bench.device.isForeground = false;
    bench.device.onLife.forEach((tell) => tell());
    bench.video.setCamera(false, false);
    assert.equal(await bench.sentIn(500), 0);
    bench.device.isForeground = true;
    bench.video.setCamera(true, false);
    assert.ok(await bench.sentIn(600) > 0);
    assert.equal(bench.news.at(-1) ?? true, true);
    await bench.quiet();
  });

  for (const point of ['CameraInput.open', 'Session.commitConfig', 'Session.start', 'CameraInput.close']) {
    it(`because ${point} fails leaves nothing open`, async () => {
      const bench = new Bench();
      bench.device.faults.set(`CameraKit.${point}`, { code: 7400201 });
      await bench.talking();
      bench.device.faults.clear();
      await bench.quiet();
    });
  }

  it('because nothing can pack its pictures is tried once, and not for ever', async () => {
    const bench = new Bench();
    bench.device.faults.set('ImageKit.image.createImagePacker', { code: 62980096, isThrown: true });
    await bench.talking();
    assert.equal(bench.device.faults.strikes.length, 1);
    assert.deepEqual(bench.news, [false]);
    bench.device.faults.clear();
    bench.video.setCamera(true, false);
    assert.ok(await bench.sentIn(600) > 0);
    await bench.quiet();
  });

  it('and a call that ends while it is being opened leave nothing', async () => {
    for (const ms of [10, 50, 100, 150, 200]) {
      const bench = new Bench();
      bench.video.showOwnOn(bench.own);
      bench.video.start('s1', true, false);
      await bench.after(ms);
      await bench.quiet();
      assert.equal(bench.sent.length, 0);
    }
  });
});

describe('The other side', () => {
  const picture = (size: number): ArrayBuffer => {
    const raster = { width: size, height: size, rgba: new Uint8Array(size * size * 4).fill(128) };
    return Uint8Array.from(encodeJpeg(raster, 50)).buffer;
  };

  it('is seen where the page has a place for it, the newest picture of what comes at once', async () => {
    const bench = new Bench();
    bench.video.showPeerOn(bench.peer);
    bench.video.start('s1', false, false);
    [8, 16, 24, 32].forEach((size) => bench.video.onPicture('s1', picture(size)));
    await bench.after(200);
    assert.equal(bench.peer.picture?.width, 32);
    assert.equal(bench.world.open, 0, 'no camera is needed for that');
    await bench.quiet();
  });

  it('is seen again after a picture that was never decoded', async () => {
    const bench = new Bench();
    bench.video.showPeerOn(bench.peer);
    bench.video.start('s1', false, false);
    bench.device.faults.set('ImageKit.ImageSource.createPixelMap', { never: true, times: 1 });
    bench.video.onPicture('s1', picture(8));
    await bench.after(1000);
    bench.video.onPicture('s1', picture(16));
    await bench.after(200);
    assert.equal(bench.peer.picture?.width, 16);
  });

  it('is not seen in a picture that is decoded when a later one is there, or another call', async () => {
    for (const call of ['s1', 's2']) {
      const isNext = call === 's2';
      const bench = new Bench();
      bench.video.showPeerOn(bench.peer);
      bench.video.start('s1', false, false);
      bench.device.faults.set('ImageKit.ImageSource.createPixelMap', { delayMs: 3000, times: 1 });
      bench.video.onPicture('s1', picture(8));
      await bench.after(1000);
      bench.video.start(call, false, false);
      if (!isNext) {
        bench.video.onPicture(call, picture(16));
      }
      await bench.after(4000);
      assert.equal(bench.peer.picture?.width, isNext ? undefined : 16, call);
      await bench.quiet();
    }
  });

  it('keeps nothing of a picture whose release is never answered', async () => {
    const bench = new Bench();
    bench.video.showPeerOn(bench.peer);
    bench.video.start('s1', false, false);
    bench.device.faults.set('ImageKit.PixelMap.release', { never: true });
    bench.video.onPicture('s1', picture(8));
    await bench.after(1000);
    await bench.quiet();
  });

  it('is not drawn for another call, nowhere, or from what is no picture', async () => {
    const bench = new Bench();
    bench.video.onPicture('s1', picture(8));
    bench.video.start('s1', false, false);
    bench.video.onPicture('s1', picture(8));
    await bench.after(100);
    bench.video.showPeerOn(bench.peer);
    bench.video.onPicture('s2', picture(8));
    bench.video.onPicture('s1', new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]).buffer);
    bench.video.onPicture('s1', new ArrayBuffer(0));
    await bench.after(200);
    assert.equal(bench.peer.picture, undefined);
    bench.video.onPicture('s1', picture(16));
    await bench.after(200);
    assert.equal((bench.peer.picture as { width: number } | undefined)?.width, 16);
    await bench.quiet();
  });
});
