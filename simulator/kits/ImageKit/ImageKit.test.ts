import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { showPage } from '../../arkui/testing.ts';
import { filesOf } from '../CoreFileKit/FileSet.ts';
import { testHost } from '../TestHost.ts';
import type { TestHost } from '../TestHost.ts';
import type { ImageSource } from './ImageSource.ts';
import { create } from './index.ts';
import type { PixelMap } from './PixelMap.ts';

interface Kit {
  createImageSource(from: unknown): ImageSource | undefined;
  createPixelMapSync(pixels: ArrayBuffer, options: object): PixelMap;
}

function desk(): TestHost & { image: Kit } {
  const base = testHost();
  return { ...base, image: create(base.host).image as Kit };
}

/** Left half red, right half blue. */
function picture(width: number, height: number): ArrayBuffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at++) {
    png.data.set(at % width < width / 2 ? [255, 0, 0, 255] : [0, 0, 255, 255], at * 4);
  }
  return bufferOf(PNG.sync.write(png));
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

async function after<T>(own: TestHost, answer: Promise<T>): Promise<T> {
  await own.clock.advance(50);
  return answer;
}

test('a PNG is decoded to the size asked for', async () => {
  const own = desk();
  const source = own.image.createImageSource(picture(40, 20));
  assert.ok(source);
  const info = await after(own, source.getImageInfo()) as { size: object };
  assert.deepEqual(info.size, { width: 40, height: 20 });
  const map = await after(own, source.createPixelMap({ desiredSize: { width: 4, height: 2 } }));
  assert.equal(map.getPixelBytesNumber(), 4 * 2 * 4);
  assert.deepEqual([...map.raster().rgba.subarray(0, 4)], [255, 0, 0, 255]);
  assert.deepEqual([...map.raster().rgba.subarray(12, 16)], [0, 0, 255, 255]);
  assert.deepEqual(own.holdings.list('pixelMap'), ['pixelMap 4x2']);
  void source.release();
  void map.release();
  await own.clock.advance(10);
  assert.deepEqual(own.holdings.list(), []);
  assert.deepEqual(own.device.ledger.entries, []);
});

test('bytes that are no picture show in reading them, and nothing at all is no source', async () => {
  const own = desk();
  const rejects = async (bytes: ArrayBuffer, code: number): Promise<void> => {
    const refused = assert.rejects(own.image.createImageSource(bytes)?.createPixelMap() ?? Promise.resolve(), { code });
    await own.clock.advance(50);
    await refused;
  };
  await rejects(bufferOf(Buffer.from('no picture')), 62980122);
  await rejects(picture(4, 4).slice(0, 12), 62980111);
  await rejects(picture(40, 40).slice(0, 50), 62980116);
  assert.equal(own.image.createImageSource(new ArrayBuffer(0)), undefined);
  assert.equal(own.image.createImageSource('/no/such/file.png'), undefined);
  filesOf(own.device).set('/kept/a.png', new Uint8Array(picture(4, 4)));
  assert.ok(own.image.createImageSource('/kept/a.png'));
});

test('a pixel map of own pixels has their colours; without a format they are BGRA', () => {
  const own = desk();
  const size = { width: 1, height: 1 };
  const pixels = bufferOf(Uint8Array.of(1, 2, 3, 4));
  const rgba = own.image.createPixelMapSync(pixels, { size, srcPixelFormat: 3 });
  assert.deepEqual([...rgba.raster().rgba], [1, 2, 3, 4]);
  const bgra = own.image.createPixelMapSync(pixels, { size });
  assert.deepEqual([...bgra.raster().rgba], [3, 2, 1, 4]);
  assert.throws(() => own.image.createPixelMapSync(pixels, { size: { width: 2, height: 1 } }), { code: 401 });
  assert.deepEqual(own.device.ledger.entries.map((entry) => entry.rule.id), ['image.pixels-fill-the-size']);
});

test('nothing of it can be used after the release', async () => {
  const own = desk();
  const source = own.image.createImageSource(picture(4, 4));
  assert.ok(source);
  const map = await after(own, source.createPixelMap());
  void map.release();
  void source.release();
  assert.throws(() => map.getPixelBytesNumber(), { code: 501 });
  assert.throws(() => map.getImageInfoSync(), { code: 501 });
  await assert.rejects(source.getImageInfo(), { code: 501 });
  assert.equal(own.device.ledger.entries.filter((entry) => entry.rule.id === 'image.use-after-release').length, 3);
});

test('a page draws its pixels, and is told where they were released before', async (t) => {
  const own = desk();
  const size = { width: 1, height: 1 };
  const map = own.image.createPixelMapSync(bufferOf(Uint8Array.of(1, 2, 3, 255)), { size, srcPixelFormat: 3 });
  const body = '@Entry\n@ComponentV2\nstruct P {\n  build() {\n    Image(face).id("face")\n  }\n}';
  const shown = await showPage(t, body, { face: map });
  const message = shown.page.wire.message();
  assert.ok(message.kind === 'page');
  const { $picture } = message.nodes.find(({ type }) => type === 'Image')?.args[0] as { $picture: string };
  const data = message.assets[$picture] ?? '';
  assert.deepEqual([...PNG.sync.read(Buffer.from(data.split(',')[1] ?? '', 'base64')).data], [1, 2, 3, 255]);
  assert.equal(own.device.ledger.describe(), '');
  void map.release();
  await showPage(t, body, { face: map });
  assert.match(own.device.ledger.describe(), /image\.use-after-release/);
});
