import type { ComponentNode } from '../render/ComponentNode.ts';
import type { RenderNode } from '../render/RenderNode.ts';
import type { Surroundings } from '../render/Surroundings.ts';
import { isTwoWay } from '../state/ViewState.ts';

/** What a person or a controller may bring. */
export type Given = string | number | boolean;

/** What the system itself keeps inside a component that people act on: which tab is chosen, how far a timer has run. */
export interface Inner {
  /** What the page draws of it. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** The text that the component shows, where it is none of its arguments. */
  readonly text?: unknown;
  /** The component was drawn, for the first time or again: attributes may be others. */
  update?(): void;
  /** A click brings something up, besides what the app has set for it. */
  click?(): void;
  /** What a finger on it changes, for those who press without a browser. */
  press?(): void;
  /** Something was changed on the page. @param mode how, of components that tell it */
  change?(value: Given, mode?: number): void;
  /** A controller asks for something. */
  command?(name: string, args: readonly unknown[]): unknown;
  dispose?(): void;
}

/** The component around, as its inner part needs it. */
export class Here {
  constructor(readonly node: ComponentNode, readonly surroundings: Surroundings) {}

  /** A field of what the component was created with. */
  option(name: string): unknown {
    return read(this.given(name));
  }

  value(name: string): unknown {
    return read(this.node.attributes.get(name)?.[0]);
  }

  /** Tells a two-way binding (`$$this.x`, `this.x!!`), wherever the app has put it. */
  write(name: string, value: unknown): void {
    for (const binding of [this.given(name), this.node.attributes.get(name)?.[0]]) {
      if (isTwoWay(binding)) {
        this.surroundings.world.reactor.untracked(() => binding.set(value));
      }
    }
  }

  private given(name: string): unknown {
    const [options] = this.node.args;
    return typeof options === 'object' && options !== null && Object.hasOwn(options, name)
      ? (options as Record<string, unknown>)[name] : undefined;
  }

  /** Calls what the app has set for this. @returns what that answers */
  tell(name: string, ...args: readonly unknown[]): unknown {
    return tellNode(this.surroundings, this.node, name, args);
  }

  /** Calls after what is being drawn now is there. */
  later(task: () => void): void {
    this.surroundings.composer.expandLater({ expand: task });
  }

  /** Has the page draw what is shown now. */
  redraw(): void {
    this.node.draws++;
    this.surroundings.composer.drawn();
  }
}

function read(value: unknown): unknown {
  return isTwoWay(value) ? value.get() : value;
}

/** Calls what the app has set at a component, with nothing of it followed. */
export function tellNode(surroundings: Surroundings, node: RenderNode, name: string, args: readonly unknown[]): unknown {
  const { attributes } = node as Partial<ComponentNode>;
  const listener = attributes?.get(name)?.find((one) => typeof one === 'function');
  return listener === undefined ? undefined
    : surroundings.world.reactor.untracked(() => (listener as (...given: readonly unknown[]) => unknown)(...args));
}

/** The components among these, and in groups that a builder or a list has made. */
export function shownAmong(nodes: readonly RenderNode[]): RenderNode[] {
  return nodes.flatMap((node) => node.name === undefined ? shownAmong(node.children) : [node]);
}

/** Follows a value that the app gives, and that a person may change meanwhile. */
export class Followed<T> {
  private last: unknown = Symbol('nothing given yet');

  constructor(private readonly given: () => T | undefined, public now: T) {}

  /** True where the app has given another value than before, and than is shown. */
  take(): boolean {
    const given = this.given();
    const isNews = given !== this.last && given !== undefined;
    const isChanged = isNews && given !== this.now;
    this.last = given;
    if (isNews) {
      this.now = given;
    }
    return isChanged;
  }
}
