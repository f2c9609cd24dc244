import type { KitHost } from './KitHost.ts';

type Listener = (event: unknown) => void;

/** What the app registered with `on`, and how the system calls it: never from inside the app's own call. */
export class Listeners {
  private readonly host: KitHost;
  private readonly owner: string;
  private readonly fault: string;
  private readonly byType = new Map<string, Listener[]>();

  /**
   * @param owner for the messages, e.g. `AVPlayer`
   * @param kit where its events can be made to come twice
   */
  constructor(host: KitHost, owner: string, kit = '') {
    this.host = host;
    this.owner = owner;
    this.fault = `${kit}.${owner}.on`;
  }

  add(type: string, listener: Listener): void {
    this.byType.set(type, [...this.of(type), listener]);
  }

  /** @param listener all of the type if not given */
  remove(type: string, listener?: Listener): void {
    this.byType.set(type, listener === undefined ? [] : this.of(type).filter((known) => known !== listener));
  }

  clear(): void {
    this.byType.clear();
  }

  of(type: string): readonly Listener[] {
    return this.byType.get(type) ?? [];
  }

  /** After the code that runs now. Who has gone by then is not called. */
  emit(type: string, event: unknown): void {
    for (let left = this.host.faults.repeats(this.fault); left > 0; left--) {
      this.host.clock.setTimeout(() => {
        this.of(type).forEach((listener) => this.host.process.call(`${this.owner} ${type}`, () => listener(event)));
      }, 0);
    }
  }
}
