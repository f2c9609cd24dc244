import assert from 'node:assert/strict';
import { test } from 'node:test';

import { boxOf, draw, type DrawOptions } from './drawn.ts';

interface Case {
  /** The reference page that the rule is from. */
  readonly source: string;
  readonly rule: string;
  readonly body: string;
  readonly options?: DrawOptions;
  /** Computed properties of the component with the id `a`. */
  readonly css: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    source: 'ts-types.md', rule: 'colours are ARGB as text and as numbers, or names',
    body: `Column() {}.id('a').backgroundColor('#80FF0000').border({ width: 1, color: 0x4000FF00 })`,
    css: { 'background-color': 'rgba(255, 0, 0, 0.5)', 'border-top-color': 'rgba(0, 255, 0, 0.25)' },
  },
  {
    source: 'ts-appendix-enums.md', rule: 'Color.Blue is blue',
    body: `Column() {}.id('a').backgroundColor(Color.Blue)`, css: { 'background-color': 'rgb(0, 0, 255)' },
  },
  {
    source: 'ts-basic-components-text.md',
    rule: 'a text is 16 fp, nine tenths black, and grows with the choice of the user',
    body: `Text('a').id('a')`, options: { fontScale: 1.5 },
    css: { 'font-size': '24px', color: 'rgba(24, 36, 49, 0.9)' },
  },
  {
    source: 'ts-basic-components-text.md', rule: 'maxFontScale keeps a text from growing',
    body: `Text('a').id('a').fontSize(10).maxFontScale(1)`, options: { fontScale: 2 }, css: { 'font-size': '10px' },
  },
  {
    source: 'ts-basic-components-text.md', rule: 'balanced lines are of one length, as far as the words allow',
    body: `Text('a').id('a').lineBreakStrategy(LineBreakStrategy.BALANCED)`, css: { 'text-wrap': 'balance' },
  },
  {
    source: 'ts-basic-components-text.md', rule: 'weights by name and by number',
    body: `Text('a').id('a').fontWeight(FontWeight.Bold).fontStyle(FontStyle.Italic)`,
    css: { 'font-weight': '700', 'font-style': 'italic' },
  },
  {
    source: 'ts-basic-components-button.md', rule: 'a Button has round ends of 20, white letters of weight 500',
    body: `Button('a').id('a')`,
    css: { 'border-top-left-radius': '20px', color: 'rgb(255, 255, 255)', 'font-weight': '500', 'font-size': '16px' },
  },
  {
    source: 'ts-basic-components-xcomponent.md', rule: 'a picture is stretched over its surface',
    body: `XComponent({ type: XComponentType.SURFACE, controller: new XComponentController() }).id('a')`,
    css: { 'object-fit': 'fill' },
  },
  {
    source: 'ts-basic-components-xcomponent.md', rule: 'a picture keeps its shape where that is asked for',
    body: `XComponent({ type: XComponentType.SURFACE, controller: new XComponentController() }).id('a')
      .renderFit(RenderFit.RESIZE_COVER)`,
    css: { 'object-fit': 'cover' },
  },
  {
    source: 'ts-universal-attributes-enable.md', rule: 'a Button that is disabled is pale and takes no finger',
    body: `Button('a').id('a').enabled(false)`, css: { opacity: '0.4', 'pointer-events': 'none' },
  },
  {
    source: 'ts-universal-attributes-gradient-color.md', rule: 'a linear gradient by angle',
    body: `Column() {}.id('a').linearGradient({ angle: 90, colors: [['#FF0000', 0], ['#0000FF', 1]] })`,
    css: { 'background-image': 'linear-gradient(90deg, rgb(255, 0, 0) 0%, rgb(0, 0, 255) 100%)' },
  },
  {
    source: 'ts-universal-attributes-image-effect.md', rule: 'a shadow by radius, colour and offset',
    body: `Column() {}.id('a').shadow({ radius: 10, color: '#33000000', offsetX: 1, offsetY: 2 })`,
    css: { 'box-shadow': 'rgba(0, 0, 0, 0.2) 1px 2px 10px 0px' },
  },
  {
    source: 'ts-universal-attributes-border.md', rule: 'corners one by one',
    body: `Column() {}.id('a').borderRadius({ topLeft: 4, bottomRight: 8 })`,
    css: { 'border-top-left-radius': '4px', 'border-bottom-right-radius': '8px', 'border-top-right-radius': '0px' },
  },
  {
    source: 'ts-universal-attributes-transformation.md', rule: 'a turn is about the axis that looks out of the screen',
    body: `Column() {}.id('a').rotate({ angle: 90 })`, css: { transform: 'matrix(0, 1, -1, 0, 0, 0)' },
  },
  {
    source: 'ts-types.md', rule: 'margins at start and end mirror',
    body: `Column() {}.id('a').margin({ start: LengthMetrics.vp(5), top: LengthMetrics.px(6) })`,
    options: { locale: 'ar_EG' }, css: { 'margin-right': '5px', 'margin-left': '0px', 'margin-top': '2px' },
  },
];

for (const { source, rule, body, options, css } of CASES) {
  test(`${source}: ${rule}`, async (t) => {
    const page = await draw(t, body.includes('LengthMetrics') ? `import { LengthMetrics } from '@kit.ArkUI';
@Entry @ComponentV2 struct P { build() { ${body} } }` : body, options);
    const found: Record<string, string> = {};
    for (const name of Object.keys(css)) {
      found[name] = await page.screen.css('a', name);
    }
    assert.deepEqual(found, css);
  });
}

test('ts-basic-components-text.md: lines beyond maxLines are cut, and a text may shrink to its box', async (t) => {
  const long = 'one two three four five six seven eight nine ten';
  const page = await draw(t, `Column() {
    Text('${long}').id('cut').width(100).maxLines(2).textOverflow({ overflow: TextOverflow.Ellipsis })
    Text('${long}').id('clip').width(100).maxLines(1)
    Text('${long}').id('fit').width(200).maxLines(1).minFontSize(4).maxFontSize(30)
    Text('short').id('short').width(200).maxLines(1).minFontSize(4).maxFontSize(30)
  }`);
  const heights = await Promise.all(['cut', 'clip'].map(async (id) => (await page.screen.box(id)).height));
  assert.deepEqual(heights.map((height) => Math.round(height / 18.75)), [2, 1]);
  const tails = await page.screen.page.locator('[data-id="cut"] > span, [data-id="clip"] > span').evaluateAll((all) =>
    all.map((words) => (globalThis as unknown as { getComputedStyle: (of: unknown) => { overflowClipMargin: string } })
      .getComputedStyle(words).overflowClipMargin).map(Number.parseFloat));
  assert.ok(tails.every((reach) => reach > 1), `letters that reach out of their line keep their tails: ${tails.join()}`);
  const size = async (id: string): Promise<number> =>
    Number(await page.screen.page.locator(`[data-id="${id}"] > span`).evaluate((words) =>
      Number.parseFloat((words as unknown as { style: { fontSize: string } }).style.fontSize)));
  assert.ok(await size('fit') < 12, `${await size('fit')}`);
  assert.equal(await size('short'), 30);
});

test('ts-basic-components-symbolglyph.md: a symbol has a picture in its colours, or a frame that the page lists', async (t) => {
  const page = await draw(t, `Column() {
    SymbolGlyph($r('sys.symbol.mic')).id('a').fontSize(40).fontColor(['#FF0000', '#00FF00'])
      .renderingStrategy(SymbolRenderingStrategy.MULTIPLE_COLOR)
    SymbolGlyph($r('sys.symbol.phone_badge_star')).id('b').fontSize(40)
    Text() { SymbolSpan($r('sys.symbol.bell')).fontColor(['#0000FF']) }.id('c')
  }`);
  const strokes = (id: string): Promise<(string | null)[]> => page.screen.page.locator(`[data-id="${id}"] path`)
    .evaluateAll((all) => all.map((path) => (path as unknown as { getAttribute: (name: string) => string | null }).getAttribute('stroke')));
  assert.deepEqual([(await boxOf(page, 'a')).slice(2), await strokes('a')], [[40, 40], ['#FF0000', '#00FF00']]);
  assert.deepEqual([await strokes('b'), await strokes('c')], [[], ['#0000FF', '#0000FF']]);
  const message = page.page.wire.message();
  assert.deepEqual(message.kind === 'page' && message.problems.map(({ name }) => name), ['sys.symbol.phone_badge_star']);
});

test('ts-attr-symbolglyphmodifier.md: a symbol on a bar looks as its modifier says', async (t) => {
  const page = await draw(t, `
import { SymbolGlyphModifier } from '@kit.ArkUI';
@Entry
@ComponentV2
struct P {
  build() {
    Tabs() {
      TabContent() {}.tabBar(new BottomTabBarStyle({
        normal: new SymbolGlyphModifier($r('sys.symbol.house')).fontColor(['#00FF00']),
        selected: new SymbolGlyphModifier($r('sys.symbol.house_fill')).fontColor(['#FF0000']),
      }, 'Home'))
      TabContent() {}.tabBar(new BottomTabBarStyle({
        normal: new SymbolGlyphModifier($r('sys.symbol.bell')).fontColor(['#0000FF']),
      }, 'News'))
    }.id('a')
  }
}`);
  const paint = await page.screen.page.locator('[data-id="a"] path').evaluateAll((all) => all.map((path) => {
    const { getAttribute } = path as unknown as { getAttribute: (name: string) => string | null };
    return getAttribute.call(path, 'fill') ?? getAttribute.call(path, 'stroke');
  }));
  assert.deepEqual(paint, ['#FF0000', '#0000FF', '#0000FF']);
});

test('ts-basic-components-image.md: fillColor changes fills of a drawing, and not what is only outlined', async (t) => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2" width="2" height="2">'
    + '<rect width="1" height="2" fill="#000"/><rect x="1" width="1" height="2" fill="none" stroke="#0f0"/></svg>');
  const page = await draw(t, `Image('data:image/svg+xml;base64,${svg.toString('base64')}').id('a').width(20).height(20)
    .fillColor('#FF0000')`);
  assert.deepEqual(await boxOf(page, 'a'), [0, 0, 20, 20]);
  const source = decodeURIComponent(await page.screen.page.locator('[data-id="a"] img').getAttribute('src') ?? '');
  assert.match(source, /width="1" height="2" fill="#FF0000"/);
  assert.match(source, /fill="none" stroke="#0f0"/);
});
