import { readFileSync, statSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { ServerClock } from '../Clock.ts';
import type { PushAddress } from './TokenRegistry.ts';

/** After a change, further ones are waited for this long, in ms: many devices come at once after a restart. */
const SAVE_AFTER_MS = 1000;

const DEVICES = z.array(z.object({
  user: z.string().min(1), device: z.string().min(1), token: z.string().min(1), lang: z.string().optional(),
}));

export type DeviceFileResult =
  | { readonly ok: true; readonly file: DeviceFile }
  | { readonly ok: false; readonly message: string };

export interface DeviceFileOptions {
  readonly path: string;
  readonly clock: ServerClock;
  /** A save has failed; the devices are known as long as the process lives. */
  readonly onFault: (message: string) => void;
}

/**
 * The devices of a small server, kept over its restarts. Tokens lead to people's phones, so only the owner reads it.
 * A team with accounts of its own puts its database in this place.
 */
export class DeviceFile {
  private timer: number | undefined;
  private saving: Promise<void> = Promise.resolve();
  private latest: readonly PushAddress[] = [];

  private constructor(private readonly options: DeviceFileOptions, readonly devices: readonly PushAddress[]) {}

  /** A file that is not there yet is an empty one. One that cannot be read is not overwritten: it is told. */
  static open(options: DeviceFileOptions): DeviceFileResult {
    try {
      const exists = statSync(options.path, { throwIfNoEntry: false }) !== undefined;
      const devices = exists ? DEVICES.parse(JSON.parse(readFileSync(options.path, 'utf8'))) : [];
      return { ok: true, file: new DeviceFile(options, devices) };
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? 'it is no list of devices';
      return { ok: false, message: `Cannot read the devices in ${options.path} (${why}). Mend it, or name another file.` };
    }
  }

  /** The devices have changed. */
  change(devices: readonly PushAddress[]): void {
    this.latest = devices;
    this.timer ??= this.options.clock.setTimeout(() => this.save(), SAVE_AFTER_MS);
  }

  /** Writes what is not written yet. Resolves when it is on disk, or has been told that it is not. */
  async close(): Promise<void> {
    if (this.timer !== undefined) {
      this.options.clock.clearTimeout(this.timer);
      this.save();
    }
    await this.saving;
  }

  private save(): void {
    this.timer = undefined;
    const { path, onFault } = this.options;
    const text = `${JSON.stringify(this.latest, null, 2)}\n`;
    this.saving = this.saving.then(() => writeFileAtomic(path, text, { mode: 0o600 })).catch((error: unknown) => {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
      onFault(`Cannot save the devices to ${path} (${code}). They are known until this process ends.`);
    });
  }
}
