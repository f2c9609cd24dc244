import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import JSON5 from 'json5';
import type ts from 'ohos-typescript';

import { etsFiles } from '../check/ProjectFiles.ts';
import { parseEts } from '../ParseEts.ts';
import { Resources } from './Resources.ts';

/** A configuration file, read once. */
export interface Config<T> {
  readonly file: string;
  readonly text: string;
  readonly value: T;
}

/** A HarmonyOS project on disk, as the rules see it. Everything is read when first asked for, and once. */
export class Project {
  readonly #configs = new Map<string, Config<unknown> | undefined>();
  #sources: readonly ts.SourceFile[] | undefined;
  #resources: Resources | undefined;

  /** @param root absolute path of the folder that holds `entry/` and `AppScope/` */
  constructor(readonly root: string) {}

  /** All .ets files, parsed. */
  get sources(): readonly ts.SourceFile[] {
    this.#sources ??= etsFiles(this.root).map((file) => parseEts(file));
    return this.#sources;
  }

  /** The .ets files of the app itself, without its tests. */
  get mainSources(): readonly ts.SourceFile[] {
    const folder = this.path('entry/src/main/ets') + path.sep;
    return this.sources.filter((source) => source.fileName.startsWith(folder));
  }

  get resources(): Resources {
    this.#resources ??= new Resources(this.root);
    return this.#resources;
  }

  path(relative: string): string {
    return path.join(this.root, relative);
  }

  /** A JSON5 file, or undefined where there is none or it cannot be read: `ConfigFiles.ts` tells of both. */
  config<T>(relative: string): Config<T> | undefined {
    if (!this.#configs.has(relative)) {
      this.#configs.set(relative, this.#read(relative));
    }
    return this.#configs.get(relative) as Config<T> | undefined;
  }

  #read(relative: string): Config<unknown> | undefined {
    const file = this.path(relative);
    if (!existsSync(file)) {
      return undefined;
    }
    const text = readFileSync(file, 'utf8');
    try {
      return { file, text, value: JSON5.parse(text) };
    } catch {
      return undefined;
    }
  }
}
