import { randomUUID } from 'node:crypto';
import type { ServerClock } from '../Clock.ts';
import { Doorway } from './Doorway.ts';
import { Hearing } from './Hearing.ts';
import { Keeper } from './Keeper.ts';
import { Neighbourhood } from './Neighbourhood.ts';
import type { NodeMessage } from './NodeMessage.ts';
import { Pairs } from './Pairs.ts';
import type { Parts } from './Parts.ts';
import { Passage } from './Passage.ts';
import { Questions } from './Questions.ts';
import { RedisBus } from './RedisBus.ts';
import { Register } from './Register.ts';
import { Roster } from './Roster.ts';
import { KEPT_MS, Shelf } from './Shelf.ts';
import { Watch } from './Watch.ts';

/** Where the processes meet, and how long one may be silent. */
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

interface Serving {
  readonly parts: Parts;
  readonly doorway: Doorway;
  readonly hearing: Hearing;
}

/**
 * Several server processes as one (docs/server.md). Each session lives in one of them, the one where the call was
 * placed; Redis has a copy of it, so that another can go on with it. Clients connect to any, and what they say goes on
 * to where their session lives. This is a process's part in it, from its start to its end.
 */
export class Cluster {
  /** For the link server: what it asks of the others. */
  readonly neighbours: Neighbourhood;
  private readonly roster = new Roster();
  private readonly questions: Questions;
  private readonly keeper: Keeper;
  private readonly watch: Watch;
  private readonly passage: Passage;
  private serving: Serving | undefined;
  private refresh: number | undefined;

  private constructor(
    private readonly options: ClusterOptions, private readonly me: string, private readonly bus: RedisBus,
    /** What all processes know of devices and accounts. */
    readonly register: Register,
    /** What was heard before this process serves: it may be of later than what it has read. */
    private readonly early: NodeMessage[],
  ) {
    const { clock, deadAfterMs } = options;
    this.questions = new Questions(clock);
    this.watch = new Watch({
      bus, me, clock, deadAfterMs, onDeath: (node) => this.mourn(node), onRevived: () => this.sayEverything(),
    });
    this.passage = new Passage({
      me, find: (sessionId) => this.keeper.find(sessionId), say: (to, message) => bus.say(to, message),
    });
    this.keeper = new Keeper({
      me, shelf: new Shelf(bus, me), parts: () => this.parts, isAlive: (node) => this.watch.isAlive(node),
      onAdopted: (sessionId) => this.adopted(sessionId),
    });
    const { roster, questions, passage, keeper } = this;
    this.neighbours = new Neighbourhood({ me, bus, roster, questions, passage, keeper, pairs: new Pairs(bus) });
  }

  /** Rejects with a sentence if Redis cannot be reached. */
  static async open(options: ClusterOptions): Promise<Cluster> {
    const { url, clock, isOpen = false, onNews } = options;
    const me = randomUUID();
    const early: NodeMessage[] = [];
    let cluster: Cluster | undefined;
    const bus = await RedisBus.open({ url, me, onNews, onBack: () => cluster?.sayEverything() },
      (message) => (cluster === undefined ? void early.push(message) : cluster.hear(message)));
    const register = await Register.open({ bus, me, clock, isOpen });
    cluster = new Cluster(options, me, bus, register, early);
    return cluster;
  }

  /** From now on this process serves with the others. */
  async serve(parts: Parts): Promise<void> {
    const { me, bus, roster, questions, passage } = this;
    const doorway = new Doorway(parts.link, bus);
    this.serving = { parts, doorway, hearing: new Hearing({ me, bus, parts, roster, questions, passage, doorway }) };
    this.early.splice(0).forEach((message) => this.hear(message));
    this.refreshLater();
    await this.watch.start();
    bus.sayToAll({ type: 'hello', from: me });
  }

  /** Before the link server says goodbye: what it would take over now, nobody would end. */
  leave(): void {
    this.watch.pause();
    if (this.refresh !== undefined) {
      this.options.clock.clearTimeout(this.refresh);
    }
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

  private get parts(): Parts {
    if (this.serving === undefined) {
      throw new Error('This process does not serve yet.');
    }
    return this.serving.parts;
  }

  private hear(message: NodeMessage): void {
    if (this.serving === undefined) {
      this.early.push(message);
    } else if (!('from' in message && message.from === this.me)) {
      this.serving.hearing.take(message);
    }
  }

  private adopted(sessionId: string): void {
    this.bus.sayToAll({ type: 'adopted', from: this.me, sessionId });
    this.passage.moved(sessionId, undefined);
  }

  private async mourn(dead: string): Promise<void> {
    this.roster.died(dead);
    this.serving?.doorway.died(dead);
    await this.keeper.takeOver(dead, this.passage.sessionsAt(dead));
  }

  /** To a Redis that may have forgotten it, and to others that have struck this process off. */
  private sayEverything(): void {
    if (this.serving === undefined) {
      return;
    }
    const { link, registry, accounts } = this.serving.parts;
    this.shelveAll();
    link.reception.here().forEach((who) => this.neighbours.attended(who));
    this.register.repeat(registry.all(), accounts.all());
  }

  /** A call that is only talked changes nothing, and must not fall off the shelf. */
  private refreshLater(): void {
    this.refresh = this.options.clock.setTimeout(() => {
      this.shelveAll();
      this.refreshLater();
    }, KEPT_MS / 4);
  }

  private shelveAll(): void {
    this.parts.link.sessions.all().forEach((session) => void this.keeper.changed(session));
  }
}
