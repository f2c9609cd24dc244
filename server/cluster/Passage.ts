import type { Passenger } from '../link/Neighbours.ts';
import type { NodeMessage } from './NodeMessage.ts';

/** Where a session lives: another process, or `here` for this one or none. */
export type Place = string | undefined;

/** How frames find the process that has their session. `me`: this one's name. */
export interface PassageOptions {
  readonly me: string;
  /** Finds out where a session lives, and takes it over if its process is dead. Never rejects. */
  readonly find: (sessionId: string) => Promise<Place>;
  readonly say: (to: string, message: NodeMessage) => void;
}

/** One client's way to one session that lives elsewhere. */
interface Way {
  node: Place;
  /** The frames before the next one, and how many they are. */
  busy: Promise<void>;
  waiting: number;
  /** The frame by which the client has joined: said again when another process goes on with the session. */
  joined: string | undefined;
}

interface Traveller {
  readonly number: number;
  readonly ways: Map<string, Way>;
}

/** The clients of this process that take part in sessions of others. */
export class Passage {
  private readonly travellers = new Map<Passenger, Traveller>();
  private readonly byNumber = new Map<number, Passenger>();
  private last = 0;

  constructor(private readonly options: PassageOptions) {}

  pass(who: Passenger, sessionId: string, frame: string, here: () => void): void {
    const way = this.wayOf(who, sessionId);
    way.waiting++;
    way.busy = way.busy.then(async () => {
      way.node ??= await this.options.find(sessionId);
      way.waiting--;
      if (way.node !== undefined) {
        way.joined = isJoin(frame) ? frame : way.joined;
        this.say(who, way.node, { text: frame });
        return;
      }
      if (way.waiting === 0) {
        this.travellers.get(who)?.ways.delete(sessionId);
      }
      here();
    });
  }

  /** A frame of this client about this session is on its way: the next one must not overtake it. */
  isUnderWay(who: Passenger, sessionId: string): boolean {
    return this.travellers.get(who)?.ways.has(sessionId) ?? false;
  }

  passMedia(who: Passenger, sessionId: string, sound: Uint8Array): void {
    const node = this.travellers.get(who)?.ways.get(sessionId)?.node;
    if (node !== undefined) {
      this.say(who, node, { sound: Buffer.from(sound).toString('base64') });
    }
  }

  left(who: Passenger): void {
    const traveller = this.travellers.get(who);
    if (traveller === undefined) {
      return;
    }
    this.travellers.delete(who);
    this.byNumber.delete(traveller.number);
    for (const node of new Set([...traveller.ways.values()].flatMap(({ node: to }) => to ?? []))) {
      this.options.say(node, { type: 'gone', from: this.options.me, client: traveller.number });
    }
  }

  /** By the number that the other process knows the client by. */
  client(number: number): Passenger | undefined {
    return this.byNumber.get(number);
  }

  /** Another process, or this one (undefined), goes on with a session: whoever was in it joins it there. */
  moved(sessionId: string, to: Place): void {
    for (const [who, { ways }] of this.travellers) {
      const way = ways.get(sessionId);
      if (way?.joined === undefined) {
        ways.delete(sessionId);
      } else if (to === undefined) {
        ways.delete(sessionId);
        who.again(way.joined);
      } else {
        way.node = to;
        this.say(who, to, { text: way.joined });
      }
    }
  }

  /** The sessions that clients of this process take part in at that one. */
  sessionsAt(node: string): readonly string[] {
    const ways = [...this.travellers.values()].flatMap((one) => [...one.ways]);
    return [...new Set(ways.filter(([, way]) => way.node === node).map(([sessionId]) => sessionId))];
  }

  private say(who: Passenger, to: string, what: { readonly text: string } | { readonly sound: string }): void {
    const client = this.travellers.get(who)?.number;
    if (client !== undefined) {
      this.options.say(to, { type: 'frame', from: this.options.me, client, ...what });
    }
  }

  private wayOf(who: Passenger, sessionId: string): Way {
    const traveller = this.travellers.get(who) ?? this.meet(who);
    const way = traveller.ways.get(sessionId) ?? {
      node: undefined, busy: Promise.resolve(), waiting: 0, joined: undefined,
    };
    traveller.ways.set(sessionId, way);
    return way;
  }

  private meet(who: Passenger): Traveller {
    const traveller: Traveller = { number: ++this.last, ways: new Map() };
    this.travellers.set(who, traveller);
    this.byNumber.set(traveller.number, who);
    return traveller;
  }
}

/** A call said again is a join too; both prove by a secret who it is. */
function isJoin(frame: string): boolean {
  const { type } = JSON.parse(frame) as { type?: unknown };
  return type === 'join' || type === 'call';
}
