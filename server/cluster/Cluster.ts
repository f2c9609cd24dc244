import { randomUUID } from 'node:crypto';
import type { ServerClock } from '../Clock.ts';
import type { Switchboard } from '../calls/Switchboard.ts';
import { keyOf, type PushAddress, type RegistryWatcher, type TokenRegistry } from '../calls/TokenRegistry.ts';
import type { Attendee } from '../link/Attendance.ts';
import type { LinkServer } from '../link/LinkServer.ts';
import type { LinkSession } from '../link/LinkSession.ts';
import type { DeclineResult, Neighbours, Passenger } from '../link/Neighbours.ts';
import type { DeclineReason } from '../link/protocol.ts';
import { Doorway } from './Doorway.ts';
import { Keeper } from './Keeper.ts';
import { soundOf, type NodeMessage } from './NodeMessage.ts';
import { Passage } from './Passage.ts';
import { Questions } from './Questions.ts';
import { PREFIX, RedisBus } from './RedisBus.ts';
import { Roster } from './Roster.ts';
import { KEPT_MS, Shelf } from './Shelf.ts';
import { Watch } from './Watch.ts';

const DEVICES = `${PREFIX}devices`;

export interface ClusterOptions {
  /** `redis://…` */
  readonly url: string;
  readonly clock: ServerClock;
  /** A process that has said nothing for so long is taken for dead, in ms. Default: 4000. */
  readonly deadAfterMs?: number;
  /** Trouble with Redis, and its end, as lines for people. */
  readonly onNews: (line: string) => void;
}

/** What this process serves by; bound after they are made, because they need the cluster to be made. */
export interface Parts {
  readonly link: LinkServer;
  readonly switchboard: Switchboard;
  readonly registry: TokenRegistry;
}

/**
 * Several server processes as one (docs/server.md). Each session lives in one of them, the one where the call was
 * placed; Redis has a copy of it, so that another can go on with it. Clients connect to any, and what they say goes on
 * to where their session lives.
 */
export class Cluster implements Neighbours, RegistryWatcher {
  readonly me = randomUUID();
  private readonly roster = new Roster();
  private readonly questions: Questions;
  private bus!: RedisBus;
  private keeper!: Keeper;
  private watch!: Watch;
  private passage!: Passage;
  private doorway!: Doorway;
  private parts!: Parts;
  private refresh: number | undefined;
  private known: readonly PushAddress[] = [];

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
    const written = Object.values(await cluster.bus.redis.hGetAll(DEVICES));
    cluster.known = written.map((text) => JSON.parse(text) as PushAddress);
    return cluster;
  }

  /** The devices that all processes know. */
  get devices(): readonly PushAddress[] {
    return this.known;
  }

  /** From now on this process serves with the others. */
  async serve(parts: Parts): Promise<void> {
    this.parts = parts;
    this.doorway = new Doorway(parts.link, this.bus);
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

  kept(address: PushAddress): void {
    this.bus.redis.hSet(DEVICES, keyOf(address), JSON.stringify(address)).catch(() => undefined);
    this.bus.sayToAll({ type: 'tokenKept', from: this.me, address });
  }

  dropped(address: PushAddress): void {
    this.bus.redis.hDel(DEVICES, keyOf(address)).catch(() => undefined);
    this.bus.sayToAll({ type: 'tokenDropped', from: this.me, address });
  }

  changed(session: LinkSession): Promise<void> {
    return this.keeper.changed(session);
  }

  forgotten(sessionId: string): void {
    this.keeper.forgotten(sessionId);
  }

  async decline(sessionId: string, joinToken: string, reason: DeclineReason): Promise<DeclineResult> {
    const node = await this.keeper.find(sessionId);
    return node === undefined ? this.parts.link.decline(sessionId, joinToken, reason)
      : this.questions.ask((question) =>
        this.bus.say(node, { type: 'decline', from: this.me, question, sessionId, joinToken, reason }));
  }

  private hear(message: NodeMessage): void {
    if (this.parts !== undefined && !('from' in message && message.from === this.me)) {
      this.take(message);
    }
  }

  private take(message: NodeMessage): void {
    const { link, registry, switchboard } = this.parts;
    switch (message.type) {
      case 'frame': return this.doorway.receive(message);
      case 'gone': return this.doorway.gone(message.from, message.client);
      case 'tell': return this.passage.client(message.client)?.tell(message.text ?? soundOf(message));
      case 'known': return this.passage.client(message.client)?.vouch();
      case 'hangUp': return this.passage.client(message.client)?.hangUp(message.code, message.reason);
      case 'invite': return link.reception.tell(message.who, message.frame);
      case 'hello':
        return link.reception.here().forEach((who) => this.bus.say(message.from, { type: 'attended', from: this.me, who }));
      case 'attended':
        this.roster.attended(message.from, message.who);
        return switchboard.greet(message.who);
      case 'departed': return this.roster.departed(message.from, message.device);
      case 'belongs':
        this.roster.belongs(message.device, message.user ?? undefined);
        return link.reception.changeUser(message.device, message.user ?? undefined);
      case 'tokenKept': return registry.learn(message.address);
      case 'tokenDropped': return void registry.unlearn(message.address.token);
      case 'adopted': return this.passage.moved(message.sessionId, message.from);
      case 'decline': {
        const { from, question, sessionId, joinToken, reason } = message;
        const result = link.decline(sessionId, joinToken, reason);
        return this.bus.say(from, { type: 'declined', question, result });
      }
      case 'declined': return this.questions.answer(message.question, message.result);
    }
  }

  private async mourn(dead: string): Promise<void> {
    this.roster.died(dead);
    this.doorway.died(dead);
    await this.keeper.takeOver(dead, this.passage.sessionsAt(dead));
  }

  /** To a Redis that may have forgotten it, and to others that have struck this process off. */
  private sayEverything(): void {
    const { link, registry } = this.parts;
    link.all().forEach((session) => void this.changed(session));
    link.reception.here().forEach((who) => this.attended(who));
    registry.all().forEach((address) => this.kept(address));
  }

  /** A call that is only talked changes nothing, and must not fall off the shelf. */
  private refreshLater(): void {
    this.refresh = this.options.clock.setTimeout(() => {
      this.parts.link.all().forEach((session) => void this.changed(session));
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
