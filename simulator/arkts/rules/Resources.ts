import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where resources stand. The app's scope counts as part of every module. */
const ROOTS = ['entry/src/main/resources', 'AppScope/resources'];
/** Folders beside the qualified ones whose files are found by path. */
const UNQUALIFIED = new Set(['rawfile', 'resfile']);

/** One entry of an `element/*.json` file. */
export interface Element {
  readonly type: string;
  readonly name: string;
  readonly file: string;
}

/** The resources of the project by qualifier (`base`, `zh_CN`, `dark` …). */
export class Resources {
  readonly #root: string;
  readonly #elements = new Map<string, Element[]>();

  /** @param root folder of the project */
  constructor(root: string) {
    this.#root = root;
  }

  /** Qualifier folders of the module, `base` first. */
  qualifiers(): string[] {
    const names = this.#roots()
      .flatMap((folder) => readdirSync(folder))
      .filter((name) => !UNQUALIFIED.has(name));
    return [...new Set(names)].sort((a, b) => Number(b === 'base') - Number(a === 'base') || a.localeCompare(b));
  }

  /** Every `element` and `profile` JSON file. */
  jsonFiles(): string[] {
    return this.qualifiers()
      .flatMap((qualifier) => ['element', 'profile', 'media'].flatMap((kind) => this.#files(qualifier, kind)))
      .filter((file) => file.endsWith('.json'));
  }

  /** Entries of a qualifier's element files. Files that are no JSON hold none. */
  elements(qualifier: string): Element[] {
    let found = this.#elements.get(qualifier);
    if (found === undefined) {
      found = this.#files(qualifier, 'element').flatMap((file) => readElements(file));
      this.#elements.set(qualifier, found);
    }
    return found;
  }

  /** True where `base` has the resource, e.g. `has('string', 'app_name')`. */
  has(type: string, name: string): boolean {
    if (type === 'media' || type === 'profile') {
      return this.#files('base', type).some((file) => path.basename(file, path.extname(file)) === name);
    }
    return this.elements('base').some((element) => element.type === type && element.name === name);
  }

  hasRawFile(name: string): boolean {
    return existsSync(path.join(this.#root, ROOTS[0] ?? '', 'rawfile', name));
  }

  #roots(): string[] {
    return ROOTS.map((folder) => path.join(this.#root, folder)).filter((folder) => existsSync(folder));
  }

  #files(qualifier: string, kind: string): string[] {
    return this.#roots()
      .map((root) => path.join(root, qualifier, kind))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
  }
}

function readElements(file: string): Element[] {
  try {
    const groups = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { name: string }[]>;
    return Object.entries(groups).flatMap(([type, entries]) => entries.map(({ name }) => ({ type, name, file })));
  } catch {
    // StrictJson.ts tells of it.
    return [];
  }
}
