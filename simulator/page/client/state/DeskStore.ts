import type { CheckState, CommandOf, DeviceKind, DeviceState, ServerMessage, TimelineRow } from '../../protocol.ts';
import { WireStore } from '../stage/appPage.tsx';

/** A sentence for the person, until it is read. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly isTrouble: boolean;
}

/** What a person has chosen about the calls of the other side. */
export type How = Pick<CommandOf<'ring'>, 'name' | 'way' | 'hasPicture' | 'toOther'>;

/** A call begins, or gets further. */
function isNews(before: DeviceState | undefined, now: DeviceState): boolean {
  const words = (state: DeviceState): string => [state.caller.phase, ...state.calls.map(({ id, state: at }) => id + at)].join();
  return before !== undefined && words(before) !== words(now);
}

/** What the desk has told the page so far. Whoever draws from it subscribes. */
export class DeskStore {
  isConnected = false;
  callerPage = '';
  check: CheckState | undefined;
  toasts: readonly Toast[] = [];
  /** The last change of the app's sources. */
  reloaded: Extract<ServerMessage, { type: 'reloaded' }> | undefined;
  /** How the other side calls, until it is said otherwise. */
  how: How = { name: 'Ada', way: 'both', hasPicture: true, toOther: false };
  /** The device that something has happened on last. */
  lastActive: DeviceKind = 'phone';
  readonly devices = new Map<DeviceKind, DeviceState>();
  readonly timelines = new Map<DeviceKind, readonly TimelineRow[]>();
  /** Data URLs of the callers' pictures, by key. */
  readonly pictures = new Map<string, string>();
  readonly screens = new Map<DeviceKind, WireStore>();
  private readonly listeners = new Set<() => void>();
  private nextToast = 1;

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  changed(): void {
    this.listeners.forEach((listener) => listener());
  }

  connected(isConnected: boolean): void {
    this.isConnected = isConnected;
    this.changed();
  }

  /** The app's page on a device. */
  screen(kind: DeviceKind): WireStore {
    const known = this.screens.get(kind) ?? new WireStore();
    this.screens.set(kind, known);
    return known;
  }

  take(message: ServerMessage): void {
    switch (message.type) {
      case 'hello':
        this.callerPage = message.callerPage;
        break;
      case 'picture':
        this.pictures.set(message.key, message.url);
        // The state that names it comes next.
        return;
      case 'device':
        this.lastActive = isNews(this.devices.get(message.state.id), message.state) ? message.state.id : this.lastActive;
        this.devices.set(message.state.id, message.state);
        break;
      case 'timeline':
        this.timelines.set(message.device, message.rows);
        break;
      case 'screen':
        // It tells those who draw it by itself.
        this.screen(message.device).apply(message.message);
        return;
      case 'check':
        this.check = message.check;
        break;
      case 'reloaded':
        this.reloaded = message;
        break;
      case 'notice':
        this.toast(message.text, true);
        break;
    }
    this.changed();
  }

  callSo(how: Partial<How>): void {
    this.how = { ...this.how, ...how };
    this.changed();
  }

  toast(text: string, isTrouble: boolean): void {
    const id = this.nextToast++;
    this.toasts = [...this.toasts.slice(-2), { id, text, isTrouble }];
    this.changed();
    setTimeout(() => this.dismiss(id), isTrouble ? 9000 : 5000);
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }
}
