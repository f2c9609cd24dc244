import type { Reactor } from '../reactive/Reactor.ts';
import { Signal } from '../reactive/Signal.ts';

/** A page on the stack (ts-basic-components-navigation.md, NavPathInfo). */
export class NavPathInfo {
  /** Tells one visit of a page from another. */
  readonly visit = {};

  constructor(
    readonly name: string, readonly param: unknown = undefined,
    readonly onPop: ((info: unknown) => void) | undefined = undefined,
  ) {}
}

/** The class of this user interface: what stands on a stack is drawn by the Navigation that it belongs to. */
export function navPathStackClass(reactor: Reactor): new () => NavPaths {
  return class NavPathStack extends NavPaths {
    constructor() {
      super(new Signal(reactor, []));
    }
  };
}

/** The pages above a Navigation's own (ts-basic-components-navigation.md, NavPathStack). */
export class NavPaths {
  readonly #entries: Signal;

  constructor(entries: Signal) {
    this.#entries = entries;
  }

  get entries(): readonly NavPathInfo[] {
    return this.#entries.get() as NavPathInfo[];
  }

  pushPath(info: NavPathInfo): void {
    const { name, param, onPop } = info;
    this.#entries.set([...this.#all, new NavPathInfo(name, param, onPop)]);
  }

  pushPathByName(name: string, param: unknown, onPop?: ((info: unknown) => void) | boolean): void {
    this.pushPath(new NavPathInfo(name, param, typeof onPop === 'function' ? onPop : undefined));
  }

  async pushDestination(info: NavPathInfo): Promise<void> {
    this.pushPath(info);
  }

  replacePath(info: NavPathInfo): void {
    this.#entries.set([...this.#all.slice(0, -1), new NavPathInfo(info.name, info.param, info.onPop)]);
  }

  replacePathByName(name: string, param: unknown): void {
    this.replacePath(new NavPathInfo(name, param));
  }

  pop(result?: unknown): NavPathInfo | undefined {
    const top = this.#all.at(-1);
    if (top !== undefined) {
      this.#entries.set(this.#all.slice(0, -1));
      if (result !== undefined && typeof result !== 'boolean') {
        top.onPop?.({ info: top, result });
      }
    }
    return top;
  }

  popToName(name: string): number {
    const at = this.#all.map((entry) => entry.name).lastIndexOf(name);
    if (at !== -1) {
      this.#entries.set(this.#all.slice(0, at + 1));
    }
    return at;
  }

  popToIndex(index: number): void {
    this.#entries.set(this.#all.slice(0, index + 1));
  }

  clear(): void {
    this.#entries.set([]);
  }

  size(): number {
    return this.entries.length;
  }

  getAllPathName(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  getParamByName(name: string): unknown[] {
    return this.entries.filter((entry) => entry.name === name).map((entry) => entry.param);
  }

  getParamByIndex(index: number): unknown {
    return this.entries[index]?.param;
  }

  getIndexByName(name: string): number[] {
    return this.entries.flatMap((entry, at) => entry.name === name ? [at] : []);
  }

  get #all(): readonly NavPathInfo[] {
    return this.#entries.peek() as NavPathInfo[];
  }
}
