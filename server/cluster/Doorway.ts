import type { LinkConnection } from '../link/LinkSocket.ts';
import type { LinkServer } from '../link/LinkServer.ts';
import { soundOf, type MessageOf } from './NodeMessage.ts';
import type { RedisBus } from './RedisBus.ts';

/**
 * The clients of other processes that take part in sessions of this one. For the link server each is a connection like
 * any other, whose socket is the way back to the process where the client is.
 */
export class Doorway {
  private readonly clients = new Map<string, Map<number, LinkConnection>>();

  constructor(private readonly link: LinkServer, private readonly bus: RedisBus) {}

  receive(message: MessageOf<'frame'>): void {
    const { from, client, text } = message;
    const connection = this.find(from, client) ?? this.open(from, client);
    connection.receive(text ?? soundOf(message));
  }

  gone(from: string, client: number): void {
    this.find(from, client)?.closed();
    this.clients.get(from)?.delete(client);
  }

  /** A process is no more; its clients are about to come back elsewhere. */
  died(node: string): void {
    this.clients.get(node)?.forEach((connection) => connection.closed());
    this.clients.delete(node);
  }

  private find(from: string, client: number): LinkConnection | undefined {
    return this.clients.get(from)?.get(client);
  }

  private open(to: string, client: number): LinkConnection {
    const connection = this.link.connect({
      send: (frame) => this.bus.say(to, typeof frame === 'string'
        ? { type: 'tell', client, text: frame }
        : { type: 'tell', client, sound: Buffer.from(frame).toString('base64') }),
      close: (code, reason) => {
        this.clients.get(to)?.delete(client);
        this.bus.say(to, { type: 'hangUp', client, code, reason });
      },
      known: () => this.bus.say(to, { type: 'known', client }),
    });
    const ofNode = this.clients.get(to) ?? new Map<number, LinkConnection>();
    this.clients.set(to, ofNode.set(client, connection));
    return connection;
  }
}
