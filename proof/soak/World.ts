import { AppServer } from '../../server/AppServer.ts';
import type { CallPush } from '../../server/push/CallPush.ts';
import type { PushResult } from '../../server/push/PushResult.ts';
import { ANYBODY } from '../../server/link/SeatLocks.ts';
import { MemoryClient } from '../../server/testing/MemoryClient.ts';
import type { PageHost } from '../../simulator/arkui/PageHost.ts';
import { chance } from '../../simulator/device/chance.ts';
import { MEMORY_TURNS, VirtualClock } from '../../simulator/device/Clock.ts';
import type { DeviceNetwork } from '../../simulator/network/DeviceNetwork.ts';
import { networkOf } from '../../simulator/network/DeviceNetwork.ts';
import { memoryHost } from '../../simulator/network/memoryHost.ts';
import { Phone } from '../../simulator/Phone.ts';
import { keepAppFiles } from '../../simulator/process/AppFiles.ts';
import { serverHost } from '../../simulator/process/serverHost.ts';
import { drawnPages } from '../../simulator/screen/drawnPages.ts';
import type { SystemCall } from '../../simulator/system/SystemCall.ts';
import { APP_ROOT } from '../../tests/Stage.ts';
import type { Death, Repeat } from './Past.ts';
import { MutedWatch } from './MutedWatch.ts';
import { Peer } from './Peer.ts';

/** From the push cloud to the device, ms. */
export const PUSH_MS = 50;

/** How a call that the server places reaches the device. `late`: the push long after the invite. */
export const WAYS = ['both', 'both', 'linkOnly', 'late'] as const;
const LATE_PUSH_MS = 2_000;

export type Media = 'voice' | 'video';

/** A call as the other side knows it. */
export interface Session {
  readonly sessionId: string;
  readonly callerToken: string;
  /** Of this device and of the user's second one. */
  readonly calleeTokens: readonly string[];
  readonly media: Media;
  readonly ttl: number;
  caller: MemoryClient;
  other: MemoryClient | undefined;
  /** What the push said, and under which callId. */
  pushed: { readonly callId: string; readonly extraData: string } | undefined;
}

/**
 * A phone with the app, the app server and the other ends, all in memory: nothing here opens a socket, reads a file
 * anew or takes real time. The cloud's HTTP and its signatures are not part of it: they have tests of their own.
 */
export class World {
  readonly clock = new VirtualClock(MEMORY_TURNS);
  readonly phone: Phone;
  readonly server: AppServer;
  readonly network: DeviceNetwork;
  readonly pages: PageHost;
  readonly sessions: Session[] = [];
  /** What died, and pushes that came again: to tell what follows from it. */
  readonly deaths: Death[] = [];
  readonly repeats: Repeat[] = [];
  readonly peer: Peer;
  readonly muted: MutedWatch;
  private pushes = 0;
  /** Of the call that is being placed: how its push comes. */
  private way: string = 'both';

  constructor() {
    keepAppFiles();
    const drawn = drawnPages();
    this.pages = drawn.pages;
    this.phone = new Phone({ clock: this.clock, appRoot: APP_ROOT, random: chance(1), ...drawn });
    this.server = new AppServer({
      clock: this.clock,
      pusher: {
        send: (push) => this.send(push),
        notify: () => Promise.resolve({ kind: 'accepted', requestId: 'r' }),
      },
      onEvent: ({ direction, what, detail }) => direction === 'in' ? undefined
        : this.phone.device.timeline.add('server', what, detail),
    });
    this.phone.calls.watches.push({ listening: (count) => count > 0 ? this.heardAnew() : undefined });
    this.peer = new Peer(this.server);
    this.network = networkOf(this.phone.device);
    this.network.hosts.set(serverHost(APP_ROOT), memoryHost(this.server));
    this.muted = new MutedWatch(this);
  }

  /** The session meant by a number, whatever the number is. */
  session(index: number): Session | undefined {
    return this.sessions[index % Math.max(1, this.sessions.length)];
  }

  /** The call on the screen meant by a number. */
  call(index: number): SystemCall | undefined {
    const shown = this.phone.calls.shown();
    return shown[index % Math.max(1, shown.length)];
  }

  /** Somebody calls so many devices of the user, this one the first: there is a session, and the caller waits on the link. */
  dial(media: Media, ttl: number, callees: number): Session {
    const made = this.server.link.sessions.create({ media, callees: Array.from({ length: callees }, () => ANYBODY), ringMs: ttl * 1000 + 5000 });
    const caller = this.join(made.sessionId, made.callerToken);
    const session: Session = { ...made, media, ttl, caller, other: undefined, pushed: undefined };
    made.calleeTokens.forEach((token) => this.phone.device.secrets.add(token, 'join token'));
    this.sessions.push(session);
    return session;
  }

  join(sessionId: string, token: string): MemoryClient {
    return new MemoryClient(this.server.link).join(sessionId, token);
  }

  /** The push reaches the device. @param callId a new one if not given */
  push(extraData: string, callId: string = this.newCallId()): string {
    const { phone } = this;
    this.clock.setTimeout(() => {
      if (phone.online) {
        phone.deliver({ callId, extraData, token: phone.token, ttl: 30, sentAtCloud: this.clock.now() });
      }
    }, PUSH_MS);
    return callId;
  }

  /** Somebody calls this device through the server. */
  place({ media, ttl, from, way }: { media: string; ttl: number; from: string; way: string }): void {
    const body = {
      scene: media, ttl, caller: { id: from === Peer.USER ? Peer.USER : 'user-ada', name: 'Ada Lovelace' },
      to: { token: this.phone.token }, ...(from === Peer.USER && { as: Peer.AS }),
    };
    this.way = way;
    const placed = this.server.handle({
      method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
    void placed.then(({ status, body: text }) => {
      if (status === 201) {
        const { sessionId, callerToken } = JSON.parse(text) as { sessionId: string; callerToken: string };
        this.sessions.push({
          sessionId, callerToken, calleeTokens: [], media: media === 'video' ? 'video' : 'voice', ttl,
          caller: this.join(sessionId, callerToken), other: undefined, pushed: undefined,
        });
      }
    });
  }

  /** Presses something on the page in front, if it is there to be pressed. */
  tap(target: string): void {
    const node = this.pages.find(target);
    if (node?.isVisible === true && node.isEnabled && node.onClick !== undefined) {
      this.pages.tap(target);
    }
  }

  /** Notes a death that is about to happen. */
  noteDeath(of: string): void {
    this.deaths.push({ at: this.clock.now(), of, calls: [...this.phone.calls.calls.keys()], heardAnewAt: Infinity });
  }

  /** Whom the call service had forgotten it knows again: the app has subscribed anew. */
  private heardAnew(): void {
    this.deaths.forEach((death) => {
      death.heardAnewAt = Math.min(death.heardAnewAt, this.clock.now());
    });
  }

  newCallId(): string {
    this.pushes += 1;
    return `call-${this.pushes}`;
  }

  async close(): Promise<void> {
    this.phone.process?.kill();
    await this.server.close();
  }

  private send({ extraData }: CallPush): Promise<PushResult> {
    this.phone.device.secrets.addExtraData(extraData);
    const { way } = this;
    if (way === 'late') {
      this.clock.setTimeout(() => this.push(extraData), LATE_PUSH_MS);
    } else if (way === 'both') {
      this.push(extraData);
    }
    return Promise.resolve({ kind: 'accepted', requestId: 'r' });
  }
}
