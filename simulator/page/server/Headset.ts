import type { WebSocket } from 'ws';
import type { Device } from '../../device/Device.ts';
import { type HeardSound, soundWorldOf } from '../../system/SoundWorld.ts';

/** The page's rate; a device that is hot speaks and plays half of it. */
const RATE = 16_000;

/** What waits for the device's microphone at most, in samples: 200 ms. Older sound is dropped. */
const MOST_WAITING = RATE / 5;

/**
 * A browser's microphone and loudspeaker at one device, over a socket of its own: binary frames, one channel of 16 bits,
 * little endian, 16 kHz, in both directions. Who opens it listens; who also sends speaks.
 */
export class Headset {
  private readonly sockets = new Set<WebSocket>();
  private waiting: number[] = [];

  constructor(device: Device) {
    const world = soundWorldOf(device);
    // A room in which nobody speaks, until somebody does.
    world.voice = (samples, rate) => this.take(samples, rate);
    world.onHeard.add((sound) => this.play(sound));
  }

  plugIn(socket: WebSocket): void {
    this.sockets.add(socket);
    socket.on('message', (data, isBinary) => {
      if (isBinary) {
        this.speak(data as Buffer);
      }
    });
    socket.on('close', () => this.sockets.delete(socket));
  }

  private speak(bytes: Buffer): void {
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      this.waiting.push(bytes.readInt16LE(at));
    }
    this.waiting.splice(0, this.waiting.length - MOST_WAITING);
  }

  private take(samples: number, rate: number): Int16Array {
    const step = RATE / rate;
    const taken = this.waiting.splice(0, samples * step);
    return Int16Array.from({ length: samples }, (_, i) => taken[i * step] ?? 0);
  }

  private play({ samples, rate }: HeardSound): void {
    if (this.sockets.size > 0) {
      const repeat = RATE / rate;
      const frame = Int16Array.from({ length: samples.length * repeat }, (_, i) => samples[Math.floor(i / repeat)] ?? 0);
      this.sockets.forEach((socket) => socket.send(Buffer.from(frame.buffer)));
    }
  }
}
