import assert from 'node:assert/strict';
import { test } from 'node:test';

import { showPage, type TestPage } from '../testing.ts';
import type { WireMessage, WireNode, WirePage, WirePatch } from './Wire.ts';

const AT = { x: 1, y: 1, windowX: 1, windowY: 1 };

/** The page as somebody sees it who has just come. */
function whole({ page }: TestPage): WirePage {
  const message = page.wire.message();
  assert.equal(message.kind, 'page');
  return message as WirePage;
}

function byId(message: WirePage, id: string): WireNode {
  const found = message.nodes.find((node) => node.attributes.id?.[0] === id);
  assert.ok(found, `nothing has the id ${id}`);
  return found;
}

function listen({ page }: TestPage): WireMessage[] {
  const heard: WireMessage[] = [];
  page.wire.listen((message) => heard.push(message));
  return heard;
}

const COUNTER = `
@ComponentV2
struct Ticker {
  @Require @Param step: number;
  build() { Text(\`\${this.step}\`).id('ticker') }
}
@Entry
@ComponentV2
struct P {
  @Local count: number = 0;
  build() {
    Column({ space: 8 }) {
      Text($r('app.string.bye')).id('bye').fontSize('20fp').margin({ top: 4 })
      Ticker({ step: this.count })
      if (this.count > 1) { Divider() }
      Button('more').id('more').onClick(() => { this.count++; })
    }.width('100%')
  }
}`;

test('a page is a flat list of nodes with resolved values, texts in the language of the device, sites', async (t) => {
  const shown = await showPage(t, COUNTER);
  const page = whole(shown);
  const root = page.nodes.find((node) => node.id === page.root);
  assert.deepEqual([page.name, root?.type, root?.isCustom], ['pages/P', 'P', true]);
  const bye = byId(page, 'bye');
  assert.equal(bye.text, 'Bye');
  assert.deepEqual(bye.attributes, { id: ['bye'], fontSize: ['20fp'], margin: [{ top: 4 }] });
  assert.match(bye.site, /^entry\/src\/main\/ets\/pages\/P\.ets:\d+:7$/);
  const column = page.nodes.find((node) => node.type === 'Column');
  assert.deepEqual(column?.args, [{ space: 8 }]);
  assert.equal(column?.children.length, 3);
  assert.deepEqual(byId(page, 'more').events, ['onClick']);
});

test('a change sends what was drawn again and nothing else, and counts it', async (t) => {
  const shown = await showPage(t, COUNTER);
  const page = whole(shown);
  const heard = listen(shown);
  const more = byId(page, 'more').id;
  assert.equal(shown.page.wire.handle({ kind: 'click', page: page.page, node: more, at: AT }), true);
  await shown.settle();
  assert.equal(heard.length, 1);
  const patch = heard[0] as WirePatch;
  assert.deepEqual(patch.nodes.map(({ id, text, redraws }) => ({ id, text, redraws })),
    [{ id: byId(page, 'ticker').id, text: '1', redraws: 1 }]);
  assert.deepEqual(patch.gone, []);
});

test('what an if brings is new, and what it takes away is gone', async (t) => {
  const shown = await showPage(t, COUNTER);
  const page = whole(shown);
  const heard = listen(shown);
  shown.page.tap('more');
  shown.page.tap('more');
  await shown.settle();
  const types = (heard[0] as WirePatch).nodes.map((node) => node.type);
  assert.deepEqual(types, ['Column', 'Text', 'Divider']);
  assert.equal(byId(whole(shown), 'more').id, byId(page, 'more').id);
});

test('another language is another whole page', async (t) => {
  const shown = await showPage(t, COUNTER);
  whole(shown);
  const heard = listen(shown);
  shown.device.configure({ locale: 'zh_CN', display: { width: 780, height: 360 } });
  await shown.settle();
  assert.equal(heard.length, 1);
  assert.equal(heard[0]?.kind, 'page');
  assert.equal(byId(heard[0] as WirePage, 'bye').text, '再见');
  assert.equal((heard[0] as WirePage).surface.width, 780);
});

test('an event for a page or a node that has gone, and for what cannot be pressed, comes to nothing', async (t) => {
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local count: number = 0;
  build() {
    Column() {
      Column() { Button('a').id('off').onClick(() => { this.count++; }) }.enabled(false)
      Button('b').id('on').onClick(() => { this.count++; })
      Text(\`\${this.count}\`).id('count')
    }
  }
}`);
  const page = whole(shown);
  const click = (node: number, of = page.page): boolean =>
    shown.page.wire.handle({ kind: 'click', page: of, node, at: AT });
  const on = byId(page, 'on').id;
  assert.deepEqual([click(on, -1), click(-1), click(byId(page, 'off').id), click(on)], [false, false, false, true]);
  await shown.settle();
  assert.equal(byId(whole(shown), 'count').text, '1');
});

test('nothing in front is a blank screen', async (t) => {
  const shown = await showPage(t, COUNTER);
  whole(shown);
  const heard = listen(shown);
  shown.page.hide();
  await shown.settle();
  assert.deepEqual(heard, [{ v: 1, kind: 'blank' }]);
});

test('what the page cannot draw is named with its place, once for each place', async (t) => {
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      QRCode('a')
      Text('a').motionPath({ path: 'M0 0' })
      SymbolGlyph($r('sys.symbol.phone_badge_star'))
      Text('b').fontColor($r('sys.color.font_secondary'))
    }
  }
}`);
  assert.deepEqual(whole(shown).problems.map(({ kind, name, site }) => [kind, name, site.replace(/.*\//, '')]), [
    ['component', 'QRCode', 'P.ets:7:7'],
    ['attribute', 'Text.motionPath', 'P.ets:8:7'],
    ['value', 'sys.symbol.phone_badge_star', 'P.ets:9:7'],
    ['value', 'sys.color.font_secondary', 'P.ets:10:7'],
  ]);
});

test('what is typed and switched reaches the listener and a two-way binding', async (t) => {
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local name: string = 'a';
  @Local isOn: boolean = false;
  build() {
    Column() {
      TextInput({ text: this.name!! }).id('input')
      Toggle({ type: ToggleType.Switch, isOn: this.isOn }).id('toggle')
        .onChange((isOn: boolean) => { this.isOn = isOn; })
      Text(this.name + this.isOn).id('both')
    }
  }
}`);
  const page = whole(shown);
  const change = (id: string, value: string | boolean): unknown =>
    shown.page.wire.handle({ kind: 'change', page: page.page, node: byId(page, id).id, value });
  change('input', 'Ada');
  change('toggle', true);
  await shown.settle();
  assert.equal(byId(whole(shown), 'both').text, 'Adatrue');
});

test('gestures are listed with their place, and one that is recognised is told', async (t) => {
  const seen: string[] = [];
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Text('a').id('a').gesture(GestureGroup(GestureMode.Exclusive,
      LongPressGesture({ repeat: true }).onAction(() => { log('long'); }),
      PanGesture({ distance: 5 }).onActionUpdate((event: GestureEvent) => { log('pan ' + event.offsetX); })))
  }
}`, { log: (word: string) => seen.push(word) });
  const page = whole(shown);
  const node = byId(page, 'a');
  assert.deepEqual(node.gestures.map(({ type, of }) => [type, of?.map((part) => [part.handler, part.type])]),
    [['Group', [[1, 'LongPress'], [2, 'Pan']]]]);
  const at = { kind: 'gesture', page: page.page, node: node.id, at: AT, offsetX: 7, offsetY: 0, speed: 0, angle: 0,
    scale: 1 } as const;
  shown.page.wire.handle({ ...at, handler: 1, phase: 'action' });
  shown.page.wire.handle({ ...at, handler: 2, phase: 'update' });
  assert.deepEqual(seen, ['long', 'pan 7']);
});

test('animateTo tells how what it changes is to be seen', async (t) => {
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local w: number = 10;
  build() {
    Button('a').id('a').width(this.w).onClick(() => {
      this.getUIContext().animateTo({ duration: 300, curve: Curve.Linear }, () => { this.w = 20; });
    })
  }
}`);
  whole(shown);
  const heard = listen(shown);
  shown.page.tap('a');
  await shown.settle();
  const [patch] = heard as WirePatch[];
  assert.deepEqual([patch?.animation?.duration, patch?.animation?.curve, patch?.nodes[0]?.attributes.width],
    [300, 'linear', [20]]);
});

test('pages on the stack of a Navigation are drawn in it, and back leaves them one by one', async (t) => {
  const seen: string[] = [];
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  stack: NavPathStack = new NavPathStack();
  @Builder
  page(name: string, param: Object) {
    NavDestination() { Text(name + param).id('inside') }.title('Two')
      .onReady((context: NavDestinationContext) => { log(context.pathInfo.name + context.pathStack.size()); })
  }
  build() {
    Navigation(this.stack) { Button('go').id('go').onClick(() => { this.stack.pushPathByName('two', 7); }) }
      .title('One').navDestination(this.page)
  }
}`, { log: (word: string) => seen.push(word) });
  shown.page.tap('go');
  await shown.settle();
  const page = whole(shown);
  const navigation = page.nodes.find((node) => node.type === 'Navigation');
  assert.deepEqual(Object.keys(navigation?.slots ?? {}), ['navDestination']);
  assert.equal(byId(page, 'inside').text, 'two7');
  assert.deepEqual(seen, ['two1']);
  assert.equal(shown.page.back(), true);
  await shown.settle();
  assert.equal(whole(shown).nodes.some((node) => node.type === 'NavDestination'), false);
  assert.equal(shown.page.back(), false);
});

test('a GridRow is told by which width it goes, when it comes and when the window is another', async (t) => {
  const seen: string[] = [];
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    GridRow({ breakpoints: { value: ['320vp', '600vp'], reference: BreakpointsReference.WindowSize } }) {
      GridCol() { Text('a') }
    }.onBreakpointChange((point: string) => { log(point); })
  }
}`, { log: (word: string) => seen.push(word) });
  shown.device.configure({ display: { width: 700 } });
  shown.device.configure({ display: { width: 800 } });
  shown.device.configure({ display: { width: 233 } });
  assert.deepEqual(seen, ['sm', 'md', 'xs']);
});
