import { businessError } from '../../device/Faults.ts';
import type { Reactor } from '../reactive/Reactor.ts';
import { Signal } from '../reactive/Signal.ts';

/** What a page is asked to scroll; the number tells one asking from the next. */
export interface ScrollRequest {
  readonly asked: number;
  readonly kind: 'to' | 'by' | 'edge' | 'page' | 'index';
  readonly x: number;
  readonly y: number;
  /** Of `index`: which child, and how it is to stand (ScrollAlign). */
  readonly index: number;
  readonly align: number;
  readonly isSmooth: boolean;
}

/** The scroller is not bound to a component (errorcode-scroll.md). */
const NOT_BOUND = 100_004;
/** Edge.Bottom and Edge.End (ts-appendix-enums.md). */
const ENDS = [2, 6];
const END_OF_ALL = 1_000_000;
const START = 0;

/** The class of this user interface: what it asks for is drawn by the component that it is bound to. */
export function scrollerClass(reactor: Reactor): new () => Scrolls {
  return class Scroller extends Scrolls {
    constructor() {
      super(new Signal(reactor, undefined));
    }
  };
}

/**
 * `Scroller` and `ListScroller` (ts-container-scroll.md). The page scrolls; where it stands is known as far as the page
 * has told.
 */
export class Scrolls {
  readonly #request: Signal;
  #asked = 0;
  #at = { x: 0, y: 0, isEnd: false };
  /** A component that is there has it. */
  isBound = false;

  constructor(request: Signal) {
    this.#request = request;
  }

  /** The last thing that was asked for; read while a component is drawn, it is followed. */
  get request(): ScrollRequest | undefined {
    return this.#request.get() as ScrollRequest | undefined;
  }

  /** Told by the page. */
  moved(x: number, y: number, isEnd: boolean): void {
    this.#at = { x, y, isEnd };
  }

  scrollTo(options: { xOffset?: unknown; yOffset?: unknown; animation?: unknown }): void {
    const [x, y] = [numberOf(options.xOffset), numberOf(options.yOffset)];
    this.#ask({ kind: 'to', x, y, isSmooth: Boolean(options.animation) });
  }

  scrollBy(dx: unknown, dy: unknown): void {
    this.#ask({ kind: 'by', x: numberOf(dx), y: numberOf(dy) });
  }

  scrollEdge(edge: number): void {
    const far = ENDS.includes(edge) ? END_OF_ALL : 0;
    this.#ask({ kind: 'edge', x: far, y: far });
  }

  scrollPage({ next, animation }: { next: boolean; animation?: boolean }): void {
    this.#ask({ kind: 'page', x: next ? 1 : -1, y: next ? 1 : -1, isSmooth: animation === true });
  }

  scrollToIndex(index: number, isSmooth = false, align = START): void {
    this.#ask({ kind: 'index', index, align, isSmooth });
  }

  currentOffset(): { xOffset: number; yOffset: number } | undefined {
    return this.isBound ? { xOffset: this.#at.x, yOffset: this.#at.y } : undefined;
  }

  offset(): { xOffset: number; yOffset: number } | undefined {
    return this.currentOffset();
  }

  isAtEnd(): boolean {
    this.#mustBeBound();
    return this.#at.isEnd;
  }

  #ask(request: Partial<ScrollRequest> & Pick<ScrollRequest, 'kind'>): void {
    this.#mustBeBound();
    this.#request.set({ x: 0, y: 0, index: 0, align: START, isSmooth: false, ...request, asked: ++this.#asked });
  }

  #mustBeBound(): void {
    if (!this.isBound) {
      throw businessError(NOT_BOUND, 'The scroller is not bound to a component.');
    }
  }
}

/** The scroller that a component was created with, or that stands in its options. */
export function scrollerIn(args: readonly unknown[]): Scrolls | undefined {
  const [first] = args;
  const inside = typeof first === 'object' && first !== null ? (first as { scroller?: unknown }).scroller : undefined;
  return [first, inside].find((one): one is Scrolls => one instanceof Scrolls);
}

/** A length as the page has it, without its unit. */
function numberOf(value: unknown): number {
  const number = Number.parseFloat(String(value ?? 0));
  return Number.isFinite(number) ? number : 0;
}
