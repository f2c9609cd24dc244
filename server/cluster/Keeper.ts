import type { LinkSession } from '../link/LinkSession.ts';
import type { Parts } from './Parts.ts';
import type { Place } from './Passage.ts';
import { readRecord, writeRecord } from './SessionRecord.ts';
import type { Shelf } from './Shelf.ts';

/** Where copies of sessions are kept, and how it is known whose process has died. `me`: this one's name. */
export interface KeeperOptions {
  readonly me: string;
  readonly shelf: Shelf;
  readonly parts: () => Parts;
  readonly isAlive: (node: string) => Promise<boolean>;
  /** This process goes on with a session of a dead one. */
  readonly onAdopted: (sessionId: string) => void;
}

/** Keeps the copies of this process's sessions, and goes on with those of processes that have died. */
export class Keeper {
  private readonly saves = new Map<string, Promise<void>>();
  private isStopping = false;

  constructor(private readonly options: KeeperOptions) {}

  /** Written when the present turn is over, so that what changes together is written once. Never rejects. */
  changed(session: LinkSession): Promise<void> {
    const { id } = session.session;
    const save = this.saves.get(id) ?? Promise.resolve().then(() => this.save(session));
    this.saves.set(id, save);
    return save;
  }

  forgotten(sessionId: string): void {
    this.options.shelf.forget(sessionId).catch(() => undefined);
  }

  /** From now on nothing is taken over: what was just taken goes to the next process, from this one. */
  stop(): void {
    this.isStopping = true;
  }

  /** What has changed so far is written, or cannot be. */
  async settle(): Promise<void> {
    await Promise.all(this.saves.values());
  }

  /** Where a session lives. One whose process is dead is taken over here; one that is lost for good lives nowhere. */
  async find(sessionId: string): Promise<Place> {
    const { me, shelf, isAlive } = this.options;
    try {
      const owner = await shelf.ownerOf(sessionId);
      if (owner === undefined || owner === me || await isAlive(owner)) {
        return owner === me ? undefined : owner;
      }
      await this.adopt(sessionId, owner);
      const next = await shelf.ownerOf(sessionId);
      return next === me ? undefined : next;
    } catch {
      // Redis is away: what lives here is found without it.
      return undefined;
    }
  }

  /**
   * A process has died. Of several that notice, each session goes to one.
   * @param known its sessions that clients of this process take part in, in case Redis has forgotten what it owned
   */
  async takeOver(dead: string, known: readonly string[]): Promise<void> {
    const { shelf } = this.options;
    for (const sessionId of new Set([...await shelf.ownedBy(dead), ...known])) {
      await this.adopt(sessionId, dead);
    }
    await shelf.clear(dead);
  }

  private async adopt(sessionId: string, dead: string): Promise<void> {
    const { shelf, parts, onAdopted } = this.options;
    const text = this.isStopping ? undefined : await shelf.adopt(sessionId, dead);
    // It may have begun to stop meanwhile.
    if (text !== undefined && !this.isStopping) {
      const { snapshot, call } = readRecord(text);
      void this.changed(parts().switchboard.adopt(snapshot, call));
      onAdopted(sessionId);
    }
  }

  private async save(session: LinkSession): Promise<void> {
    const { id } = session.session;
    const { shelf, parts } = this.options;
    const { link, switchboard } = parts();
    this.saves.delete(id);
    if (link.find(id) !== session) {
      return;
    }
    try {
      const record = writeRecord({ snapshot: session.snapshot, call: switchboard.callOf(id) });
      if (!await shelf.save(id, record)) {
        // The others had taken this process for dead.
        link.release(id);
      }
    } catch {
      // Redis is away; when it is back, everything is written anew.
    }
  }
}
