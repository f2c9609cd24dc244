import assert from 'node:assert/strict';
import { test } from 'node:test';

import { emitEts } from '../Emit.ts';

/** Emitted script of a struct with this `build()` body, on one line, with sites cut to line:column. */
function lowered(body: string, members = '', after = ''): string {
  const { js } = emitEts('/app/P.ets', `@ComponentV2\nstruct P {\n${members}\n  build() {\n${body}\n  }\n}\n${after}`);
  const start = js.indexOf('build() {');
  return js.slice(start, js.indexOf('//# sourceMappingURL')).replaceAll('/app/P.ets:', '').replace(/\s+/g, ' ');
}

test('a component becomes a call with its site, arguments, attributes and children', () => {
  const js = lowered("Column({ space: 8 }) {\nText('a').fontSize(20)\n}.width('100%')");
  assert.ok(
    js.includes(
      `__arkui.c("Column", "5:1", () => [{ space: 8 }], __e => __e.width('100%'), () => { ` +
        `__arkui.c("Text", "6:1", () => ['a'], __e => __e.fontSize(20)); });`,
    ),
    js,
  );
});

test('a component without anything is just its name and site', () => {
  assert.ok(lowered('Row()').includes('__arkui.c("Row", "5:1");'));
});

test('a custom component is passed as a value, with the names that its parameters refer to', () => {
  const js = lowered('Avatar({ size: this.size, on: true }).margin(4)');
  assert.ok(
    js.includes(
      '__arkui.v(Avatar, "5:1", () => [{ size: this.size, on: true }], __e => __e.margin(4), undefined, { size: ' +
        '"size" });',
    ),
    js,
  );
});

test('a custom component with a trailing closure passes it as its body', () => {
  assert.ok(
    lowered("Card() { Text('x') }").includes(
      `__arkui.v(Card, "5:1", undefined, undefined, () => { __arkui.c("Text", "5:10", () => ['x']); });`,
    ),
  );
});

test('a builder method is called in its own scope', () => {
  assert.ok(lowered('this.footer(1)').includes('__arkui.b("5:1", () => this.footer(1));'));
});

test('branches stay, with lowered components on both sides', () => {
  const js = lowered("if (this.a) {\nRow()\n} else if (this.b) {\nColumn()\n} else {\nText('x')\n}");
  assert.ok(
    js.includes(
      'if (this.a) { __arkui.c("Row", "6:1"); } else if (this.b) { __arkui.c("Column", "8:1"); } else { ' +
        '__arkui.c("Text", "10:1", () => [\'x\']); }',
    ),
    js,
  );
});

test('item builders of ForEach and Repeat create components', () => {
  const js = lowered('ForEach(this.items, (item: string) => {\nText(item)\n}, (item: string) => item)');
  assert.ok(
    js.includes(
      '__arkui.c("ForEach", "5:1", () => [this.items, (item) => { __arkui.c("Text", "6:1", () => [item]); }, ' +
        '(item) => item]);',
    ),
    js,
  );
  const repeat = lowered(
    'Repeat<string>(this.items).each((one: RepeatItem<string>) => {\nText(one.item)\n}).key((item: string) => item)',
  );
  assert.ok(
    repeat.includes('__e => __e.each((one) => { __arkui.c("Text", "6:1", () => [one.item]); }).key((item) => item));'),
    repeat,
  );
});

test('the function that makes keys stays a plain function', () => {
  const js = lowered(
    'ForEach(this.items, (item: string) => {\nText(item)\n}, (item: string) => {\nthis.seen(item);\nreturn item;\n})',
  );
  assert.ok(js.includes('(item) => { this.seen(item); return item; }'), js);
});

test('both spellings of a two-way binding become a getter and a setter', () => {
  const pair = '__arkui.t(() => this.text, value => { this.text = value; })';
  assert.ok(lowered('TextInput({ text: this.text!! })').includes(`() => [{ text: ${pair} }]`));
  assert.ok(lowered('TextInput({ text: $$this.text })').includes(`() => [{ text: ${pair} }]`));
  assert.ok(
    lowered('Row().bindSheet(this.text!!, this.sheet())', '@Builder sheet() {}').includes(
      `__e.bindSheet(${pair}, () => this.sheet())`,
    ),
  );
});

test('a builder given to an attribute is deferred and bound', () => {
  const js = lowered('Row().bindMenu(this.menu).bindPopup(true, { builder: this.menu })', '@Builder menu() {}');
  assert.ok(js.includes('__e.bindMenu(this.menu.bind(this)).bindPopup(true, { builder: this.menu.bind(this) })'), js);
});

test('entries of stateStyles, @Extend and @Styles become functions of the recorder', () => {
  assert.ok(
    lowered('Row().stateStyles({ pressed: { .opacity(1) } })').includes(
      'stateStyles({ pressed: __e => __e.opacity(1) })',
    ),
  );
  const js = lowered(
    'Row()',
    '',
    '@Extend(Text) function big(n: number) { .fontSize(n) }\n@Styles function wide() { .width(1) }',
  );
  assert.ok(js.includes('function big(__e, n) { __e.fontSize(n); } __arkui.extend("Text", "big", big);'), js);
  assert.ok(js.includes('function wide(__e) { __e.width(1); } __arkui.extend("Common", "wide", wide);'), js);
});

test('a struct becomes a class of the runtime that knows its place, decorators stay decorators', () => {
  const { js, globals } = emitEts(
    '/app/P.ets',
    '@Entry\n@ComponentV2\nexport struct P {\n  @Local n: number = 1;\n  build() {\n    Row()\n  }\n}\n',
  );
  assert.match(js, /class P extends __arkui\.View/);
  assert.match(js, /__arkuiSite = "\/app\/P\.ets:3:15"/);
  assert.match(js, /__decorate\(\[\s+Local\s+\], P\.prototype, "n", void 0\)/);
  assert.match(js, /__decorate\(\[\s+Entry,\s+ComponentV2\s+\], P\)/);
  assert.deepEqual(globals, ['ComponentV2', 'Entry', 'Local', '__arkui']);
});

test('a @Param default is asked for only if the parent gave nothing, and a required one is not assigned', () => {
  const { js } = emitEts(
    '/app/P.ets',
    "@ComponentV2\nstruct P {\n  @Param a: string = 'x';\n  @Require @Param b: string;\n  build() {\n    Row()\n" +
      '  }\n}\n',
  );
  assert.ok(js.includes(`this.a = __arkui.p(this, "a", () => 'x');`), js);
  assert.ok(!js.includes('this.b ='));
});
