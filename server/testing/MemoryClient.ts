import assert from 'node:assert/strict';
import type { LinkServer } from '../link/LinkServer.ts';
import type { LinkConnection } from '../link/LinkSocket.ts';

/** By which all clients of a test are known, but those that say another one. */
export const CREDENTIAL = 'credential-of-a-test-client';

/** A link client without a network: what it says arrives at once, what it is told is kept. */
export class MemoryClient {
  /** Frames from the server, without `v`. */
  readonly heard: Record<string, unknown>[];
  /** Binary frames from the server. */
  readonly sounds: Uint8Array[] = [];
  closedWith: number | undefined;
  private readonly connection: LinkConnection;

  /**
   * @param heard where what is told is kept; a list of its own if not given
   * @param from its network address
   */
  constructor(link: LinkServer, heard: Record<string, unknown>[] = [], from?: string) {
    this.heard = heard;
    this.connection = link.connect({
      from,
      send: (frame) => {
        if (typeof frame !== 'string') {
          this.sounds.push(frame);
          return;
        }
        const { v, ...fields } = JSON.parse(frame) as Record<string, unknown>;
        assert.equal(v, 1);
        this.heard.push(fields);
      },
      close: (code) => {
        this.closedWith = code;
      },
    });
  }

  join(sessionId: string, joinToken: string): this {
    return this.say({ type: 'join', sessionId, joinToken });
  }

  say(fields: object): this {
    this.connection.receive(JSON.stringify({ v: 1, credential: CREDENTIAL, ...fields }));
    return this;
  }

  raw(frame: unknown): this {
    this.connection.receive(frame);
    return this;
  }

  /** The connection breaks. */
  drop(): void {
    this.connection.closed();
  }

  /** What was heard since the last call, each frame as its type and its words. */
  news(): string[] {
    return this.heard.splice(0).map(({ type, sessionId: _, message: __, ...words }) =>
      [type, ...Object.values(words)].join(' '));
  }
}
