import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { describe, it } from 'node:test';
import type { WebSocket } from 'ws';
import { Device } from '../../device/Device.ts';
import { VirtualClock } from '../../device/Clock.ts';
import { encodeJpeg } from '../../kits/ImageKit/Jpeg.ts';
import { type CameraWorld, cameraWorldOf, type Facing } from '../../system/CameraWorld.ts';
import { Lens } from './Lens.ts';

const DRAWN = [10, 20, 30, 255];
const LENT = [0, 200, 0, 255];
const WIDE = { width: 64, height: 32 };
const HIGH = { width: 24, height: 32 };

function plain(color: readonly number[], { width, height }: typeof WIDE): Uint8Array {
  return Uint8Array.from({ length: width * height * 4 }, (_, i) => color[i % 4] ?? 0);
}

function jpeg(size: typeof WIDE): Buffer {
  return Buffer.from(encodeJpeg({ ...size, rgba: plain(LENT, size) }, 90));
}

class Bench {
  readonly world: CameraWorld;
  readonly socket = new EventEmitter();

  constructor() {
    const device = new Device({ clock: new VirtualClock(), appRoot: '' });
    this.world = cameraWorldOf(device);
    this.world.scene = (_facing, _frame, size) => ({ ...size, rgba: plain(DRAWN, size) });
    new Lens(device).plugIn(this.socket as unknown as WebSocket);
  }

  show(bytes: Buffer): void {
    this.socket.emit('message', bytes, true);
  }

  /** Of the middle of what a camera sees: whether it is lent, or drawn. */
  sees(facing: Facing, size = HIGH): 'lent' | 'drawn' {
    const { rgba, width, height } = this.world.scene(facing, 0, size);
    assert.deepEqual({ width, height, bytes: rgba.length }, { ...size, bytes: size.width * size.height * 4 });
    const at = (height / 2 * width + width / 2) * 4;
    return (rgba[at + 1] ?? 0) > 150 ? 'lent' : 'drawn';
  }
}

describe('A camera that a browser lends', () => {
  it('is seen by the one in front, filling its picture, and not by the one at the back', () => {
    const bench = new Bench();
    assert.equal(bench.sees('front'), 'drawn');
    bench.show(jpeg(WIDE));
    assert.deepEqual([bench.sees('front'), bench.sees('front', { width: 100, height: 20 }), bench.sees('back')],
      ['lent', 'lent', 'drawn']);
  });

  it('is gone with its window', () => {
    const bench = new Bench();
    bench.show(jpeg(WIDE));
    bench.socket.emit('close');
    assert.equal(bench.sees('front'), 'drawn');
  });

  it('shows no picture that is damaged or far too large', () => {
    const bench = new Bench();
    bench.show(Buffer.from('no picture'));
    bench.show(jpeg({ width: 1300, height: 8 }));
    assert.equal(bench.sees('front'), 'drawn');
  });
});
