import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';

/** Below what a client may say in a second. */
const SAY_EVERY_MS = 100;
const TOKEN = 'a-secret-of-the-callers-own';

/** A client of the link as it should be. */
class Client {
  private onWord: (word: Record<string, unknown>) => void = () => undefined;

  private constructor(private readonly socket: WebSocket, private readonly name: string) {
    socket.on('message', (data) => this.onWord(JSON.parse(data.toString()) as Record<string, unknown>));
  }

  static async open(port: number, name: string): Promise<Client> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/link`);
    const client = new Client(socket, name);
    await once(socket, 'open');
    return client.say({ type: 'hello', user: name, device: name });
  }

  say(fields: object): this {
    this.socket.send(JSON.stringify({ v: 1, credential: `credential-of-${this.name}`.padEnd(20, '-'), ...fields }));
    return this;
  }

  /** Resolves with the next word of this type. */
  hears(type: string): Promise<Record<string, unknown>> {
    return new Promise((resolve) => {
      this.onWord = (word) => {
        if (word['type'] === type) {
          resolve(word);
        }
      };
    });
  }

  close(): void {
    this.socket.terminate();
  }
}

/** A call between two, each word of which is timed. */
class Talk {
  readonly delays: number[] = [];

  private constructor(private readonly caller: Client, private readonly callee: Client, private readonly sessionId: string) {}

  static async begin(port: number, i: number): Promise<Talk> {
    const [caller, callee] = [await Client.open(port, `a${i}`), await Client.open(port, `b${i}`)];
    const sessionId = `session-${i}`;
    const [invited, connected] = [callee.hears('invite'), caller.hears('connected')];
    caller.say({ type: 'call', sessionId, joinToken: TOKEN, to: `b${i}`, media: 'voice', caller: { id: `a${i}`, name: 'A' } });
    const { joinToken } = await invited;
    callee.say({ type: 'join', sessionId, joinToken }).say({ type: 'accept', media: 'voice', sessionId });
    await connected;
    return new Talk(caller, callee, sessionId);
  }

  async say(isMuted: boolean): Promise<void> {
    const heard = this.callee.hears('mute');
    const said = performance.now();
    this.caller.say({ type: 'mute', muted: isMuted, sessionId: this.sessionId });
    await heard;
    this.delays.push(performance.now() - said);
  }

  close(): void {
    this.caller.close();
    this.callee.close();
  }
}

/** Quiet devices on the link, and calls between others that are measured. */
export class Honest {
  private constructor(private readonly quiet: readonly Client[], private readonly talks: readonly Talk[]) {}

  static async come(port: number, devices: number, calls: number): Promise<Honest> {
    const quiet: Client[] = [];
    for (let i = 0; i < devices; i++) {
      quiet.push(await Client.open(port, `q${i}`));
    }
    const talks = await Promise.all(Array.from({ length: calls }, (_, i) => Talk.begin(port, i)));
    return new Honest(quiet, talks);
  }

  /** Talks that long. @returns how long each word took from one end to the other, in ms */
  async talk(ms: number): Promise<number[]> {
    const until = performance.now() + ms;
    await Promise.all(this.talks.map(async (talk) => {
      for (let n = 0; performance.now() < until; n++) {
        await talk.say(n % 2 === 0);
        await new Promise((resolve) => setTimeout(resolve, SAY_EVERY_MS));
      }
    }));
    return this.talks.flatMap(({ delays }) => delays.splice(0));
  }

  leave(): void {
    this.quiet.forEach((client) => client.close());
    this.talks.forEach((talk) => talk.close());
  }
}
