import assert from 'node:assert/strict';
import { test } from 'node:test';

import { showPage } from './testing.ts';

const ROW = `
@ComponentV2
struct Row1 {
  @Param name: string = '';
  aboutToAppear() { log('+' + this.name); }
  aboutToDisappear() { log('-' + this.name); }
  build() { Text(this.name) }
}`;

function logger(): { log: string[]; globals: Record<string, unknown> } {
  const log: string[] = [];
  return { log, globals: { log: (word: string) => log.push(word) } };
}

test('ForEach keeps what has the same key, in the new order, and makes and removes the rest', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `${ROW}
@Entry
@ComponentV2
struct P {
  @Local items: string[] = ['a', 'b', 'c'];
  build() {
    Column() {
      ForEach(this.items, (item: string) => {
        Row1({ name: item })
      }, (item: string) => item)
      Button('set').onClick(() => { this.items = ['c', 'd', 'a']; })
    }
  }
}`, globals);
  assert.deepEqual(page.text(), ['a', 'b', 'c', 'set']);
  page.tap('set');
  await settle();
  assert.deepEqual(page.text(), ['c', 'd', 'a', 'set']);
  assert.deepEqual(log, ['+a', '+b', '+c', '-b', '+d']);
});

test('ForEach follows an array that is changed in place; an item whose key stays is not drawn again', async (t) => {
  const { page, settle } = await showPage(t, `
class Item { constructor(public id: string, public word: string) {} }
@Entry
@ComponentV2
struct P {
  @Local items: Item[] = [new Item('1', 'one')];
  build() {
    Column() {
      ForEach(this.items, (item: Item) => { Text(item.word) }, (item: Item) => item.id)
      Button('add').onClick(() => { this.items[0] = new Item('1', 'ONE'); this.items.push(new Item('2', 'two')); })
    }
  }
}`);
  page.tap('add');
  await settle();
  assert.deepEqual(page.text(), ['one', 'two', 'add']);
});

test('items with the same key are drawn once, and that is in the ledger', async (t) => {
  const { page, device } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      ForEach(['x', 'x', 'y'], (item: string) => { Text(item) }, (item: string) => item)
    }
  }
}`);
  assert.deepEqual(page.text(), ['x', 'y']);
  assert.deepEqual(device.ledger.entries.map((entry) => entry.rule.id), ['arkui.foreach-duplicate-key']);
});

test('Repeat keeps rows by key, tells them their index, and uses rows again whose key has gone', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `${ROW}
@Entry
@ComponentV2
struct P {
  @Local items: string[] = ['a', 'b'];
  build() {
    Column() {
      Repeat<string>(this.items)
        .each((one: RepeatItem<string>) => {
          Text(\`\${one.index}\`)
          Row1({ name: one.item })
        })
        .key((item: string) => item)
      Button('set').onClick(() => { this.items = ['b', 'c']; })
    }
  }
}`, globals);
  assert.deepEqual(page.text(), ['0', 'a', '1', 'b', 'set']);
  page.tap('set');
  await settle();
  assert.deepEqual(page.text(), ['0', 'b', '1', 'c', 'set']);
  assert.deepEqual(log, ['+a', '+b']);
});

test('a builder follows an object literal that it is passed, and nothing that it is passed by value', async (t) => {
  const { page, settle } = await showPage(t, `
interface Words { a: string }
@Builder function global(words: Words) { Text('global ' + words.a) }
@Entry
@ComponentV2
struct P {
  @Local a: string = '1';
  @Builder byReference(words: Words) { Text('reference ' + words.a) }
  @Builder byValue(a: string) { Text('value ' + a) }
  @Builder none() { if (this.a === '2') { Text('own') } }
  build() {
    Column() {
      global({ a: this.a })
      this.byReference({ a: this.a })
      this.byValue(this.a)
      this.none()
      Button('set').onClick(() => { this.a = '2'; })
    }
  }
}`);
  page.tap('set');
  await settle();
  assert.deepEqual(page.text(), ['global 2', 'reference 2', 'value 1', 'own', 'set']);
});

test('a trailing closure is drawn where the component puts it, with the state of the page', async (t) => {
  const { page, settle } = await showPage(t, `
@ComponentV2
struct Card {
  @BuilderParam content: () => void = this.nothing;
  @Builder nothing() {}
  build() {
    Column() {
      Text('above')
      this.content()
    }
  }
}
@Entry
@ComponentV2
struct P {
  @Local word: string = '1';
  build() {
    Column() {
      Card() { Text(this.word) }
      Button('set').onClick(() => { this.word = '2'; })
    }
  }
}`);
  assert.deepEqual(page.text(), ['above', '1', 'set']);
  page.tap('set');
  await settle();
  assert.deepEqual(page.text(), ['above', '2', 'set']);
});

const SOURCE = `
class Names implements IDataSource {
  private names: string[] = ['a', 'b', 'c'];
  private listeners: DataChangeListener[] = [];
  totalCount(): number { return this.names.length; }
  getData(index: number): string { return this.names[index]; }
  registerDataChangeListener(listener: DataChangeListener): void { this.listeners.push(listener); log('listens'); }
  unregisterDataChangeListener(listener: DataChangeListener): void { log('ends'); }
  set(names: string[]): void { this.names = names; }
  tell(): void { this.listeners.forEach((one) => one.onDataReloaded()); }
}`;

test('LazyForEach draws anew, by keys, what its listener is told of; a data source that says nothing stays as drawn',
  async (t) => {
    const { log, globals } = logger();
    const { page, settle } = await showPage(t, `${ROW}${SOURCE}
@Entry
@ComponentV2
struct P {
  @Local isThere: boolean = true;
  names: Names = new Names();
  build() {
    Column() {
      if (this.isThere) {
        List() {
          LazyForEach(this.names, (name: string) => { ListItem() { Row1({ name: name }) } }, (name: string) => name)
        }
      }
      Button('set').onClick(() => { this.names.set(['c', 'd']); })
      Button('tell').onClick(() => { this.names.tell(); })
      Button('leave').onClick(() => { this.isThere = false; })
    }
  }
}`, globals);
    page.tap('set');
    await settle();
    assert.deepEqual(page.text().slice(0, 3), ['a', 'b', 'c']);
    page.tap('tell');
    await settle();
    assert.deepEqual(page.text(), ['c', 'd', 'set', 'tell', 'leave']);
    page.tap('leave');
    await settle();
    assert.deepEqual(log, ['listens', '+a', '+b', '+c', '-a', '-b', '+d', 'ends', '-c', '-d']);
  });
