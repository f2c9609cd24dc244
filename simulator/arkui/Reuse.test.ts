import assert from 'node:assert/strict';
import { test } from 'node:test';

import { showPage } from './testing.ts';

/** Components that are kept when they go, after the examples of arkts-reusable.md and arkts-new-reusablev2.md. */

function logger(): { log: string[]; globals: Record<string, unknown> } {
  const log: string[] = [];
  return { log, globals: { log: (word: string) => log.push(word) } };
}

const LIFE = `
  aboutToAppear() { log('appear') }
  aboutToDisappear() { log('disappear') }
  aboutToRecycle() { log('recycle') }
  aboutToReuse() { log('reuse') }`;

test('@ReusableV2 is kept by the component in whose build it stood, and goes for good with that', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct Index {
  @Local isThere: boolean = false;
  @Local holds: boolean = true;
  build() {
    Column() {
      Button('outer').onClick(() => { this.isThere = !this.isThere })
      Button('inner').onClick(() => { this.holds = !this.holds })
      if (this.isThere) { Holder({ holds: this.holds }) }
    }
  }
}
@ComponentV2
struct Holder {
  @Require @Param holds: boolean;
  build() { Column() { if (this.holds) { Again() } } }
}
@ReusableV2
@ComponentV2
struct Again {${LIFE}
  build() { Column() { Text('again'); Inside() } }
}
@ComponentV2
struct Inside {
  aboutToRecycle() { log('inside recycle') }
  aboutToReuse() { log('inside reuse') }
  build() { Text('inside') }
}`, globals);
  const press = async (button: string): Promise<string[]> => {
    page.tap(button);
    await settle();
    return log.splice(0);
  };
  assert.deepEqual(await press('outer'), ['appear']);
  assert.deepEqual(await press('inner'), ['recycle', 'inside recycle']);
  assert.deepEqual(page.text(), ['outer', 'inner']);
  assert.deepEqual(await press('inner'), ['reuse', 'inside reuse']);
  assert.deepEqual(page.text(), ['outer', 'inner', 'again', 'inside']);
  await press('inner');
  assert.deepEqual(await press('outer'), ['disappear'], 'also of what was only kept');
});

test('a kept V2 component is frozen, and a change meanwhile is not made up for', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@ObservedV2
class Info { @Trace age: number = 25; }
const info: Info = new Info();
@Entry
@ComponentV2
struct Index {
  @Local isThere: boolean = true;
  @Local growsOld: boolean = true;
  build() {
    Column() {
      Button('toggle').onClick(() => { this.isThere = !this.isThere })
      Button('change').onClick(() => { info.age++ })
      Button('stop').onClick(() => { this.growsOld = false })
      if (this.isThere) { Again({ growsOld: this.growsOld }) }
    }
  }
}
@ReusableV2
@ComponentV2
struct Again {
  @Param growsOld: boolean = true;
  @Local info: Info = info;
  @Monitor('info.age') changed(monitor: IMonitor) { log('monitor ' + monitor.value()?.before) }
  aboutToRecycle() { log('recycle'); this.info.age++ }
  aboutToReuse() { log('reuse'); if (this.growsOld) { this.info.age++ } }
  render(): string { log('render'); return this.info.age.toString() }
  build() { Column() { Text(this.render()).id('age') } }
}`, globals);
  const press = async (button: string): Promise<string[]> => {
    page.tap(button);
    await settle();
    return log.splice(0);
  };
  assert.deepEqual(log.splice(0), ['render']);
  assert.deepEqual(await press('change'), ['monitor 25', 'render']);
  assert.deepEqual(await press('toggle'), ['recycle']);
  assert.deepEqual(await press('change'), []);
  assert.deepEqual(await press('toggle'), ['reuse', 'monitor 28', 'render']);
  assert.equal(page.find('age')?.text, '29');
  await press('stop');
  await press('toggle');
  assert.deepEqual(await press('toggle'), ['reuse'], 'nothing has changed since');
});

test('a V2 component that is used again begins with its first values and with what it is given now', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct Index {
  @Local outside: number = 0;
  @Provider('shared') shared: number = 100;
  @Local isThere: boolean = true;
  build() {
    Column() {
      Button('toggle').onClick(() => { this.isThere = !this.isThere; this.outside += 10 })
      if (this.isThere) { Again({ given: this.outside, once: this.outside }) }
    }
  }
}
@ReusableV2
@ComponentV2
struct Again {
  @Local own: number = 1;
  @Param first: number = 2;
  @Require @Param given: number;
  @Require @Param @Once once: number;
  @Provider('mine') mine: number = 3;
  @Consumer('shared') shared: number = 0;
  constant: number = 4;
  @Computed get sum(): number { return this.own + this.given }
  @Monitor('own', 'sum') told() { log('told') }
  build() {
    Column() {
      Text([this.own, this.first, this.given, this.once, this.mine, this.shared, this.constant, this.sum].join()).id('all')
      Button('change').onClick(() => { this.own += 50; this.once += 50; this.mine += 50; this.shared += 50; this.constant += 50 })
    }
  }
}`, globals);
  page.tap('change');
  await settle();
  assert.deepEqual([page.find('all')?.text, log.splice(0)], ['51,2,0,50,53,150,54,51', ['told']]);
  page.tap('toggle');
  await settle();
  page.tap('toggle');
  await settle();
  assert.deepEqual([page.find('all')?.text, log], ['1,2,20,20,3,150,54,21', []]);
});

test('@Reusable keeps its state, is told what it is given now, and is known by its reuseId', async (t) => {
  const { log, globals } = logger();
  const { page, settle, exports } = await showPage(t, `
class Source implements IDataSource {
  items: string[] = ['a', 'b'];
  listener?: DataChangeListener;
  totalCount(): number { return this.items.length }
  getData(index: number): string { return this.items[index] }
  registerDataChangeListener(listener: DataChangeListener): void { this.listener = listener }
  unregisterDataChangeListener(): void {}
  become(items: string[]): void { this.items = items; this.listener?.onDataReloaded() }
}
export const source: Source = new Source();
@Entry
@Component
struct Index {
  build() {
    List() {
      LazyForEach(source, (item: string) => {
        ListItem() { Row1({ name: item, copy: item }).reuseId(item.startsWith('!') ? 'loud' : 'calm') }
      }, (item: string) => item)
    }
  }
}
@Reusable
@Component
struct Row1 {
  @State name: string = '';
  @State presses: number = 0;
  @Prop copy: string;
  aboutToAppear() { log('appear ' + this.name) }
  aboutToRecycle() { log('recycle ' + this.name) }
  aboutToReuse(params: Record<string, string>) { log('reuse ' + this.name + ' ' + params.name); this.name = params.name }
  build() { Column() { Button(this.name).onClick(() => { this.presses++ }); Text(this.copy + this.presses); Child({ name: this.name }) } }
}
@Component
struct Child {
  @Prop name: string;
  aboutToReuse(params: Record<string, string>) { log('child ' + params.name) }
  build() { Text('child ' + this.name) }
}`, globals);
  const become = async (...items: string[]): Promise<string[]> => {
    (exports.source as { become: (items: string[]) => void }).become(items);
    await settle();
    return log.splice(0);
  };
  page.tap('a');
  await settle();
  assert.deepEqual(log.splice(0), ['appear a', 'appear b']);
  assert.deepEqual(await become('b', 'c'), ['recycle a', 'reuse a c', 'child c'], 'one change takes and gives');
  assert.deepEqual(page.text(), ['b', 'b0', 'child b', 'c', 'c1', 'child c']);
  assert.deepEqual(await become('b', '!d'), ['recycle c', 'appear !d']);
});
