import type { TestContext } from 'node:test';

import { keepFiles } from '../arkts/testing.ts';
import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import { resourcesOf } from './resources/resourcesOf.ts';
import * as ArkUI from '../kits/ArkUI/index.ts';
import * as AVSessionKit from '../kits/AVSessionKit/index.ts';
import type { KitModule } from '../kits/KitHost.ts';
import { AppProcess } from '../process/AppProcess.ts';
import { Arkui } from './Arkui.ts';
import { PageHost } from './PageHost.ts';

/** A page of its own in a process of its own. */
export interface TestPage {
  readonly page: PageHost;
  readonly device: Device;
  readonly process: AppProcess;
  /** Exports of the page's file: what it draws from, as far as it is exported. */
  readonly exports: Record<string, unknown>;
  /** Lets changes be drawn. */
  settle(): Promise<void>;
}

const STRINGS = { string: [{ name: 'hello', value: 'Hello %s' }, { name: 'bye', value: 'Bye' }] };

/** Loads `pages/P.ets` with this text, in a project that has the strings `hello` and `bye`. */
export async function showPage(t: TestContext, text: string,
  globals: Readonly<Record<string, unknown>> = {}): Promise<TestPage> {
  const appRoot = keepFiles({
    'AppScope/app.json5': JSON.stringify({ app: { configuration: '$profile:c' } }),
    'AppScope/resources/base/profile/c.json': JSON.stringify({ configuration: { fontSizeScale: 'followSystem' } }),
    'entry/src/main/ets/pages/P.ets': text,
    'entry/src/main/resources/base/element/string.json': JSON.stringify(STRINGS),
    'entry/src/main/resources/zh_CN/element/string.json':
      JSON.stringify({ string: [{ name: 'bye', value: '再见' }] }),
  });
  const clock = new VirtualClock();
  const device = new Device({ clock, appRoot });
  const arkui = new Arkui({
    ledger: device.ledger, resources: resourcesOf(device), bundleName: 'com.example.test', configuration: device, clock,
    fileAt: () => undefined,
    onError: (error) => process.call('drawing', () => {
      throw error;
    }),
  });
  const kits = new Map<string, KitModule>(Object.entries({ ArkUI, AVSessionKit }));
  const process = new AppProcess(device, kits, new Map([...arkui.globals, ...Object.entries(globals)]));
  t.after(() => process.kill());
  const page = new PageHost(() => arkui);
  const context = { name: 'context' };
  page.show(context);
  page.mount(process, 'pages/P', context);
  await clock.settle();
  const exports = process.import(`${appRoot}/entry/src/main/ets/pages/P.ets`);
  return { page, device, process, exports, settle: () => clock.settle() };
}
