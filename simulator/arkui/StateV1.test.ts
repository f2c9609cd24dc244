import assert from 'node:assert/strict';
import { test } from 'node:test';

import { showPage, type TestPage } from './testing.ts';

async function tap({ page, settle }: TestPage, id: string): Promise<void> {
  page.tap(id);
  await settle();
}

test('arkts-state.md: properties of an object in @State are followed, what lies deeper is not', async (t) => {
  const shown = await showPage(t, `
class Inner { word: string = 'a'; }
class Card { name: string = 'a'; inner: Inner = new Inner(); }
@Entry
@Component
struct P {
  @State card: Card = new Card();
  build() {
    Column() {
      Text(this.card.name + this.card.inner.word).id('both')
      Button('own').id('own').onClick(() => { this.card.name = 'b'; })
      Button('deep').id('deep').onClick(() => { this.card.inner.word = 'c'; })
      Button('new').id('new').onClick(() => { this.card = new Card(); })
    }
  }
}`);
  await tap(shown, 'own');
  assert.equal(shown.page.find('both')?.text, 'ba');
  await tap(shown, 'deep');
  assert.equal(shown.page.find('both')?.text, 'ba');
  await tap(shown, 'new');
  assert.equal(shown.page.find('both')?.text, 'aa');
});

test('arkts-prop.md: @Prop is a copy in depth that the parent renews', async (t) => {
  const shown = await showPage(t, `
class Card { name: string = 'a'; list: string[] = ['x']; }
@Component
struct Child {
  @Prop card: Card;
  build() {
    Column() {
      Text(this.card.name + this.card.list.length).id('child')
      Button('mine').id('mine').onClick(() => { this.card.name = 'mine'; this.card.list.push('y'); })
    }
  }
}
@Entry
@Component
struct P {
  @State card: Card = new Card();
  build() {
    Column() {
      Child({ card: this.card })
      Text(this.card.name + this.card.list.length).id('parent')
      Button('theirs').id('theirs').onClick(() => { this.card.name = 'theirs'; })
    }
  }
}`);
  await tap(shown, 'mine');
  assert.deepEqual(['child', 'parent'].map((id) => shown.page.find(id)?.text), ['mine2', 'a1']);
  await tap(shown, 'theirs');
  assert.deepEqual(['child', 'parent'].map((id) => shown.page.find(id)?.text), ['theirs1', 'theirs1']);
});

test('arkts-observed-and-objectlink.md: an object of an @Observed class is followed wherever it lies', async (t) => {
  const log: string[] = [];
  const shown = await showPage(t, `
@Observed
class Item {
  name: string;
  constructor(name: string) { this.name = name; }
}
@Component
struct Row1 {
  @ObjectLink @Watch('seen') item: Item;
  seen(): void { log('watch'); }
  build() { Text(this.item.name).id('row ' + this.item.name) }
}
@Entry
@Component
struct P {
  @State items: Item[] = [new Item('a'), new Item('b')];
  build() {
    Column() {
      ForEach(this.items, (item: Item) => { Row1({ item: item }) }, (item: Item, index: number) => \`\${index}\`)
      Button('change').id('change').onClick(() => { this.items[1].name = 'c'; })
    }
  }
}`, { log: (word: string) => log.push(word) });
  await tap(shown, 'change');
  assert.deepEqual(shown.page.text().slice(0, 2), ['a', 'c']);
  assert.deepEqual(log, ['watch']);
});

test('arkts-observed-and-objectlink.md: an @ObjectLink itself cannot be assigned', async (t) => {
  const shown = await showPage(t, `
@Observed
class Item { name: string = 'a'; }
@Component
struct Child {
  @ObjectLink item: Item;
  build() { Button('set').id('set').onClick(() => { this.item = new Item(); }) }
}
@Entry
@Component
struct P {
  @State item: Item = new Item();
  build() {
    Column() { Child({ item: this.item }) }
  }
}`);
  shown.page.tap('set');
  assert.match(shown.device.ledger.describe(), /arkui\.objectlink-read-only/);
});

test('arkts-track.md: of a class with @Track only the marked properties are followed, each by itself', async (t) => {
  const shown = await showPage(t, `
class Card {
  @Track a: number = 0;
  @Track b: number = 0;
  plain: number = 0;
}
@Entry
@Component
struct P {
  @State card: Card = new Card();
  build() {
    Column() {
      Text(\`\${this.card.a}\`).id('a')
      Text(\`\${this.card.b}\`).id('b')
      Button('more').id('more').onClick(() => { this.card.a++; })
    }
  }
}`);
  const redraws = (): (number | undefined)[] => {
    const message = shown.page.wire.message();
    const nodes = message.kind === 'page' ? message.nodes : [];
    return ['a', 'b'].map((id) => nodes.find((node) => node.attributes.id?.[0] === id)?.redraws);
  };
  await tap(shown, 'more');
  assert.deepEqual(redraws(), [1, 0]);
});

test('arkts-provide-and-consume.md: what is provided is the same for all below, by name or alias', async (t) => {
  const shown = await showPage(t, `
@Component
struct Leaf {
  @Consume count: number;
  @Consume('other') word: string;
  build() { Button(\`\${this.count} \${this.word}\`).id('leaf').onClick(() => { this.count++; this.word = 'b'; }) }
}
@Component
struct Between { build() { Column() { Leaf() } } }
@Entry
@Component
struct P {
  @Provide count: number = 1;
  @Provide('other') mine: string = 'a';
  build() {
    Column() {
      Between()
      Text(\`\${this.count} \${this.mine}\`).id('top')
    }
  }
}`);
  await tap(shown, 'leaf');
  assert.deepEqual(['leaf', 'top'].map((id) => shown.page.find(id)?.text), ['2 b', '2 b']);
});

test('arkts-appstorage.md: @StorageLink shares a property of the app, @StorageProp copies it', async (t) => {
  const shown = await showPage(t, `
@Component
struct Other {
  @StorageLink('count') linked: number = 5;
  @StorageProp('count') copied: number = 5;
  build() {
    Column() {
      Text(\`\${this.linked} \${this.copied}\`).id('other')
      Button('copy').id('copy').onClick(() => { this.copied = 70; })
      Button('link').id('link').onClick(() => { this.linked++; })
    }
  }
}
@Entry
@Component
struct P {
  @StorageLink('count') count: number = 1;
  build() {
    Column() {
      Text(\`\${this.count}\`).id('count')
      Other()
      Button('set').id('set').onClick(() => { AppStorage.setOrCreate('count', 9); })
    }
  }
}`);
  assert.equal(shown.page.find('other')?.text, '1 1');
  await tap(shown, 'copy');
  assert.deepEqual(['count', 'other'].map((id) => shown.page.find(id)?.text), ['1', '1 70']);
  await tap(shown, 'link');
  assert.deepEqual(['count', 'other'].map((id) => shown.page.find(id)?.text), ['2', '2 2']);
  await tap(shown, 'set');
  assert.deepEqual(['count', 'other'].map((id) => shown.page.find(id)?.text), ['9', '9 9']);
});
