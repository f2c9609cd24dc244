import type { WireEvent } from '../../../arkui/wire/Wire.ts';
import type { ClientMessage, Command, DeviceKind, ServerMessage } from '../../protocol.ts';
import type { DeskStore } from './DeskStore.ts';

/** Pause before the page looks for a desk that has gone, ms. */
const RETRY_MS = 1000;

/** The page's socket to the desk; it comes back by itself when the desk was started anew. */
export class Connection {
  /** Told of each command that a person gives, for recording. */
  onCommand: (device: DeviceKind, command: Command) => void = () => undefined;
  /** Told of each finger on an app's page before it is passed on, for recording. */
  onTouch: (device: DeviceKind, event: WireEvent) => void = () => undefined;
  /** Devices that the page shows: asked for again after a reconnect. */
  private readonly shown = new Set<DeviceKind>();
  private socket: WebSocket | undefined;
  private readonly store: DeskStore;

  constructor(store: DeskStore) {
    this.store = store;
    this.open();
  }

  show(device: DeviceKind): void {
    this.shown.add(device);
    this.send({ type: 'show', device });
  }

  command(device: DeviceKind, command: Command): void {
    this.onCommand(device, command);
    this.send({ type: 'command', device, command });
  }

  /** A finger on the app's page. */
  touch(device: DeviceKind, event: WireEvent): void {
    this.onTouch(device, event);
    this.send({ type: 'ui', device, event });
  }

  private send(message: ClientMessage): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(message));
    }
  }

  private open(): void {
    const socket = new WebSocket(`ws://${location.host}/desk`);
    this.socket = socket;
    socket.onopen = () => {
      this.store.connected(true);
      this.shown.forEach((device) => this.send({ type: 'show', device }));
    };
    socket.onmessage = ({ data }) => this.store.take(JSON.parse(String(data)) as ServerMessage);
    socket.onclose = () => {
      this.store.connected(false);
      setTimeout(() => this.open(), RETRY_MS);
    };
  }
}
