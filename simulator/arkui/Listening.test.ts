import assert from 'node:assert/strict';
import { test } from 'node:test';

import { showPage } from './testing.ts';

function logger(): { log: string[]; globals: Record<string, unknown> } {
  const log: string[] = [];
  return { log, globals: { log: (word: string) => log.push(word) } };
}

test('@Monitor is called once after a turn, with what was and what is, and not for first values', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@ObservedV2
class Card { @Trace name: string = 'x'; }
@Entry
@ComponentV2
struct P {
  @Local a: number = 0;
  @Local b: number = 0;
  @Local card: Card = new Card();
  @Monitor('a', 'card.name')
  changed(monitor: IMonitor) {
    log(monitor.dirty.map((path: string) =>
      \`\${path} \${monitor.value(path)?.before}>\${monitor.value(path)?.now}\`).join());
  }
  build() {
    Column() {
      Button('set').onClick(() => { this.a = 1; this.a = 2; this.card.name = 'y'; log('handled'); })
      Button('other').onClick(() => { this.b = 1; })
    }
  }
}`, globals);
  page.tap('set');
  await settle();
  page.tap('other');
  await settle();
  assert.deepEqual(log, ['handled', 'a 0>2,card.name x>y']);
});

test('@Monitor of an observed class works without a component', async (t) => {
  const { log, globals } = logger();
  const { exports, settle } = await showPage(t, `
@ObservedV2
class Base { @Trace n: number = 0; @Monitor('n') changed(monitor: IMonitor) { log(\`\${monitor.value()?.now}\`); } }
@ObservedV2
class Derived extends Base { @Trace m: number = 0; @Monitor('m') other() { log('m'); } }
export const one: Derived = new Derived();
@Entry
@ComponentV2
struct P { build() { Text('a') } }`, globals);
  const one = exports.one as { n: number; m: number };
  one.n = 5;
  one.m = 1;
  await settle();
  assert.deepEqual(log, ['5', 'm']);
  assert.equal(one.constructor.name, 'Derived');
});

test('@Computed works out its value once for each change of what it comes from', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local n: number = 1;
  @Local other: number = 1;
  @Computed
  get isBig(): boolean { log('worked out'); return this.n > 10; }
  build() {
    Column() {
      Text(\`\${this.isBig} \${this.isBig}\`).id('out')
      Button('other').onClick(() => { this.other++; })
      Button('big').onClick(() => { this.n = 11; })
    }
  }
}`, globals);
  page.tap('other');
  await settle();
  assert.deepEqual(log, ['worked out']);
  page.tap('big');
  await settle();
  assert.equal(page.find('out')?.text, 'true true');
  assert.deepEqual(log, ['worked out', 'worked out']);
});

test('@Consumer shares the value of the nearest @Provider of its name, and has its own without one', async (t) => {
  const { page, settle } = await showPage(t, `
@ComponentV2
struct Leaf {
  @Consumer('n') own: number = 0;
  @Consumer() nobody: string = 'alone';
  build() { Button(\`leaf \${this.own} \${this.nobody}\`).id('leaf').onClick(() => { this.own++; }) }
}
@ComponentV2
struct Between { build() { Leaf() } }
@Entry
@ComponentV2
struct P {
  @Provider('n') value: number = 5;
  build() {
    Column() {
      Between()
      Text(\`page \${this.value}\`)
    }
  }
}`);
  page.tap('leaf');
  await settle();
  assert.deepEqual(page.text(), ['leaf 6 alone', 'page 6']);
});

test('V1 components: @State, @Prop one way, @Link both ways, @Watch at once', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Component
struct Child {
  @Prop copy: number;
  @Link shared: number;
  plain: string = '';
  build() {
    Column() {
      Text(\`\${this.copy} \${this.shared} \${this.plain}\`).id('child')
      Button('copy').onClick(() => { this.copy = 50; })
      Button('link').onClick(() => { this.shared = 9; })
    }
  }
}
@Entry
@Component
struct P {
  @State @Watch('changed') n: number = 1;
  changed(name: string) { log(\`\${name}=\${this.n}\`); }
  build() {
    Column() {
      Child({ copy: this.n, shared: this.n, plain: 'given' })
      Text(\`parent \${this.n}\`).id('parent')
      Button('set').onClick(() => { this.n = 2; log('handled'); })
    }
  }
}`, globals);
  assert.equal(page.find('child')?.text, '1 1 given');
  page.tap('copy');
  await settle();
  assert.deepEqual([page.find('child')?.text, page.find('parent')?.text], ['50 1 given', 'parent 1']);
  page.tap('link');
  await settle();
  assert.deepEqual([page.find('child')?.text, page.find('parent')?.text], ['9 9 given', 'parent 9']);
  page.tap('set');
  assert.deepEqual(log, ['n=9', 'n=2', 'handled']);
});

test('what the desk does not know says so by name', async (t) => {
  await assert.rejects(showPage(t, `
@Sendable
class Shared {}
@Entry
@Component
struct P {
  build() { Text('a') }
}`), /not on the desk: @Sendable/);
});
