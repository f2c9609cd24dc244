import type { Arkui } from '../Arkui.ts';
import { ComponentNode } from '../render/ComponentNode.ts';
import { layersOf } from '../layers/Layers.ts';
import { CustomNode } from '../render/CustomNode.ts';
import type { RenderNode } from '../render/RenderNode.ts';
import { type OwnPart, ownPart, type ShownNode } from './NodeParts.ts';
import { Pictures } from './Pictures.ts';
import { problemsOf } from './Problems.ts';
import { Values } from './Values.ts';
import type { WireNode, WireProblem } from './Wire.ts';

/** A page as it is now. */
export interface Snapshot {
  readonly root: number;
  readonly nodes: ReadonlyMap<number, WireNode>;
  readonly pictures: ReadonlyMap<string, string>;
  readonly problems: readonly WireProblem[];
}

interface Known {
  /** Draws of the node when this was worked out. */
  readonly draws: number;
  readonly part: OwnPart;
}

/**
 * The page of one window as a flat list. Values of a node are worked out again only when it was drawn again, so a node
 * that is the same object as before has not changed.
 */
export class WireTree {
  private parts = new WeakMap<ShownNode, Known>();
  private nodes = new Map<number, WireNode>();
  private readonly shown = new Map<number, ShownNode>();
  private readonly pictures = new Pictures();
  private readonly values: Values;

  constructor(private readonly arkui: Arkui, readonly root: CustomNode, private readonly appRoot: string) {
    this.values = new Values(arkui.resources, this.pictures, arkui.fileAt);
  }

  /** Forgets all values: the language, the colours or the screen have changed. */
  forget(): void {
    this.parts = new WeakMap();
    this.nodes = new Map();
  }

  /** @returns what is there now; nodes that are as they were in the snapshot before are the same objects */
  take(): Snapshot {
    const next = new Map<number, WireNode>();
    this.shown.clear();
    this.visit(this.root, next);
    this.nodes = next;
    return {
      root: this.root.serial, nodes: next, pictures: new Map(this.pictures.all), problems: problemsOf(next.values()),
    };
  }

  /** The node with this id, if it is on the page. */
  find(id: number): ShownNode | undefined {
    return this.shown.get(id);
  }

  private visit(node: ShownNode, next: Map<number, WireNode>): void {
    this.shown.set(node.serial, node);
    const children = shownIn([...node.children, ...layersOf(node)]);
    const slots = node instanceof ComponentNode
      ? [...node.slots.nodes].map(([name, slot]): [string, ShownNode[]] => [name, shownIn([slot])])
      : [];
    next.set(node.serial, this.nodeOf(node, children, slots));
    [...children, ...slots.flatMap(([, inside]) => inside)].forEach((child) => this.visit(child, next));
  }

  private nodeOf(node: ShownNode, children: readonly ShownNode[], slots: [string, ShownNode[]][]): WireNode {
    const before = this.nodes.get(node.serial);
    const part = this.partOf(node);
    const ids = (nodes: readonly ShownNode[]): number[] => nodes.map((child) => child.serial);
    const made: WireNode = {
      ...part, children: ids(children),
      ...slots.length === 0 ? {} : { slots: Object.fromEntries(slots.map(([name, inside]) => [name, ids(inside)])) },
    };
    return before !== undefined && before.redraws === made.redraws && before.attributes === made.attributes
      && isSamePlace(before, made) ? before : made;
  }

  private partOf(node: ShownNode): OwnPart {
    const known = this.parts.get(node);
    if (known !== undefined && known.draws === node.draws) {
      return known.part;
    }
    const part = ownPart(node, { arkui: this.arkui, values: this.values, appRoot: this.appRoot });
    this.parts.set(node, { draws: node.draws, part });
    return part;
  }
}

function isSamePlace(a: WireNode, b: WireNode): boolean {
  return a.children.join() === b.children.join() && JSON.stringify(a.slots) === JSON.stringify(b.slots);
}

/** The nodes that show among these, and in groups. */
function shownIn(nodes: readonly RenderNode[]): ShownNode[] {
  return nodes.flatMap((node) =>
    node instanceof ComponentNode || node instanceof CustomNode ? [node] : shownIn(node.children));
}
