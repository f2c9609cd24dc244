import assert from 'node:assert/strict';
import { test } from 'node:test';

import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import * as ArkUI from '../kits/ArkUI/index.ts';
import { AppProcess } from '../process/AppProcess.ts';
import { Arkui } from './Arkui.ts';
import { resourcesOf } from './resources/resourcesOf.ts';
import { writeFiles } from '../arkts/testing.ts';
import { showPage } from './testing.ts';

test('AppStorageV2 gives all components the object of a key', async (t) => {
  const { page, settle } = await showPage(t, `
import { AppStorageV2 } from '@kit.ArkUI';
@ObservedV2 class Count { @Trace n: number = 1; }
@ComponentV2
struct Other {
  @Local count: Count = AppStorageV2.connect(Count, () => new Count())!;
  build() { Text('other ' + this.count.n) }
}
@Entry
@ComponentV2
struct P {
  @Local count: Count = AppStorageV2.connect(Count, 'Count', () => new Count())!;
  build() {
    Column() {
      Other()
      Button('more').onClick(() => { this.count.n++; })
      Text(AppStorageV2.keys().join())
    }
  }
}`);
  page.tap('more');
  await settle();
  assert.deepEqual(page.text(), ['other 2', 'more', 'Count']);
});

test('PersistenceV2 brings back in the next process what was there when a traced field last changed', async (t) => {
  const appRoot = writeFiles(t, { 'entry/src/main/ets/Kept.ets': `
import { PersistenceV2 } from '@kit.ArkUI';
@ObservedV2 class Name { @Trace text: string = ''; shout(): string { return this.text + '!'; } }
@ObservedV2 class Kept {
  @Trace count: number = 0;
  plain: number = 0;
  @Type(Name) @Trace names: Name[] = [];
}
export const kept: Kept = PersistenceV2.connect(Kept, () => new Kept())!;
export function add(): void { kept.count++; kept.names.push(new Name()); kept.names[0].text = 'Ada'; }
export function addPlain(): void { kept.plain++; }
export function shout(): string { return kept.names.map((one) => one.shout()).join(); }
` });
  const clock = new VirtualClock();
  const device = new Device({ clock, appRoot });
  const start = (): Record<string, (() => unknown) & { count: number; plain: number }> => {
    const arkui = new Arkui({
      ledger: device.ledger, resources: resourcesOf(device), bundleName: 'com.example.test', configuration: device, clock,
      fileAt: () => undefined,
      onError: (error) => { throw error; },
    });
    const process = new AppProcess(device, new Map([['ArkUI', ArkUI]]), arkui.globals);
    return process.import(`${appRoot}/entry/src/main/ets/Kept.ets`) as ReturnType<typeof start>;
  };
  const first = start();
  first.addPlain?.();
  first.add?.();
  await clock.settle();
  first.addPlain?.();
  await clock.settle();
  const second = start();
  assert.deepEqual([second.kept?.count, second.kept?.plain, second.shout?.()], [1, 1, 'Ada!']);
});

test('@LocalStorageLink is the page\'s storage itself, @LocalStorageProp a copy that follows it', async (t) => {
  const { page, settle } = await showPage(t, `
const storage: LocalStorage = new LocalStorage({ count: 5 });
@Component
struct Child {
  @LocalStorageLink('count') linked: number = 0;
  @LocalStorageProp('count') copied: number = 0;
  build() {
    Column() {
      Button('link').onClick(() => { this.linked++; })
      Button('copy').onClick(() => { this.copied = 100; })
      Text('child ' + this.linked + ' ' + this.copied)
    }
  }
}
@Entry(storage)
@Component
struct P {
  @LocalStorageLink('count') count: number = 0;
  build() { Column() { Child(); Text('page ' + this.count + ' ' + storage.get<number>('count')) } }
}`);
  assert.deepEqual(page.text().slice(-2), ['child 5 5', 'page 5 5']);
  page.tap('copy');
  await settle();
  assert.deepEqual(page.text().slice(-2), ['child 5 100', 'page 5 5']);
  page.tap('link');
  await settle();
  assert.deepEqual(page.text().slice(-2), ['child 6 6', 'page 6 6']);
});
