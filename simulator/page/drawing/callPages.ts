import assert from 'node:assert/strict';
import path from 'node:path';
import { after, type TestContext } from 'node:test';

import { APP_ROOT, Stage } from '../../../tests/Stage.ts';
import type { PageHost } from '../../arkui/PageHost.ts';
import type { ConfigurationChange } from '../../device/Display.ts';
import type { WirePage } from '../../arkui/wire/Wire.ts';
import { ArkBrowser, type ArkScreen } from '../testing/ArkBrowser.ts';
import { dress, type CallLook, type Wardrobe } from './callLooks.ts';

let shared: Promise<ArkBrowser> | undefined;

/** One browser for all tests of a file. */
after(async () => (await shared)?.close());

/** The call page of the real app, put into any state a call can be in and drawn in a browser. */
export class CallPages {
  private screen: ArkScreen | undefined;
  private heard = 0;

  private constructor(private readonly t: TestContext, readonly stage: Stage, private readonly wardrobe: Wardrobe) {}

  static async open(t: TestContext): Promise<CallPages> {
    const stage = await Stage.open(t, { isAppOpen: true });
    const process = stage.phone.process ?? assert.fail('the app does not run');
    const file = (name: string): Record<string, unknown> =>
      process.import(path.join(APP_ROOT, 'entry/src/main/ets', `${name}.ets`));
    const host = stage.phone.pages as PageHost;
    const context = { name: 'call page' };
    host.mount(process, 'pages/CalleePage', context);
    host.show(context);
    return new CallPages(t, stage, {
      ...file('call/Call'), ...file('call/CallInvite'), ...file('call/CallBook'), ...file('viewmodel/CallsViewModel'),
    } as unknown as Wardrobe);
  }

  get host(): PageHost {
    return this.stage.phone.pages as PageHost;
  }

  get message(): WirePage {
    return this.host.wire.message() as WirePage;
  }

  /**
   * Puts the page into this state. Nothing may be on it that cannot be drawn.
   * @param ms how long it is left so
   */
  async wear(look: CallLook, ms = 1000): Promise<void> {
    dress(this.wardrobe, look, this.stage.clock.now());
    await this.stage.after(ms);
    assert.deepEqual(this.message.problems, []);
  }

  async configure(change: ConfigurationChange): Promise<void> {
    this.stage.phone.device.configure(change);
    await this.stage.after(1);
    const { width, height } = this.message.surface;
    await this.screen?.page.setViewportSize({ width, height });
  }

  /** The page as it is now, in the one window of the browser that belongs to it. */
  async draw(): Promise<ArkScreen> {
    const screen = this.screen ?? await this.open();
    await screen.apply(this.message);
    // The page has been told how large it is, and may want another layout.
    const events = await screen.events();
    events.slice(this.heard).forEach((event) => this.host.wire.handle(event));
    this.heard = events.length;
    await this.stage.after(1);
    await screen.apply(this.message);
    return screen;
  }

  private async open(): Promise<ArkScreen> {
    shared ??= ArkBrowser.open();
    const screen = await (await shared).show(this.message);
    this.t.after(() => screen.page.close());
    this.screen = screen;
    return screen;
  }
}
