import assert from 'node:assert/strict';
import { test } from 'node:test';

import { boxOf, draw } from './drawn.ts';

/** Pages of teams that copy the template: what they use beside the components of the app itself. */

const FORM = `
@Entry
@ComponentV2
struct P {
  @Local volume: number = 40;
  build() {
    Column({ space: 16 }) {
      Progress({ value: 40, total: 100, type: ProgressType.Ring }).id('ring').width(64).height(80).style({ strokeWidth: 8 })
      Progress({ value: 40, type: ProgressType.ScaleRing }).id('scale').style({ strokeWidth: 8, scaleCount: 30, scaleWidth: 2 })
      Progress({ value: 25, type: ProgressType.Eclipse }).id('moon')
      Slider({ value: this.volume!!, style: SliderStyle.InSet }).id('volume').blockColor(Color.Red)
      Slider({ value: 30, direction: Axis.Vertical, reverse: true }).id('tall').height(100)
      Text('' + this.volume).id('told')
      Swiper() { Text('one')\nText('two') }.id('pages').width('100%').height(80)
    }.width('100%').height('100%')
  }
}`;

test('ts-basic-components-progress.md, -slider.md: rings, moons and sliders are of their own kind, and can be moved', async (t) => {
  const shown = await draw(t, FORM);
  const { page } = shown.screen;
  const inside = (id: string, what: string) => page.locator(`[data-id="${id}"] ${what}`);
  const svg = await inside('ring', 'svg').boundingBox();
  assert.deepEqual([svg?.width, svg?.height, await inside('ring', 'circle').first().getAttribute('stroke-width')], [64, 64, '8']);
  const marks = await inside('scale', 'circle').last().getAttribute('stroke-dasharray');
  assert.equal(marks?.split(' ').length, 2 * 12 + 2, '40 of 100 are 12 of 30 marks');
  assert.match(await inside('moon', 'path').getAttribute('d') ?? '', /A 25 50 0 0 1 50 0/);
  const volume = inside('volume', 'input');
  assert.match(await volume.getAttribute('style') ?? '', /--ark-track: ?20px.*--ark-block: ?#ff0000/);
  await volume.press('ArrowRight');
  await shown.exchange();
  assert.equal(shown.page.find('told')?.text, '41');
  assert.deepEqual((await boxOf(shown, 'tall')).slice(2), [40, 100]);
  const dots = await inside('pages', 'button').evaluateAll((all) =>
    all.map((dot) => (dot as unknown as { style: { background: string } }).style.background));
  assert.deepEqual(dots, ['rgb(0, 125, 255)', 'rgba(24, 36, 49, 0.1)']);
});

const PAD = `
Column({ space: 8 }) {
  Grid() {
    ForEach(['1', '2', '3', '4'], (n: string) => {
      GridItem() { Text(n) }.id('key' + n).height(44)
    }, (n: string) => n)
  }.columnsTemplate('1fr 1fr 1fr').columnsGap(8).rowsGap(8).width('100%')
  GridRow({ columns: { sm: 4, md: 8 }, gutter: { x: { sm: 8, md: 24 }, y: 8 } }) {
    ForEach([1, 2, 3], (n: number) => {
      GridCol({ span: { sm: 2, md: 4 }, offset: n === 3 ? 1 : 0 }) { Column().width('100%').height(28).id('col' + n) }
    }, (n: number) => n.toString())
  }
  RelativeContainer() {
    Column().id('a').width(100).height(20)
      .alignRules({ top: { anchor: '__container__', align: VerticalAlign.Top },
        left: { anchor: '__container__', align: HorizontalAlign.Start } })
    Column().id('b').height(20)
      .alignRules({ left: { anchor: 'a', align: HorizontalAlign.End }, top: { anchor: 'a', align: VerticalAlign.Bottom },
        right: { anchor: '__container__', align: HorizontalAlign.End } })
  }.width('100%').height(60)
  Flex({ justifyContent: FlexAlign.SpaceBetween, alignItems: ItemAlign.End }) {
    Column().id('left').width(40).height(40)
    Column().id('right').width(40).height(20)
  }.width('100%').height(50)
  Row({ space: 6 }) {
    Column().id('one').layoutWeight(1).height(20)
    Column().id('two').layoutWeight(2).height(20)
    Column().id('square').width(30).aspectRatio(1)
  }.width('100%')
}.padding(12).width('100%').height('100%')`;

test('a dial pad, columns, anchors and weights lie where the documents put them', async (t) => {
  const shown = await draw(t, PAD);
  const box = (id: string): Promise<number[]> => boxOf(shown, id);
  assert.deepEqual([await box('key1'), (await box('key4')).slice(0, 2)], [[12, 12, 106.5, 44], [12, 64]]);
  assert.deepEqual([await box('col1'), await box('col3')], [[12, 116, 164, 28], [98, 152, 164, 28]]);
  assert.deepEqual([await box('a'), await box('b')], [[12, 188, 100, 20], [112, 208, 236, 20]]);
  assert.deepEqual([await box('left'), await box('right')], [[12, 266, 40, 40], [308, 286, 40, 20]]);
  assert.deepEqual([await box('one'), await box('two'), await box('square')],
    [[12, 319, 98, 20], [116, 319, 196, 20], [318, 314, 30, 30]]);
});
