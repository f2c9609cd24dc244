import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';

/** Editors write a file in several steps; what comes within this time is one change, ms. */
const QUIET_MS = 40;
/** Test sources and what the build makes are no part of what runs. */
const WATCHED = ['AppScope', 'entry/src/main'];
/** What an app is made of; what lies in rawfile may be anything. Else it is a file that an editor makes for itself. */
const OF_THE_APP = /\.(ets|ts|json5?|svg|png|jpe?g|gif|webp|bmp|wav|mp3|m4a|aac|ogg|mp4|ttf)$|[\\/]rawfile[\\/]/;
const TEMPORARY = /^\.|\.tmp|[~#]$|\.sw.$/;

/**
 * Tells which files of the app have changed. Each folder is watched by itself: that works on every system, and also for
 * editors that put a new file in the old one's place.
 */
export class SourceWatch {
  private readonly folders = new Map<string, FSWatcher>();
  private readonly changed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private readonly appRoot: string;
  private readonly onChange: (files: readonly string[]) => void;

  /** @param onChange given absolute paths; a file that is gone is among them */
  constructor(appRoot: string, onChange: (files: readonly string[]) => void) {
    this.appRoot = appRoot;
    this.onChange = onChange;
    WATCHED.forEach((folder) => this.enter(path.join(appRoot, folder)));
  }

  close(): void {
    clearTimeout(this.timer);
    this.folders.forEach((watcher) => watcher.close());
    this.folders.clear();
  }

  private enter(folder: string): void {
    if (this.folders.has(folder) || !isFolder(folder)) {
      return;
    }
    const watcher = watch(folder, (_, name) => this.hear(path.join(folder, name ?? '')));
    watcher.on('error', () => this.leave(folder));
    this.folders.set(folder, watcher);
    readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
      .forEach((entry) => this.enter(path.join(folder, entry.name)));
  }

  private leave(folder: string): void {
    this.folders.get(folder)?.close();
    this.folders.delete(folder);
  }

  private hear(file: string): void {
    const isGoneFolder = this.folders.has(file) && !isFolder(file);
    if (isGoneFolder) {
      this.leave(file);
    }
    this.enter(file);
    if (isFolder(file) || !isGoneFolder && (!OF_THE_APP.test(file) || TEMPORARY.test(path.basename(file)))) {
      return;
    }
    this.changed.add(file);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const files = [...this.changed];
      this.changed.clear();
      this.onChange(files);
    }, QUIET_MS);
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}
