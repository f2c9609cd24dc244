import assert from 'node:assert/strict';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Desk } from '../../Desk.ts';
import { VirtualClock } from '../../device/Clock.ts';
import type { Command } from '../protocol/Command.ts';
import { type DeviceKind, type DeviceState, SCREENS } from '../protocol/State.ts';
import { perform } from '../server/actions.ts';
import { DeskDevice } from '../server/DeskDevice.ts';
import { Shared } from '../server/Shared.ts';
import { stateOf } from '../server/stateOf.ts';

/** The project itself. */
export const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
/** Ada calls by voice. */
export const RING = { do: 'ring', scene: 'voice', name: 'Ada', hasPicture: true, toOther: false, way: 'both' } as const;

export interface TableOptions {
  readonly kind?: DeviceKind;
  readonly locale?: string;
  readonly appRoot?: string;
  /** Who is logged in; nobody if not given. */
  readonly account?: string;
}

/** A device of the page in virtual time. */
export class Table {
  readonly clock: VirtualClock;
  readonly device: DeskDevice;

  private constructor(clock: VirtualClock, device: DeskDevice) {
    this.clock = clock;
    this.device = device;
  }

  static async set({ kind = 'phone', locale = 'en_US', appRoot = APP_ROOT, account }: TableOptions = {}): Promise<Table> {
    const clock = new VirtualClock();
    const desk = await Desk.boot({ clock, appRoot, display: SCREENS[kind], locale });
    const table = new Table(clock, new DeskDevice(kind, new Shared(desk)));
    await table.setUp(account);
    return table;
  }

  /** Another device at the same app server and cloud, with somebody logged in. It ends with the desk. */
  async beside(kind: DeviceKind, account: string): Promise<Table> {
    const { desk, shared } = this.device;
    const phone = desk.addPhone({ appRoot: APP_ROOT, display: SCREENS[kind], locale: 'en_US' });
    const table = new Table(this.clock, new DeskDevice(kind, shared, phone));
    await table.setUp(account);
    return table;
  }

  private async setUp(account: string | undefined): Promise<void> {
    const ready = this.device.setUp(account);
    await this.clock.advance(1500);
    await ready;
  }

  /** One that ends with the test: its doors would keep the process. */
  static async setFor(t: TestContext): Promise<Table> {
    const table = await Table.set();
    t.after(() => table.device.desk.close());
    return table;
  }

  get state(): DeviceState {
    return stateOf(this.device);
  }

  get call() {
    return this.state.calls[0];
  }

  /** Gives a command and lets time pass. */
  async do(command: Command, ms = 1000): Promise<void> {
    // The push goes over a real socket, which virtual time must not overtake.
    await this.clock.waitFor(perform(this.device, command));
    await this.clock.advance(ms);
  }

  /** Lets time pass until something is so. */
  async until(isSo: () => boolean, what: string): Promise<void> {
    for (let i = 0; i < 400 && !isSo(); i++) {
      await this.clock.advance(10);
    }
    assert.ok(isSo(), what);
  }

  async ring(more: { readonly scene?: 'video'; readonly toOther?: true } = {}): Promise<void> {
    await this.do({ ...RING, ...more });
    assert.equal(this.call?.state, 'ringing');
  }

  answer(media: 'voice' | 'video' = 'voice'): Promise<void> {
    return this.do({ do: 'answer', call: this.call?.id ?? '', media });
  }
}
