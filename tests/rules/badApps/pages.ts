import { showPage } from '../../../simulator/arkui/testing.ts';
import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks } from '../BadApp.ts';

/** A page with this inside of build, and components of its own before it. */
function page(inside: string, components = '', fields = ''): Attempt {
  return async (t) => {
    const shown = await showPage(t, `${components}
@Entry @ComponentV2 struct P {
  ${fields}
  build() { Column() { ${inside} } }
}`);
    if (shown.page.isMounted && shown.page.tree() !== undefined && inside.includes('Child(')) {
      tapAll(shown.page);
    }
    await shown.settle();
    const broken = [...new Set(shown.device.ledger.entries.map((entry) => entry.rule.id))];
    return { broken, got: shown.page.text() };
  };
}

function tapAll(shown: { text(): string[]; tap(label: string): void }): void {
  if (shown.text().includes('change')) {
    shown.tap('change');
  }
}

const child = (fields: string, does = ''): string =>
  `@ComponentV2 struct Child { ${fields} build() { Button('change').onClick(() => { ${does} }) } }`;
const TEXT = page(`Text('a')`);
const KEYS = (key: string): Attempt =>
  page(`ForEach(['x', 'x', 'y'], (item: string) => { Text(item) }, (item: string, index: number) => ${key})`);
const SOURCE = `class Names {
  totalCount(): number { return 2; }
  getData(index: number): string { return 'xy'[index]; }
  registerDataChangeListener(listener: DataChangeListener): void {}
  unregisterDataChangeListener(listener: DataChangeListener): void {}
}`;
const LAZY = (key: string): Attempt =>
  page(`LazyForEach(this.names, (item: string) => { Text(item) }, (item: string) => ${key})`, SOURCE,
    'names: Names = new Names();');
/** The button stands in a child: only there it is pressed. */
const NEW_SOURCE = (does: string): Attempt =>
  page(`LazyForEach(this.names, (item: string) => { Text(item) });\nChild({ set: () => { ${does} } })`,
    `${SOURCE} ${child('@Event set: () => void;', 'this.set();')}`, '@Local names: Names = new Names();');
const linked = (does: string): Attempt => async (t) => page1(t, does);

/** V1: an @ObjectLink is changed in its fields and not itself. */
async function page1(t: Parameters<Attempt>[0], does: string): ReturnType<Attempt> {
  const shown = await showPage(t, `
@Observed class Item { name: string = 'a'; }
@Component struct Child { @ObjectLink item: Item; build() { Button('change').onClick(() => { ${does} }) } }
@Entry @Component struct P { @State item: Item = new Item(); build() { Column() { Child({ item: this.item }) } } }`);
  tapAll(shown.page);
  await shown.settle();
  return { broken: [...new Set(shown.device.ledger.entries.map((entry) => entry.rule.id))], got: shown.page.text() };
}

/** What is drawn is not drawn any more: the error that the rule ends in is nobody's. */
const AND_ENDS = { also: ['invariant.I10.uncaught'] };

export const PAGES: readonly BadApp[] = [
  breaks('avsession.picker', page('AVCastPicker()', `import { AVCastPicker } from '@kit.AVSessionKit';`), TEXT),
  breaks('arkui.foreach-duplicate-key', KEYS('item'), KEYS('item + index'), { gets: ['x', 'y'] }),
  breaks('arkui.lazyforeach-duplicate-key', LAZY(`'same'`), LAZY('item')),
  breaks('arkui.lazyforeach-one-source', NEW_SOURCE('this.names = new Names();'), NEW_SOURCE('')),
  breaks('arkui.no-change-in-build', page('Text(`${this.n++}`)', '', '@Local n: number = 0;'),
    page('Text(`${this.n + 1}`)', '', '@Local n: number = 0;'), AND_ENDS),
  breaks('arkui.no-outside-value', page('Child({ n: 2 })', child('@Local n: number = 1;')),
    page('Child({ n: 2 })', child('@Param n: number = 1;'))),
  breaks('arkui.objectlink-read-only', linked('this.item = new Item();'), linked(`this.item.name = 'b';`), AND_ENDS),
  breaks('arkui.param-read-only', page('Child()', child('@Param n: number = 1;', 'this.n = 2;')),
    page('Child()', child('@Param @Once n: number = 1;', 'this.n = 2;')), AND_ENDS),
  breaks('arkui.require', page('Child()', child('@Require @Param n: number;')),
    page('Child({ n: 1 })', child('@Require @Param n: number;')), AND_ENDS),
  breaks('arkui.resource-missing', page(`Text($r('app.string.nothing'))`), page(`Text($r('app.string.hello'))`),
    AND_ENDS),
  breaks('arkui.state-styles-common', page(`Text('a').stateStyles({ pressed: { .fontColor(Color.Red) } })`),
    page(`Text('a').stateStyles({ pressed: { .opacity(0.5) } })`)),
  breaks('arkui.unknown-attribute', page(`Text('a').justifyContents(2)`), page(`Text('a').fontSize(2)`)),
  breaks('arkui.unknown-component', page('Parallelogram()'), TEXT, AND_ENDS),
];
