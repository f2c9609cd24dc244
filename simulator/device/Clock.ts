/**
 * Time as everything on the desk sees it. Milliseconds throughout; ids are positive numbers, as in ArkTS
 * (js-apis-timer.md), and clearing an id that is unknown or already over does nothing.
 */
export interface DeskClock {
  /** Milliseconds since the epoch. */
  now(): number;
  setTimeout(fn: () => void, ms: number): number;
  clearTimeout(id: number): void;
  setInterval(fn: () => void, ms: number): number;
  clearInterval(id: number): void;
  /** Real work (a socket, a signature, a file) that the desk's time must not overtake. Gives the same promise back. */
  waitFor<T>(work: Promise<T>): Promise<T>;
}

/** Where every virtual clock starts, so that timelines of two runs are the same text. */
export const VIRTUAL_EPOCH = 1_750_000_000_000;

/** Loop turns that `settle` gives to promises and to I/O callbacks that are already due. */
const SETTLE_TURNS = 12;

/** Turns where nothing goes through a socket or a file: all promises are run in one. */
export const MEMORY_TURNS = 1;

/** More timers than this at one single instant is an endless loop of zero timeouts, not a test. */
const MAX_TIMERS_PER_INSTANT = 100_000;

interface Timer {
  readonly id: number;
  due: number;
  /** 0 for a timeout. */
  readonly period: number;
  readonly fn: () => void;
}

/**
 * A clock that moves only when it is told to.
 * Timers run in the order of their time, and of their making within one instant. Between two timers everything that
 * the first one set in motion is let run: promises, and I/O callbacks that are due.
 */
export class VirtualClock implements DeskClock {
  private time = VIRTUAL_EPOCH;
  private lastId = 0;
  private advancing = false;
  private readonly timers = new Map<number, Timer>();
  private readonly busy = new Set<Promise<unknown>>();
  private readonly settleTurns: number;

  /** @param settleTurns loop turns between two timers: fewer are faster, and enough where all is in memory */
  constructor(settleTurns: number = SETTLE_TURNS) {
    this.settleTurns = settleTurns;
  }

  now(): number {
    return this.time;
  }

  setTimeout(fn: () => void, ms: number): number {
    return this.add(fn, delayOf(ms, 0), 0);
  }

  clearTimeout(id: number): void {
    this.timers.delete(id);
  }

  setInterval(fn: () => void, ms: number): number {
    // An interval of 0 would never let time pass.
    const period = delayOf(ms, 1);
    return this.add(fn, period, period);
  }

  clearInterval(id: number): void {
    this.timers.delete(id);
  }

  /** Timers that wait, for "nothing is left behind" checks. */
  get pendingTimers(): number {
    return this.timers.size;
  }

  /** `settle` and `advance` wait for it: how long it takes, and how busy this machine is, changes no test. */
  waitFor<T>(work: Promise<T>): Promise<T> {
    const done = work.then(noop, noop);
    this.busy.add(done);
    void done.then(() => this.busy.delete(done));
    return work;
  }

  /** Lets all run that is due at this instant except timers: promises, I/O callbacks, work given to `waitFor`. */
  async settle(): Promise<void> {
    do {
      await Promise.all(this.busy);
      for (let turn = 0; turn < this.settleTurns; turn++) {
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    } while (this.busy.size > 0);
  }

  /**
   * Moves time on by `ms`, running every timer that falls due on the way.
   * @throws whatever a timer's function throws (the clock then stands at that timer's time); Error when called while
   * another `advance` is running, or when zero timeouts never end.
   */
  async advance(ms: number): Promise<void> {
    if (this.advancing) {
      throw new Error('VirtualClock.advance was called while time is already moving. Await the first call.');
    }
    this.advancing = true;
    try {
      await this.runUntil(this.time + delayOf(ms, 0));
    } finally {
      this.advancing = false;
    }
  }

  private async runUntil(target: number): Promise<void> {
    let ranAtInstant = 0;
    await this.settle();
    for (let timer = this.next(target); timer !== undefined; timer = this.next(target)) {
      ranAtInstant = timer.due > this.time ? 1 : ranAtInstant + 1;
      if (ranAtInstant > MAX_TIMERS_PER_INSTANT) {
        throw new Error('Time cannot move: timers of 0 ms start each other without end.');
      }
      this.time = Math.max(this.time, timer.due);
      this.run(timer);
      await this.settle();
    }
    this.time = target;
  }

  private run(timer: Timer): void {
    if (timer.period > 0) {
      timer.due += timer.period;
    } else {
      this.timers.delete(timer.id);
    }
    timer.fn();
  }

  private next(target: number): Timer | undefined {
    let first: Timer | undefined;
    // Insertion order is making order, so "earlier only" keeps timers of one instant in their order.
    for (const timer of this.timers.values()) {
      if (timer.due <= target && (first === undefined || timer.due < first.due)) {
        first = timer;
      }
    }
    return first;
  }

  private add(fn: () => void, delay: number, period: number): number {
    const id = ++this.lastId;
    this.timers.set(id, { id, due: this.time + delay, period, fn });
    return id;
  }
}

/** The machine's own time, behind the same interface. */
export class RealClock implements DeskClock {
  private lastId = 0;
  private readonly timers = new Map<number, NodeJS.Timeout>();

  now(): number {
    return Date.now();
  }

  setTimeout(fn: () => void, ms: number): number {
    const id = ++this.lastId;
    const fire = (): void => {
      this.timers.delete(id);
      fn();
    };
    this.timers.set(id, setTimeout(fire, delayOf(ms, 0)));
    return id;
  }

  clearTimeout(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  setInterval(fn: () => void, ms: number): number {
    const id = ++this.lastId;
    this.timers.set(id, setInterval(fn, delayOf(ms, 1)));
    return id;
  }

  clearInterval(id: number): void {
    this.clearTimeout(id);
  }

  /** Real time goes on meanwhile. */
  waitFor<T>(work: Promise<T>): Promise<T> {
    return work;
  }

  /** The desk is put away: nothing that waits comes to pass. */
  stop(): void {
    [...this.timers.keys()].forEach((id) => this.clearTimeout(id));
  }
}

function delayOf(ms: number, least: number): number {
  return Number.isFinite(ms) ? Math.max(least, ms) : least;
}

function noop(): void {
  // The outcome belongs to whoever holds the promise; the clock only needs the end of it.
}
