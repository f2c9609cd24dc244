import assert from 'node:assert/strict';
import path from 'node:path';
import type { TestContext } from 'node:test';

import { APP_ROOT, type Stage } from '../../../tests/Stage.ts';
import type { PageHost } from '../../arkui/PageHost.ts';
import type { WirePage } from '../../arkui/wire/Wire.ts';
import type { ConfigurationChange } from '../../device/Display.ts';
import type { ArkScreen } from '../testing/ArkBrowser.ts';
import { sharedBrowser } from '../testing/sharedBrowser.ts';

/** The page of the real app that is in front, drawn in a browser. */
export class DrawnApp {
  private screen: ArkScreen | undefined;
  private heard = 0;

  constructor(private readonly t: TestContext, readonly stage: Stage) {}

  get host(): PageHost {
    return this.stage.phone.pages as PageHost;
  }

  get message(): WirePage {
    return this.host.wire.message() as WirePage;
  }

  /** What a file of the running app exports. @param name below entry/src/main/ets, without its ending */
  file(name: string): Record<string, unknown> {
    const process = this.stage.phone.process ?? assert.fail('the app does not run');
    return process.import(path.join(APP_ROOT, 'entry/src/main/ets', `${name}.ets`));
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
    const events = (await screen.events()).slice(this.heard);
    this.heard += events.length;
    if (events.length > 0) {
      // The page has been told how large it is, and may want another layout.
      events.forEach((event) => this.host.wire.handle(event));
      await this.stage.after(1);
      await screen.apply(this.message);
    }
    return screen;
  }

  private async open(): Promise<ArkScreen> {
    const screen = await (await sharedBrowser(this.t)).show(this.message);
    this.t.after(() => screen.close());
    this.screen = screen;
    return screen;
  }
}
