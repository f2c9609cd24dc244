import assert from 'node:assert/strict';
import { test } from 'node:test';

import { boxOf, draw, type DrawOptions } from './drawn.ts';

interface Case {
  /** The reference page that the rule is from. */
  readonly source: string;
  readonly rule: string;
  readonly body: string;
  readonly options?: DrawOptions;
  /** Left, top, width, height of the components by id, vp. */
  readonly boxes: Readonly<Record<string, readonly number[]>>;
}

const BLOCK = (id: string, width: number, height: number): string =>
  `Column() {}.id('${id}').width(${width}).height(${height})`;

const CASES: readonly Case[] = [
  {
    source: 'ts-container-relativecontainer.md',
    rule: 'a barrier lies beyond all that it is made of, a guide where it is put, and others stand by them',
    body: `RelativeContainer() {
      ${BLOCK('c', 10, 10)}.alignRules({ left: { anchor: 'beyond', align: HorizontalAlign.Start },
        top: { anchor: 'guide', align: VerticalAlign.Top } })
      ${BLOCK('a', 50, 10)}
      ${BLOCK('b', 90, 10)}.alignRules({ top: { anchor: 'a', align: VerticalAlign.Bottom } })
    }.width(300).height(200)
      .guideLine([{ id: 'guide', direction: Axis.Horizontal, position: { end: '25%' } }])
      .barrier([{ id: 'beyond', direction: BarrierDirection.RIGHT, referencedId: ['a', 'b'] }])`,
    boxes: { b: [0, 10, 90, 10], c: [90, 150, 10, 10] },
  },
  {
    source: 'ts-container-column.md', rule: 'a Column centres across and starts at the top',
    body: `Column() { ${BLOCK('a', 100, 50)} }.width('100%').height('100%')`,
    boxes: { a: [130, 0, 100, 50] },
  },
  {
    source: 'ts-container-column.md', rule: 'a Column without a size is as large as what it holds',
    body: `Column() { ${BLOCK('a', 100, 50)}\n${BLOCK('b', 60, 20)} }.id('c')`,
    boxes: { c: [0, 0, 100, 70], b: [20, 50, 60, 20] },
  },
  {
    source: 'ts-container-column.md', rule: 'space lies between children and not around them',
    body: `Column({ space: 10 }) { ${BLOCK('a', 10, 10)}\n${BLOCK('b', 10, 10)} }.id('c')
      .alignItems(HorizontalAlign.End)`,
    boxes: { c: [0, 0, 10, 30], b: [0, 20, 10, 10] },
  },
  {
    source: 'ts-container-column.md', rule: 'space does not count where children are spread',
    body: `Column({ space: 10 }) { ${BLOCK('a', 10, 10)}\n${BLOCK('b', 10, 10)} }
      .width(100).height(100).justifyContent(FlexAlign.SpaceEvenly)`,
    boxes: { a: [45, 26.5, 10, 10], b: [45, 63.5, 10, 10] },
  },
  {
    source: 'ts-container-row.md', rule: 'a Row centres across and starts at the left',
    body: `Row() { ${BLOCK('a', 100, 50)}\n${BLOCK('b', 20, 20)} }.width('100%').height(200)`,
    boxes: { a: [0, 75, 100, 50], b: [100, 90, 20, 20] },
  },
  {
    source: 'ts-container-row.md', rule: 'a Row mirrors where one writes from right to left',
    body: `Row() { ${BLOCK('a', 100, 50)} }.width('100%').height(50)`, options: { locale: 'ar_EG' },
    boxes: { a: [260, 0, 100, 50] },
  },
  {
    source: 'ts-container-row.md', rule: 'children of a Row do not shrink',
    body: `Row() { ${BLOCK('a', 300, 10)}\n${BLOCK('b', 300, 10)} }.width(360).height(10)`,
    boxes: { a: [0, 0, 300, 10], b: [300, 0, 300, 10] },
  },
  {
    source: 'ts-container-flex.md', rule: 'a Flex fills its parent along the main axis, and shrinks what it holds',
    body: `Column() { Flex() { ${BLOCK('a', 300, 10)}\n${BLOCK('b', 300, 10)} }.id('f') }.width(360).height(100)`,
    boxes: { f: [0, 0, 360, 10], a: [0, 0, 180, 10], b: [180, 0, 180, 10] },
  },
  {
    source: 'ts-container-stack.md', rule: 'a Stack centres, each over the one before',
    body: `Stack() { ${BLOCK('a', 100, 50)}\n${BLOCK('b', 20, 20)} }.width(200).height(200)`,
    boxes: { a: [50, 75, 100, 50], b: [90, 90, 20, 20] },
  },
  {
    source: 'ts-container-stack.md', rule: 'alignContent says where in a Stack, and mirrors',
    body: `Stack({ alignContent: Alignment.BottomStart }) { ${BLOCK('a', 100, 50)} }.width(200).height(200)`,
    options: { locale: 'ar_EG' },
    // The Stack itself stands at the start of the page, which is right.
    boxes: { a: [260, 150, 100, 50] },
  },
  {
    source: 'ts-universal-attributes-size.md', rule: 'padding lies inside of width, margin outside',
    body: `Column() { Column() { Column() {}.id('in').width('100%').height('100%') }
      .id('a').width(100).height(100).padding(10)
      .margin({ left: 20, top: 5 }) }.width('100%').height('100%').alignItems(HorizontalAlign.Start)`,
    boxes: { a: [20, 5, 100, 100], in: [30, 15, 80, 80] },
  },
  {
    source: 'ts-universal-attributes-size.md', rule: 'a percentage is of the nearest ancestor with a size of its own',
    body: `Column() { Column() { Column() {}.id('a').width('50%').height('25%') }.id('c') }.width(200).height(200)`,
    boxes: { a: [50, 0, 100, 50], c: [50, 0, 100, 50] },
  },
  {
    source: 'ts-universal-attributes-size.md', rule: 'what holds something as wide as all there is is so wide itself',
    body: `Column() { Row() { Text('a').id('a').width('100%') }.id('r').padding(10) }.width(200).height(200)`,
    boxes: { r: [0, 0, 200, 39], a: [10, 10, 180, 19] },
  },
  {
    source: 'ts-universal-attributes-size.md', rule: 'layoutWeight shares what is left, and own sizes do not count',
    body: `Row() { ${BLOCK('a', 60, 10)}\n${BLOCK('b', 200, 10)}.layoutWeight(1)\n${BLOCK('c', 1, 10)}.layoutWeight(2) }
      .width(360).height(10)`,
    boxes: { a: [0, 0, 60, 10], b: [60, 0, 100, 10], c: [160, 0, 200, 10] },
  },
  {
    source: 'ts-universal-attributes-size.md', rule: 'constraintSize comes before width and height',
    body: `Column() { Column() {}.id('a').width('100%').height(10).constraintSize({ maxWidth: 100, minHeight: 30 }) }
      .width('100%').height('100%')`,
    boxes: { a: [130, 0, 100, 30] },
  },
  {
    source: 'ts-universal-attributes-layout-constraints.md', rule: 'aspectRatio finds the height by the width',
    body: `Column() { Column() {}.id('a').width(100).aspectRatio(2) }`,
    boxes: { a: [0, 0, 100, 50] },
  },
  {
    source: 'ts-universal-attributes-location.md', rule: 'position takes out of the flow, offset does not',
    body: `Column() { ${BLOCK('a', 10, 10)}.position({ x: 30, y: 40 })\n${BLOCK('b', 10, 10)}.offset({ x: 5, y: 7 })
      ${BLOCK('c', 10, 10)} }.width(100).height(100).alignItems(HorizontalAlign.Start)`,
    boxes: { a: [30, 40, 10, 10], b: [5, 7, 10, 10], c: [0, 10, 10, 10] },
  },
  {
    source: 'ts-universal-attributes-location.md', rule: 'markAnchor is the point that is put into place',
    body: `Column() { ${BLOCK('a', 10, 10)}.position({ x: 50, y: '50%' }).markAnchor({ x: 5, y: 5 }) }
      .width(100).height(100)`,
    boxes: { a: [45, 45, 10, 10] },
  },
  {
    source: 'ts-universal-attributes-visibility.md', rule: 'what is hidden keeps its room, what is not there has none',
    body: `Column({ space: 4 }) { ${BLOCK('a', 10, 10)}.visibility(Visibility.Hidden)
      ${BLOCK('n', 10, 10)}.visibility(Visibility.None)\n${BLOCK('b', 10, 10)} }`,
    boxes: { b: [0, 14, 10, 10] },
  },
  {
    source: 'ts-basic-components-blank.md', rule: 'a Blank takes what is left',
    body: `Row() { ${BLOCK('a', 50, 10)}\nBlank()\n${BLOCK('b', 50, 10)} }.width(200).height(10)`,
    boxes: { a: [0, 0, 50, 10], b: [150, 0, 50, 10] },
  },
  {
    source: 'ts-basic-components-divider.md', rule: 'a Divider is as wide as its parent and one pixel high',
    body: `Column() { Divider().id('d').strokeWidth(2) }.width(200).height(20)`,
    boxes: { d: [0, 0, 200, 2] },
  },
  {
    source: 'ts-container-scroll.md',
    rule: 'what is smaller than its Scroll is in the middle; with a least height it fills',
    body: `Column() { Scroll() { ${BLOCK('a', 10, 10)} }.width(100).height(100)
      Scroll() { Column() {}.id('b').width('100%').constraintSize({ minHeight: '100%' }) }.width(100).height(100) }`,
    boxes: { a: [45, 45, 10, 10], b: [0, 100, 100, 100] },
  },
  {
    source: 'ts-container-scroll.md', rule: 'what is longer than its Scroll keeps its length',
    body: `Scroll() { ${BLOCK('a', 10, 300)} }.id('s').width(100).height(100)`,
    boxes: { s: [0, 0, 100, 100], a: [45, 0, 10, 300] },
  },
  {
    source: 'ts-container-list.md',
    rule: 'a List is as wide as its parent; items stand at the start, with space between',
    body: `Column() {
      List({ space: 6 }) { ListItem() { ${BLOCK('a', 10, 10)} }\nListItem() { ${BLOCK('b', 10, 10)} } }.id('l')
    }
      .width(200).height(200)`,
    boxes: { l: [0, 0, 200, 26], a: [0, 0, 10, 10], b: [0, 16, 10, 10] },
  },
  {
    source: 'ts-container-grid.md', rule: 'columnsTemplate shares the width, and items fill their cells',
    body: `Grid() { GridItem() {}.id('a')\nGridItem() { ${BLOCK('b', 10, 10)} }.id('c') }
      .columnsTemplate('1fr 3fr').rowsTemplate('1fr').columnsGap(20).width(220).height(40)`,
    boxes: { a: [0, 0, 50, 40], c: [70, 0, 150, 40], b: [140, 15, 10, 10] },
  },
  {
    source: 'ts-container-gridrow.md', rule: 'a window 360 wide has 4 columns, one 700 wide has 8',
    body: `GridRow({ gutter: 8 }) { GridCol({ span: { sm: 2, md: 2 } }) { ${BLOCK('a', 10, 10)} }.id('g') }.id('r')`,
    options: { width: 700 },
    boxes: { r: [0, 0, 700, 10], g: [0, 0, 169, 10] },
  },
  {
    source: 'ts-container-gridrow.md', rule: 'a row may go by its own width and by steps of its own',
    body: `Column() { GridRow({ columns: { xs: 1, sm: 2 },
        breakpoints: { value: ['150vp'], reference: BreakpointsReference.ComponentSize } }) {
      GridCol({ span: { xs: 1, sm: 2 } }) { ${BLOCK('a', 10, 10)} }.id('g') }.id('r') }.width(100).height(50)`,
    boxes: { r: [0, 0, 100, 10], g: [0, 0, 100, 10] },
  },
  {
    source: 'ts-container-gridcol.md', rule: 'offset leaves columns out',
    body: `GridRow({ columns: 4 }) { GridCol({ span: 2, offset: 1 }) { ${BLOCK('a', 10, 10)} }.id('g') }`,
    boxes: { g: [90, 0, 180, 10] },
  },
  {
    source: 'ts-container-relativecontainer.md', rule: 'alignRules put edges on the container and on siblings',
    body: `RelativeContainer() {
      ${BLOCK('late', 20, 20)}.alignRules({ left: { anchor: 'a', align: HorizontalAlign.End },
        center: { anchor: 'a', align: VerticalAlign.Center } })
      ${BLOCK('a', 100, 50)}.alignRules({ middle: { anchor: '__container__', align: HorizontalAlign.Center },
        bottom: { anchor: '__container__', align: VerticalAlign.Bottom } })
    }.id('r').width(300).height(200)`,
    boxes: { r: [0, 0, 300, 200], a: [100, 150, 100, 50], late: [200, 165, 20, 20] },
  },
  {
    source: 'ts-basic-components-button.md',
    rule: 'a Button with a label is 40 high; one with a child as large as the child',
    body: `Column() { Button('OK').id('a').width(100)
      Button() { ${BLOCK('in', 64, 64)} }.id('b').type(ButtonType.Circle) }`,
    boxes: { a: [0, 0, 100, 40], b: [18, 40, 64, 64] },
  },
  {
    source: 'ts-basic-components-toggle.md', rule: 'a switch is 36 by 20, with 6 and 14 pixels around',
    body: `Column() { Toggle({ type: ToggleType.Switch }).id('t') }.id('c')`,
    boxes: { t: [4.5, 2, 36, 20], c: [0, 0, 45.5, 24] },
  },
  {
    source: 'ts-pixel-units.md', rule: 'px, vp, fp and lpx by density, user’s choice and window',
    body: `Column() { Column() {}.id('a').width('30px').height('10vp')
      Column() {}.id('b').width('10fp').height('72lpx') }`,
    options: { fontScale: 2 },
    boxes: { a: [5, 0, 10, 10], b: [0, 10, 20, 36] },
  },
  {
    source: 'ts-universal-attributes-transformation.md', rule: 'scale and translate change the look and not the room',
    body: `Column() { ${BLOCK('a', 10, 10)}.scale({ x: 2, y: 2 })\n${BLOCK('b', 10, 10)}.translate({ x: 5 })
      ${BLOCK('c', 10, 10)} }`,
    boxes: { a: [-5, -5, 20, 20], b: [5, 10, 10, 10], c: [0, 20, 10, 10] },
  },
  {
    source: 'ts-basic-components-navigation.md', rule: 'a small title bar is 56 high, and the content has the rest',
    body: `Navigation() { Column() {}.id('in').width('100%').height('100%') }.title('One')
      .titleMode(NavigationTitleMode.Mini)`,
    boxes: { in: [0, 56, 360, 664] },
  },
];

for (const { source, rule, body, options, boxes } of CASES) {
  test(`${source}: ${rule}`, async (t) => {
    const page = await draw(t, body, options);
    const found: Record<string, readonly number[]> = {};
    for (const id of Object.keys(boxes)) {
      found[id] = await boxOf(page, id);
    }
    assert.deepEqual(found, boxes);
  });
}

test('ts-basic-components-navigation.md: a title keeps as far from the start of its bar as the app says', async (t) => {
  for (const [locale, left] of [['en_US', 40], ['ar_EG', 60]] as const) {
    const { screen } = await draw(t, `Navigation() {}.titleMode(NavigationTitleMode.Mini)
      .title('One', { paddingStart: { value: 40, unit: 1 }, paddingEnd: { value: 60, unit: 1 } })`, { locale });
    const box = await screen.page.getByRole('heading').boundingBox();
    assert.deepEqual([box?.x, box?.width], [left, 260]);
  }
});
