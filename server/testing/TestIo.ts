import type { VirtualClock } from '../../simulator/device/Clock.ts';
import type { ServerClock } from '../Clock.ts';
import type { Io } from '../cli/Io.ts';

/** The world of a command under test. */
export class TestIo<C extends ServerClock = VirtualClock> implements Io {
  readonly lines: string[] = [];
  readonly errors: string[] = [];
  hangUp: () => void = () => undefined;
  private wake: () => void = () => undefined;

  constructor(readonly clock: C) {}

  credential(): string {
    return 'credential-of-a-test-command';
  }

  out(line: string): void {
    this.lines.push(line.replace(/^ *[\d.]+ s {2}/, ''));
    this.wake();
  }

  err(line: string): void {
    this.errors.push(line);
  }

  onHangUpWish(wish: () => void): () => void {
    this.hangUp = wish;
    return () => {
      this.hangUp = () => undefined;
    };
  }

  /** Waits for a line: it comes over a real socket. */
  async line(text: string): Promise<void> {
    while (!this.lines.includes(text)) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
