import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found, page } from './fixture.ts';
import { literals } from './Literals.ts';

const WORDS = "are words in a page: add them to string.json in base, en_US and zh_CN, and use $r('app.string.…').";
const COLOUR = "is a colour in a page: add it to color.json in base and dark, and use $r('app.color.…').";
const SIZE = "is a size in a page: add it to float.json, and use $r('app.float.…').";

/** What is found in a page that draws this, which begins in line 9. */
function at(t: Parameters<typeof found>[0], body: string): string[] {
  return found(t, literals, page(body)).map((one) => one.replace('entry/src/main/ets/pages/Index.ets:', '')).sort();
}

test('words, a colour and a size that are typed into a page are found, each in its place', (t) => {
  assert.deepEqual(at(t, "    Text('Through Acme Talk')\n      .fontSize(14)\n      .fontColor('#7A2BD0')"), [
    `10:17 14 ${SIZE}`,
    `11:18 '#7A2BD0' ${COLOUR}`,
    `9:10 'Through Acme Talk' ${WORDS}`,
  ]);
});

test('words are found wherever a person meets them', (t) => {
  const wrong: [string, string][] = [
    ["Button('Call')", "'Call'"],
    ["TextInput({ placeholder: 'Whom?' })", "'Whom?'"],
    ["Text(this.label === '' ? 'nobody' : this.label)", "'nobody'"],
    ["Text(this.label + ' calls')", "' calls'"],
    ['Text(`来电：${this.label}`)', '`来电：${this.label}`'],
    ["Row().accessibilityText('Call')", "'Call'"],
    ["Card({ label: 'Call' })", "'Call'"],
  ];
  for (const [body, literal] of wrong) {
    assert.deepEqual(at(t, `    ${body}`).map((one) => one.replace(/^\d+:\d+ /, '')), [`${literal} ${WORDS}`]);
  }
});

test('a colour is found as text, as a number, by its name, and where nobody draws with it yet', (t) => {
  const wrong: [string, string][] = [
    ["Row().backgroundColor('red')", "'red'"],
    ['Row().backgroundColor(0x7A2BD0)', '0x7A2BD0'],
    ['Text(this.label).fontColor(Color.Red)', 'Color.Red'],
    ["Row().border({ color: 'rgb(1, 2, 3)' })", "'rgb(1, 2, 3)'"],
    ["Row().shadow(this.shade('#112233'))", "'#112233'"],
  ];
  for (const [body, literal] of wrong) {
    assert.deepEqual(at(t, `    ${body}`).map((one) => one.replace(/^\d+:\d+ /, '')), [`${literal} ${COLOUR}`]);
  }
});

test('a size is found with its unit too, and the room in a line is Gap', (t) => {
  assert.deepEqual(at(t, "    Row().margin({ top: '4vp' })"), [`9:25 '4vp' ${SIZE}`]);
  assert.deepEqual(at(t, '    Row().size({ width: 24 })'), [`9:25 24 ${SIZE}`]);
  assert.deepEqual(at(t, '    Row({ space: 8 })'), ['9:18 8 is a size in a page: use Gap.']);
});

test('resources, ids, shares of the room, nothing and what is computed may stand there', (t) => {
  const body =
    "    Column() {\n      Text($r('app.string.hello')).id('hello').fontSize($r('app.float.font_body')).width('100%')\n" +
    "      Text(this.label === 'a' ? '–' : this.label).margin(0).padding({ top: this.label.length })\n" +
    "      Row().backgroundColor(Color.Transparent).accessibilityLevel('no')\n" +
    "      Row().linearGradient({ colors: [[$r('app.color.text'), 0], [$r('app.color.text'), 0.6]] })\n    }";
  assert.deepEqual(at(t, body), []);
});

test('what no page draws may have its own words', (t) => {
  const text = "export class Names {\n  static title(): Title {\n    return { title: 'Acme' };\n  }\n}\n";
  assert.deepEqual(found(t, literals, { 'entry/src/main/ets/common/Names.ets': text }), []);
});
