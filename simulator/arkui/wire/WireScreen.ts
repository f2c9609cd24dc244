import { directionOf } from '../../device/Display.ts';
import type { AppProcess } from '../../process/AppProcess.ts';
import { fontScaleOf } from '../../process/FontSizes.ts';
import type { Arkui } from '../Arkui.ts';
import type { CustomNode } from '../render/CustomNode.ts';
import { WIRE_VERSION, type WireAnimation, type WireEvent, type WireMessage, type WirePatch, type WirePage,
  type WireSurface } from './Wire.ts';
import { deliver } from './WireEvents.ts';
import { type Snapshot, WireTree } from './WireTree.ts';

/** The page in front, as the host of the pages knows it. */
export interface Front {
  readonly process: AppProcess;
  readonly arkui: Arkui;
  readonly root: CustomNode;
  /** As main_pages.json has it. */
  readonly name: string;
}

interface Sent {
  readonly front: Front;
  readonly tree: WireTree;
  readonly snapshot: Snapshot;
}

/**
 * The screen of a device as it goes over the wire: the page in front, whole to whoever asks, and then piece by piece to
 * those who listen. Changes of one turn make one message.
 */
export class WireScreen {
  private sent: Sent | undefined;
  private isScheduled = false;
  private animation: WireAnimation | undefined;
  private readonly listeners = new Set<(message: WireMessage) => void>();

  /** @param front what is in front right now */
  constructor(private readonly front: () => Front | undefined) {}

  /** Tells now what has changed so far. */
  flush(): void {
    this.emit();
  }

  /** What is to be seen, complete: for somebody who has just come. */
  message(): WireMessage {
    this.emit();
    return this.sent === undefined ? { v: WIRE_VERSION, kind: 'blank' } : pageOf(this.sent);
  }

  /** Has `listener` told of what changes from now on. The result ends that. */
  listen(listener: (message: WireMessage) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Something was drawn, or another page is in front: those who listen are told once all of it is there. */
  changed(): void {
    if (!this.isScheduled && this.listeners.size > 0) {
      this.isScheduled = true;
      // Two turns: a flush of the state runs in the first one.
      queueMicrotask(() => queueMicrotask(() => this.emit()));
    }
  }

  /** Language, colours or screen are others now: all values are worked out anew. */
  reconfigured(): void {
    this.sent = undefined;
    this.changed();
  }

  /** What changes until the next message is to be seen as a movement. */
  animate(animation: WireAnimation): void {
    this.animation = animation;
    this.changed();
  }

  /** What a person has done on the page. @returns false where it came too late: its target has gone */
  handle(event: WireEvent): boolean {
    const { sent } = this;
    if (sent === undefined || event.page !== sent.snapshot.root || this.front()?.root !== sent.front.root) {
      return false;
    }
    return deliver(event, sent.front, sent.tree);
  }

  private emit(): void {
    this.isScheduled = false;
    const front = this.front();
    const before = this.sent;
    if (front === undefined) {
      this.sent = undefined;
      if (before !== undefined) {
        this.tell({ v: WIRE_VERSION, kind: 'blank' });
      }
      return;
    }
    const isSame = before !== undefined && before.front.root === front.root;
    const tree = isSame ? before.tree : new WireTree(front.arkui, front.root, front.process.device.appRoot);
    const sent = { front, tree, snapshot: tree.take() };
    this.sent = sent;
    const message = isSame ? patchOf(before.snapshot, sent.snapshot, this.animation) : pageOf(sent);
    this.animation = undefined;
    if (message !== undefined) {
      this.tell(message);
    }
  }

  private tell(message: WireMessage): void {
    this.listeners.forEach((listener) => listener(message));
  }
}

/** Node ids are never used again, so the id of its root names a page. */
function pageOf({ front, snapshot }: Sent): WirePage {
  return {
    v: WIRE_VERSION, kind: 'page', page: snapshot.root, name: front.name, surface: surfaceOf(front),
    root: snapshot.root, nodes: [...snapshot.nodes.values()], assets: Object.fromEntries(snapshot.pictures),
    problems: snapshot.problems,
  };
}

function patchOf(before: Snapshot, now: Snapshot, animation: WireAnimation | undefined): WirePatch | undefined {
  const nodes = [...now.nodes.values()].filter((node) => before.nodes.get(node.id) !== node);
  const gone = [...before.nodes.keys()].filter((id) => !now.nodes.has(id));
  const assets = [...now.pictures].filter(([key]) => !before.pictures.has(key));
  const isSameProblems = JSON.stringify(before.problems) === JSON.stringify(now.problems);
  return nodes.length + gone.length === 0 ? undefined : {
    v: WIRE_VERSION, kind: 'patch', page: now.root, root: now.root, nodes, gone, assets: Object.fromEntries(assets),
    ...isSameProblems ? {} : { problems: now.problems }, ...animation === undefined ? {} : { animation },
  };
}

function surfaceOf({ process: { device } }: Front): WireSurface {
  const { locale, isDark, display: { type, ...display } } = device;
  return { ...display, fontScale: fontScaleOf(device), device: type, locale, isDark, direction: directionOf(locale) };
}
