import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { ServerClock } from '../Clock.ts';
import type { AccountRecord } from '../accounts/AccountBook.ts';
import type { PushAddress } from './TokenRegistry.ts';

/** After a change, further ones are waited for this long, in ms: many devices come at once after a restart. */
const SAVE_AFTER_MS = 1000;

const id = z.string().min(1);

const KEPT = z.object({
  devices: z.array(z.object({ user: id, device: id, token: id, lang: z.string().optional() })),
  accounts: z.array(z.object({ user: id, device: id, holder: id })),
});

/** What is kept: where devices are reached, and whose they are. */
export interface Kept {
  readonly devices: readonly PushAddress[];
  readonly accounts: readonly AccountRecord[];
}

const NOTHING: Kept = { devices: [], accounts: [] };

/** The file, or one sentence on why it cannot be used. */
export type DeviceFileResult =
  | { readonly ok: true; readonly file: DeviceFile }
  | { readonly ok: false; readonly message: string };

/** Where devices are kept, and who is told when that fails. */
export interface DeviceFileOptions {
  readonly path: string;
  readonly clock: ServerClock;
  /** A save has failed; the devices are known as long as the process lives. */
  readonly onFault: (message: string) => void;
}

/**
 * The devices and accounts of a small server, kept over its restarts. Tokens lead to people's phones, so only the owner reads it.
 * A team with accounts of its own puts its database in this place.
 */
export class DeviceFile {
  private timer: number | undefined;
  private saving: Promise<void> = Promise.resolve();
  private latest = NOTHING;

  private constructor(private readonly options: DeviceFileOptions, readonly kept: Kept) {}

  /** A file that is not there yet is an empty one. One that cannot be read is not overwritten: it is told. */
  static open(options: DeviceFileOptions): DeviceFileResult {
    try {
      accessSync(dirname(options.path), constants.W_OK | constants.X_OK);
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? 'unknown error';
      return { ok: false, message: `Nothing can be written into the folder of ${options.path} (${why}), so devices would be forgotten. `
        + 'Make the folder, or name another file.' };
    }
    try {
      const exists = statSync(options.path, { throwIfNoEntry: false }) !== undefined;
      const kept = exists ? KEPT.parse(JSON.parse(readFileSync(options.path, 'utf8'))) : NOTHING;
      return { ok: true, file: new DeviceFile(options, kept) };
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? 'it is no list of devices';
      return { ok: false, message: `Cannot read the devices in ${options.path} (${why}). Mend it, or name another file.` };
    }
  }

  /** Something has changed. */
  change(kept: Kept): void {
    this.latest = kept;
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
