import type { WireAnimation, WireMessage, WireNode, WireProblem, WireSurface } from '../../../arkui/wire/Wire.ts';
import { type Shares, sharesOf } from './style/Shares.ts';

/** The page as it stands now. */
export interface StoredPage {
  readonly id: number;
  readonly name: string;
  readonly surface: WireSurface;
  readonly root: number;
}

type Listener = () => void;

/** What a device has said about its screen. Whoever draws a node listens to that node alone. */
export class WireStore {
  page: StoredPage | undefined;
  problems: readonly WireProblem[] = [];
  shares: ReadonlyMap<number, Shares> = new Map();
  private nodes = new Map<number, WireNode>();
  private assets = new Map<string, string>();
  private readonly moving = new Map<number, WireAnimation>();
  /** How the last change is to be seen: also of what it has taken away. */
  going: WireAnimation | undefined;
  private come: ReadonlySet<number> = new Set();
  private readonly listeners = new Set<Listener>();
  private readonly nodeListeners = new Map<number, Set<Listener>>();

  node(id: number): WireNode | undefined {
    return this.nodes.get(id);
  }

  /** The page with all its components; undefined while none is in front. */
  get shown(): { readonly root: number; readonly nodes: ReadonlyMap<number, WireNode> } | undefined {
    return this.page && { root: this.page.root, nodes: this.nodes };
  }

  /** Data URL of a picture. */
  asset(key: string): string | undefined {
    return this.assets.get(key);
  }

  /** How the last change of a node is to be seen, as long as it moves. */
  movement(id: number): WireAnimation | undefined {
    return this.moving.get(id);
  }

  /** It has come with the last change. */
  isNew(id: number | undefined): boolean {
    return id !== undefined && this.come.has(id);
  }

  /** What it stands in; components of the app that have no look of their own are left out. */
  parentOf(id: number): number | undefined {
    const parent = [...this.nodes.values()].find(({ children }) => children.includes(id));
    return parent?.isCustom === true && Object.keys(parent.attributes).length === 0
      ? this.parentOf(parent.id) : parent?.id;
  }

  /** Told when another page is there, and when problems change. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Told when this node has changed, or the room that it may take. */
  subscribeNode(id: number, listener: Listener): () => void {
    const all = this.nodeListeners.get(id) ?? new Set();
    this.nodeListeners.set(id, all.add(listener));
    return () => {
      all.delete(listener);
      if (all.size === 0) {
        this.nodeListeners.delete(id);
      }
    };
  }

  /** @throws Error for a message of another version: the page has to be loaded anew */
  apply(message: WireMessage): void {
    if (message.v !== 1) {
      throw new Error('The desk speaks another version of the wire than this page. Load the page again.');
    }
    switch (message.kind) {
      case 'blank':
        this.clear();
        break;
      case 'page':
        this.clear();
        this.page = { id: message.page, name: message.name, surface: message.surface, root: message.root };
        this.problems = message.problems;
        this.take(message.nodes, message.assets);
        break;
      case 'patch':
        this.patch(message);
        return;
    }
    this.listeners.forEach((listener) => listener());
  }

  private patch(message: Extract<WireMessage, { kind: 'patch' }>): void {
    if (message.page !== this.page?.id) {
      return;
    }
    message.gone.forEach((id) => this.nodes.delete(id));
    const { animation } = message;
    this.going = animation;
    this.come = new Set(message.nodes.filter(({ id }) => !this.nodes.has(id)).map(({ id }) => id));
    if (animation !== undefined) {
      message.nodes.forEach((node) => this.moving.set(node.id, animation));
      setTimeout(() => this.moving.clear(), animation.duration + animation.delay);
    }
    const before = this.shares;
    this.take(message.nodes, message.assets);
    const resized = [...this.shares].filter(([id, now]) => !isSame(now, before.get(id))).map(([id]) => id);
    const parents = resized.length === 0 ? [] : [...this.nodes.keys()];
    new Set([...message.nodes.map((node) => node.id), ...parents]).forEach((id) =>
      this.nodeListeners.get(id)?.forEach((listener) => listener()));
    if (message.problems !== undefined) {
      this.problems = message.problems;
      this.listeners.forEach((listener) => listener());
    }
  }

  private take(nodes: readonly WireNode[], assets: Readonly<Record<string, string>>): void {
    nodes.forEach((node) => this.nodes.set(node.id, node));
    Object.entries(assets).forEach(([key, url]) => this.assets.set(key, url));
    this.shares = this.page === undefined ? new Map() : sharesOf(this.page.root, this.nodes);
  }

  private clear(): void {
    this.page = undefined;
    this.problems = [];
    this.nodes = new Map();
    this.assets = new Map();
    this.moving.clear();
    this.shares = new Map();
  }
}

function isSame(a: Shares, b: Shares | undefined): boolean {
  return a.width === b?.width && a.height === b?.height;
}
