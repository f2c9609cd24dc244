import { randomUUID } from 'node:crypto';
import type { AccountBook } from '../accounts/AccountBook.ts';
import type { ServerClock } from '../Clock.ts';
import type { Switchboard } from '../calls/Switchboard.ts';
import type { TokenRegistry } from '../calls/TokenRegistry.ts';
import type { Attendee } from '../link/Attendance.ts';
import type { LinkServer } from '../link/LinkServer.ts';
import type { LinkSession } from '../link/LinkSession.ts';
import type { CallerAndCalled, DeclineResult, Neighbours, Passenger } from '../link/Neighbours.ts';
import type { DeclineReason } from '../link/protocol.ts';
import type { SeatKeys } from '../link/SeatLocks.ts';
import { Doorway } from './Doorway.ts';
import { Hearing } from './Hearing.ts';
import { Keeper } from './Keeper.ts';
import type { NodeMessage } from './NodeMessage.ts';
import { Pairs } from './Pairs.ts';
import { Passage } from './Passage.ts';
import { Questions } from './Questions.ts';
import { RedisBus } from './RedisBus.ts';
import { Register } from './Register.ts';
import { Roster } from './Roster.ts';
import { KEPT_MS, Shelf } from './Shelf.ts';
import { Watch } from './Watch.ts';

export interface ClusterOptions {
  /** `redis://…` */
  readonly url: string;
  readonly clock: ServerClock;
  /** A process that has said nothing for so long is taken for dead, in ms. Default: 4000. */
  readonly deadAfterMs?: number;
  /** For trying out: a device is anybody's whose it says to be. */
  readonly isOpen?: boolean;
  /** Trouble with Redis, and its end, as lines for people. */
  readonly onNews: (line: string) => void;
}

/** What this process serves by; bound after they are made, because they need the cluster to be made. */
export interface Parts {
  readonly link: LinkServer;
  readonly switchboard: Switchboard;
  readonly registry: TokenRegistry;
  readonly accounts: AccountBook;
}

/**
 * Several server processes as one (docs/server.md). Each session lives in one of them, the one where the call was
 * placed; Redis has a copy of it, so that another can go on with it. Clients connect to any, and what they say goes on
 * to where their session lives.
 */
export class Cluster implements Neighbours {
  readonly me = randomUUID();
  private readonly roster = new Roster();
  private readonly questions: Questions;
  private bus!: RedisBus;
  private keeper!: Keeper;
  private watch!: Watch;
  private passage!: Passage;
  private pairs!: Pairs;
  private doorway!: Doorway;
  private hearing: Hearing | undefined;
  /** What all processes know of devices and accounts. */
  register!: Register;
  private parts!: Parts;
  private refresh: number | undefined;

  private constructor(private readonly options: ClusterOptions) {
    this.questions = new Questions(options.clock);
  }

  /** Rejects with a sentence if Redis cannot be reached. */
  static async open(options: ClusterOptions): Promise<Cluster> {
    const cluster = new Cluster(options);
    const { me } = cluster;
    cluster.bus = await RedisBus.open({
      url: options.url, me, onNews: options.onNews, onBack: () => cluster.sayEverything(),
    }, (message) => cluster.hear(message));
    cluster.watch = new Watch({
      bus: cluster.bus, me, clock: options.clock, deadAfterMs: options.deadAfterMs,
      onDeath: (node) => cluster.mourn(node), onRevived: () => cluster.sayEverything(),
    });
    cluster.passage = new Passage({
      me, find: (sessionId) => cluster.keeper.find(sessionId), say: (to, message) => cluster.bus.say(to, message),
    });
    cluster.pairs = new Pairs(cluster.bus);
    cluster.register = await Register.open(cluster.bus, me, options.isOpen === true);
    return cluster;
  }

  /** From now on this process serves with the others. */
  async serve(parts: Parts): Promise<void> {
    this.parts = parts;
    const { me, bus, roster, questions, passage } = this;
    this.doorway = new Doorway(parts.link, bus);
    this.hearing = new Hearing({ me, bus, parts, roster, questions, passage, doorway: this.doorway });
    this.keeper = new Keeper({
      me: this.me, shelf: new Shelf(this.bus, this.me), ...parts,
      isAlive: (node) => this.watch.isAlive(node),
      onAdopted: (sessionId) => {
        this.bus.sayToAll({ type: 'adopted', from: this.me, sessionId });
        this.passage.moved(sessionId, undefined);
      },
    });
    this.refreshLater();
    await this.watch.start();
    this.bus.sayToAll({ type: 'hello', from: this.me });
  }

  /** Before the link server says goodbye: what it would take over now, nobody would end. */
  leave(): void {
    this.stopTimers();
    this.keeper.stop();
  }

  /** After the link server has said goodbye: others go on with the sessions at once. */
  async close(): Promise<void> {
    await this.keeper.settle();
    await this.watch.stop();
    await this.bus.close();
  }

  /** Stops without a word, as a killed process does; for tests. */
  die(): void {
    this.leave();
    this.bus.cut();
  }

  pass(who: Passenger, sessionId: string, frame: string, here: () => void): void {
    this.passage.pass(who, sessionId, frame, here);
  }

  isUnderWay(who: Passenger, sessionId: string): boolean {
    return this.passage.isUnderWay(who, sessionId);
  }

  passMedia(who: Passenger, sessionId: string, sound: Uint8Array): void {
    this.passage.passMedia(who, sessionId, sound);
  }

  left(who: Passenger): void {
    this.passage.left(who);
  }

  attendees(): Attendee[] {
    return this.roster.all();
  }

  attendeesOf(user: string): Attendee[] {
    return this.roster.devicesOf(user);
  }

  invite(who: Attendee, frame: string): boolean {
    const node = this.roster.nodeOf(who);
    if (node !== undefined) {
      this.bus.say(node, { type: 'invite', who, frame });
    }
    return node !== undefined;
  }

  attended(who: Attendee): void {
    this.bus.sayToAll({ type: 'attended', from: this.me, who });
  }

  departed(device: string): void {
    this.bus.sayToAll({ type: 'departed', from: this.me, device });
  }

  belongs(device: string, user: string | undefined): void {
    this.bus.sayToAll({ type: 'belongs', from: this.me, device, user: user ?? null });
  }

  changed(session: LinkSession): Promise<void> {
    return this.keeper.changed(session);
  }

  forgotten(sessionId: string): void {
    this.keeper.forgotten(sessionId);
  }

  calling(pair: CallerAndCalled, sessionId: string, isCalling: boolean): void {
    this.pairs[isCalling ? 'add' : 'remove'](pair, sessionId);
  }

  isCalling(pair: CallerAndCalled): Promise<boolean> {
    return this.pairs.has(pair);
  }

  async decline(sessionId: string, keys: SeatKeys, reason: DeclineReason): Promise<DeclineResult> {
    const node = await this.keeper.find(sessionId);
    return node === undefined ? this.parts.link.decline(sessionId, keys, reason)
      : this.questions.ask((question) =>
        this.bus.say(node, { type: 'decline', from: this.me, question, sessionId, keys, reason }));
  }

  private hear(message: NodeMessage): void {
    if (!('from' in message && message.from === this.me)) {
      this.hearing?.take(message);
    }
  }

  private async mourn(dead: string): Promise<void> {
    this.roster.died(dead);
    this.doorway.died(dead);
    await this.keeper.takeOver(dead, this.passage.sessionsAt(dead));
  }

  /** To a Redis that may have forgotten it, and to others that have struck this process off. */
  private sayEverything(): void {
    const { link, registry, accounts } = this.parts;
    link.sessions.all().forEach((session) => void this.changed(session));
    link.reception.here().forEach((who) => this.attended(who));
    registry.all().forEach((address) => this.register.kept(address));
    accounts.all().forEach((record) => this.register.registered(record));
  }

  /** A call that is only talked changes nothing, and must not fall off the shelf. */
  private refreshLater(): void {
    this.refresh = this.options.clock.setTimeout(() => {
      this.parts.link.sessions.all().forEach((session) => void this.changed(session));
      this.refreshLater();
    }, KEPT_MS / 4);
  }

  private stopTimers(): void {
    this.watch.pause();
    if (this.refresh !== undefined) {
      this.options.clock.clearTimeout(this.refresh);
    }
  }
}
