import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { type Configuration, fit, type Qualifiers, readQualifiers } from './Qualifiers.ts';

/** The module's own; raw files are here only. */
const MODULE = 'entry/src/main/resources';
/** Where resources stand: of one name in folders of one kind, the app's scope wins (resource-categories-and-access.md). */
const ROOTS = ['AppScope/resources', MODULE];
const UNQUALIFIED = new Set(['rawfile', 'resfile']);

interface Variant { readonly qualifiers: Qualifiers; readonly value: unknown }

/** The resources of the app, as its folders hold them. */
export class ResourceTable {
  private readonly variants = new Map<string, Variant[]>();
  private readonly appRoot: string;

  /** @param appRoot folder of the project */
  constructor(appRoot: string) {
    this.appRoot = appRoot;
    for (const root of ROOTS.map((name) => path.join(appRoot, name)).filter((folder) => existsSync(folder))) {
      const folders = readdirSync(root).filter((folder) => !UNQUALIFIED.has(folder));
      folders.forEach((folder) => this.readFolder(path.join(root, folder)));
    }
  }

  has(type: string, name: string): boolean {
    return this.variants.has(`${type}.${name}`);
  }

  /** The value that fits the device best; for media the path of the file. Undefined where none fits. */
  value(type: string, name: string, configuration: Configuration): unknown {
    const fitting = (this.variants.get(`${type}.${name}`) ?? []).flatMap(({ qualifiers, value }) => {
      const rank = fit(qualifiers, configuration);
      return rank === undefined ? [] : [{ rank, value }];
    });
    return fitting.sort((a, b) => b.rank - a.rank)[0]?.value;
  }

  /** A path that leaves the folder leads nowhere. */
  hasRawFile(name: string): boolean {
    const file = this.rawFile(name);
    return name !== '' && file.startsWith(this.rawFile('') + path.sep) && existsSync(file);
  }

  /** Path of a raw file, whether there is one or not. */
  rawFile(name: string): string {
    return path.join(this.appRoot, MODULE, 'rawfile', name);
  }

  private readFolder(folder: string): void {
    const qualifiers = readQualifiers(path.basename(folder));
    const add = (key: string, value: unknown): void => {
      this.variants.set(key, [...this.variants.get(key) ?? [], { qualifiers, value }]);
    };
    for (const file of filesIn(path.join(folder, 'element')).filter((name) => name.endsWith('.json'))) {
      const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { name: string; value: unknown }[]>;
      for (const [type, items] of Object.entries(content)) {
        items.forEach((item) => add(`${type}.${item.name}`, item.value));
      }
    }
    for (const file of filesIn(path.join(folder, 'media'))) {
      add(`media.${path.basename(file, path.extname(file))}`, file);
    }
  }
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}
