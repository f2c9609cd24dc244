import assert from 'node:assert/strict';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CREDENTIAL, MemoryClient } from '../server/testing/MemoryClient.ts';
import { Desk } from '../simulator/Desk.ts';
import { VirtualClock } from '../simulator/device/Clock.ts';
import type { Display } from '../simulator/device/Display.ts';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import type { Phone } from '../simulator/Phone.ts';

export const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The caller's side of one call: what it says and hears on the link. */
export interface Caller {
  readonly sessionId: string;
  readonly link: MemoryClient;
}

export interface StageOptions {
  readonly isAppOpen?: boolean;
  /** So far the server's clock is ahead of the phone's, ms. */
  readonly serverAheadMs?: number;
  /** A phone's without one. */
  readonly display?: Display | undefined;
  /** Folder of the HarmonyOS project; this one's without one. */
  readonly appRoot?: string;
}

/**
 * A whole call in virtual time: the caller on the link, the app server, the push cloud over HTTP, and the real app in
 * a phone that has been opened once and is now closed, as a phone is when somebody calls.
 */
export class Stage {
  readonly desk: Desk;
  readonly clock: VirtualClock;

  private constructor(desk: Desk, clock: VirtualClock) {
    this.desk = desk;
    this.clock = clock;
  }

  static async open(t: TestContext, options: StageOptions = {}): Promise<Stage> {
    const clock = new VirtualClock();
    const { display, serverAheadMs, appRoot = APP_ROOT } = options;
    const desk = await Desk.boot({ clock, appRoot, serverAheadMs, ...(display === undefined ? {} : { display }) });
    t.after(() => desk.close());
    const stage = new Stage(desk, clock);
    desk.phone.openApp();
    await stage.after(1000);
    if (options.isAppOpen !== true) {
      desk.phone.home();
      desk.phone.kill();
      desk.phone.device.timeline.entries.splice(0);
    }
    return stage;
  }

  get phone(): Phone {
    return this.desk.phone;
  }

  /** By whom the server knows the phone. */
  user(): string {
    return this.desk.userOf(this.phone) ?? assert.fail('the server does not know the phone');
  }

  async after(ms: number): Promise<void> {
    await this.clock.advance(ms);
  }

  /**
   * Somebody calls: the server pushes, and the caller waits on the link.
   * @param to whom; the one device that the server knows if not given
   * @param avatar file name of the caller's picture
   */
  async call(scene: 'voice' | 'video' = 'voice', ttl = 30, to?: { readonly user: string }, avatar?: string):
    Promise<Caller> {
    this.phone.device.secrets.add('Ada Lovelace', 'caller name');
    const reply = await this.clock.waitFor(this.desk.server.handle({
      method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scene, caller: { id: 'user-ada', name: 'Ada Lovelace', avatar }, ttl, to }),
    }));
    assert.equal(reply.status, 201, reply.body);
    const { sessionId, callerToken } = JSON.parse(reply.body) as { sessionId: string; callerToken: string };
    this.phone.device.secrets.add(callerToken, 'join token');
    const link = new MemoryClient(this.desk.server.link).join(sessionId, callerToken);
    link.news();
    return { sessionId, link };
  }

  /** Somebody calls, the user answers by voice on the banner, and has the call's page in front. */
  async talk(): Promise<Caller> {
    const caller = await this.call();
    await this.after(600);
    this.phone.answer('voice');
    await this.after(300);
    this.phone.tapCapsule();
    await this.after(500);
    return caller;
  }

  /** Another participant on the link. */
  join(sessionId: string, joinToken: string): MemoryClient {
    return new MemoryClient(this.desk.server.link).join(sessionId, joinToken);
  }

  /** A device tells the server its push token. */
  async upload(user: string, token: string, device: string): Promise<void> {
    const reply = await this.clock.waitFor(this.desk.server.handle({
      method: 'POST', path: '/v1/tokens', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, token, device, credential: CREDENTIAL }),
    }));
    assert.equal(reply.status, 204, reply.body);
  }

  /** All words on the app's page. */
  texts(): string {
    return (this.phone.pages as PageHost).text().join('\n');
  }

  /**
   * Lets time pass until it is so. The push cloud is reached over a real socket, so how much of the phone's time its
   * answer takes is not for the test to say.
   */
  async until(isSo: () => boolean, what: string): Promise<void> {
    for (let i = 0; i < 400 && !isSo(); i++) {
      await this.after(10);
    }
    assert.ok(isSo(), what);
  }

  /** What a person types into a field of the app's page. */
  type(field: string, value: string): void {
    const { wire } = this.phone.pages as PageHost;
    const message = wire.message();
    assert.ok(message.kind === 'page', 'no page is in front');
    const node = message.nodes.find((one) => one.attributes.id?.[0] === field) ?? assert.fail(`there is no field ${field}`);
    assert.ok(wire.handle({ kind: 'change', page: message.page, node: node.id, value }));
  }

  /** A push as no server of ours would send it. @param data what the callback gets */
  async push(callId: string, data: string): Promise<void> {
    this.phone.deliverData(callId, data);
    await this.after(1500);
  }

  /** What the app told the system, in order. */
  reports(): string[] {
    return this.phone.device.timeline.entries.filter((entry) => entry.actor === 'app')
      .map((entry) => `${entry.what} ${entry.detail}`.trim());
  }

  /** Nothing was done against a rule, nothing rings, nothing is held. */
  assertQuiet(): void {
    assert.equal(this.phone.device.ledger.describe(), '');
    assert.equal(this.phone.device.isRinging, false, 'it still rings');
    assert.equal(this.phone.device.vibration, undefined, 'it still vibrates');
    assert.deepEqual(this.phone.leftovers(), []);
    assert.deepEqual(this.phone.calls.shown().map((call) => call.state), []);
  }
}
