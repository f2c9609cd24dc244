import { existsSync } from 'node:fs';
import path from 'node:path';
import { EtsSyntaxError } from '../../arkts/Emit.ts';
import { loadEts } from '../../arkts/LoadEts.ts';
import { forgetResources } from '../../arkui/resources/resourcesOf.ts';
import type { FindingState } from '../protocol/State.ts';
import type { DeskDevice } from '../server/DeskDevice.ts';

/** What became of a change on one device. */
export type Reloaded = 'opened' | 'loaded' | 'waits' | 'stays' | 'restartDesk';

/** Brings what was changed in the app's sources to a device; whatever is the device's own stays as it is. */
export class AppReload {
  private readonly waiting = new Set<DeskDevice>();
  private readonly onDone: (device: DeskDevice, how: Reloaded, since?: number) => void;

  /** @param onDone given also since when it has loaded, where the change had waited before; `performance.now()` */
  constructor(onDone: (device: DeskDevice, how: Reloaded, since?: number) => void) {
    this.onDone = onDone;
  }

  /** A process with a call is left alone until its calls are over. */
  change(device: DeskDevice): void {
    if (hasCalls(device)) {
      device.isReloadWaiting = true;
      this.waiting.add(device);
      this.onDone(device, 'waits');
      device.onChange();
    } else {
      this.load(device);
    }
  }

  /** To be called whenever a call may have ended. */
  look(): void {
    [...this.waiting].filter((device) => !hasCalls(device)).forEach((device) => this.load(device));
  }

  /** Loads the app anew, also in the midst of a call: with the process the call ends. */
  load(device: DeskDevice): void {
    const { phone } = device;
    const since = this.waiting.delete(device) ? performance.now() : undefined;
    device.isReloadWaiting = false;
    const wasOpen = phone.front !== undefined;
    device.dialog.dismiss();
    forgetResources(phone.device);
    if (phone.process !== undefined) {
      phone.kill();
    }
    if (wasOpen) {
      phone.openApp();
    }
    this.onDone(device, wasOpen ? 'opened' : 'loaded', since);
    device.onChange();
  }
}

function hasCalls({ phone }: DeskDevice): boolean {
  return [...phone.calls.calls.values()].some(({ state }) => state !== 'over' && state !== 'lost');
}

/** What of the changed files is no ArkTS at all: with such a file the app would not start. */
export function syntaxFindings(appRoot: string, files: readonly string[]): FindingState[] {
  return files.filter((file) => file.endsWith('.ets') && existsSync(file)).flatMap((file) => {
    try {
      loadEts(file);
      return [];
    } catch (error) {
      return [findingOf(appRoot, file, error)];
    }
  });
}

function findingOf(appRoot: string, file: string, error: unknown): FindingState {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /:(\d+):(\d+)/.exec(text) ?? [];
  return {
    file: path.relative(appRoot, file), line: Number(line), column: Number(column),
    rule: error instanceof EtsSyntaxError ? 'syntax' : 'load',
    message: text.replace(/^.*?\.ets:\d+:\d+:?\s*/, ''), severity: 'error',
  };
}
