import type { KitHost } from '../KitHost.ts';

/** How long a session may be active while the app plays nothing, ms. No document gives the number; to be measured. */
const IDLE_MS = 60_000;

/** Tells when a session has been active for too long with no stream playing (audio-session-management.md). */
export class IdleWatch {
  readonly #host: KitHost;
  readonly #onIdle: () => void;
  readonly #look = (): void => this.#update();
  #timer: number | undefined;

  constructor(host: KitHost, onIdle: () => void) {
    this.#host = host;
    this.#onIdle = onIdle;
  }

  start(): void {
    this.stop();
    this.#host.device.onSense.push(this.#look);
    this.#update();
  }

  stop(): void {
    const { onSense } = this.#host.device;
    const at = onSense.indexOf(this.#look);
    if (at !== -1) {
      onSense.splice(at, 1);
    }
    this.#cancel();
  }

  #update(): void {
    if (this.#host.device.sounds.size > 0) {
      this.#cancel();
    } else {
      this.#timer ??= this.#host.clock.setTimeout(() => this.#onIdle(), IDLE_MS);
    }
  }

  #cancel(): void {
    if (this.#timer !== undefined) {
      this.#host.clock.clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }
}
