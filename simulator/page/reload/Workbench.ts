import path from 'node:path';
import type { CheckState, ServerMessage } from '../protocol.ts';
import type { DeskDevice } from '../server/DeskDevice.ts';
import { AppReload, type Reloaded, syntaxFindings } from './AppReload.ts';
import { CheckProcess } from './CheckProcess.ts';
import { SourceWatch } from './SourceWatch.ts';

/** Read when the desk starts, and not again. */
const AT_START = ['module.json5', 'app.json5', 'main_pages.json'];

export interface WorkbenchOptions {
  readonly appRoot: string;
  readonly devices: () => Iterable<DeskDevice>;
  readonly tell: (message: ServerMessage) => void;
  readonly onState: () => void;
  /** Types, lint and project rules as well: a process of its own. */
  readonly isChecking: boolean;
}

/** Follows the app's sources while somebody works on them: loads them anew, and has them checked. */
export class Workbench {
  private readonly options: WorkbenchOptions;
  private readonly watch: SourceWatch;
  private readonly reload: AppReload;
  private readonly checker: CheckProcess;
  private syntax: CheckState['findings'] = [];
  private changed: { readonly at: number; readonly files: readonly string[] } = { at: 0, files: [] };

  constructor(options: WorkbenchOptions) {
    this.options = options;
    this.reload = new AppReload((device, how, since) => this.tell(device, how, since));
    this.checker = new CheckProcess(options.appRoot, options.onState);
    this.watch = new SourceWatch(options.appRoot, (files) => this.take(files));
  }

  /** A file that is no ArkTS is told at once; the rest when the check is through. */
  get check(): CheckState | undefined {
    const { state } = this.checker;
    return this.syntax.length > 0 ? { ...state, phase: 'done', findings: this.syntax }
      : this.options.isChecking ? state : undefined;
  }

  /** The first check; later ones follow each change. */
  start(): void {
    if (this.options.isChecking) {
      this.checker.check();
    }
  }

  /** To be called whenever a call may have ended. */
  look(): void {
    this.reload.look();
  }

  loadNow(device: DeskDevice): void {
    this.reload.load(device);
  }

  close(): void {
    this.watch.close();
    this.checker.close();
  }

  private take(files: readonly string[]): void {
    const { appRoot, devices, onState } = this.options;
    this.changed = { at: performance.now(), files: files.map((file) => path.relative(appRoot, file)) };
    // Another file that is saved meanwhile does not mend one that is broken.
    const broken = this.syntax.map(({ file }) => path.resolve(appRoot, file));
    this.syntax = syntaxFindings(appRoot, [...new Set([...broken, ...files])]);
    onState();
    if (this.syntax.length === 0) {
      [...devices()].forEach((device) => this.bring(device));
      this.start();
    } else {
      [...devices()].forEach((device) => this.tell(device, 'stays'));
    }
  }

  private bring(device: DeskDevice): void {
    if (this.changed.files.some((file) => AT_START.includes(path.basename(file)))) {
      this.tell(device, 'restartDesk');
      return;
    }
    const { files: { length, 0: first = '' } } = this.changed;
    device.phone.device.timeline.add('system', 'the app was changed', length === 1 ? path.basename(first) : `${length} files`);
    try {
      this.reload.change(device);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.options.tell({ type: 'notice', device: device.kind, text: `The changed app does not start: ${text}` });
    }
  }

  private tell(device: DeskDevice, how: Reloaded, since = this.changed.at): void {
    const ms = Math.round(performance.now() - since);
    this.options.tell({ type: 'reloaded', device: device.kind, files: this.changed.files, how, ms });
  }
}
