import assert from 'node:assert/strict';
import { test } from 'node:test';

import { showPage } from './testing.ts';

test('a page shows its texts in the order of the source, from strings, resources and numbers', async (t) => {
  const { page } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Text('one').id('first')
      Button($r('app.string.bye'))
      Row() { Text($r('app.string.hello', 'you')) }
    }
  }
}`);
  assert.deepEqual(page.text(), ['one', 'Bye', 'Hello you']);
  assert.equal(page.find('first')?.text, 'one');
  assert.equal(page.find('Bye')?.name, 'Button');
  assert.equal(page.tree()?.name, 'P');
});

test('texts follow the language of the device', async (t) => {
  const { page, device } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Text($r('app.string.bye'))
  }
}`);
  device.locale = 'zh_CN';
  assert.deepEqual(page.text(), ['再见']);
});

test('a tap runs the handler of the component, or of the nearest one around it', async (t) => {
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local count: number = 0;
  build() {
    Column() {
      Button('more').id('more').onClick(() => { this.count++; })
      Row() { Text('inside') }.onClick(() => { this.count += 10; })
      Text(\`\${this.count}\`).id('count')
    }
  }
}`);
  page.tap('more');
  page.tap('inside');
  await settle();
  assert.equal(page.find('count')?.text, '11');
  assert.throws(() => page.tap('count'), /Nothing happens when "count" is pressed/);
});

test('what cannot be seen or is disabled cannot be pressed', async (t) => {
  const { page } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Column() { Button('a').id('hidden').onClick(() => {}) }.visibility(Visibility.None)
      Column() { Button('b').id('disabled').onClick(() => {}) }.enabled(false)
    }
  }
}`);
  assert.throws(() => page.tap('hidden'), /not to be seen/);
  assert.throws(() => page.tap('disabled'), /is disabled/);
  assert.throws(() => page.tap('nowhere'), /There is nothing called "nowhere" on the page. It shows: b/);
  assert.deepEqual(page.text(), ['b']);
});

test('an id that two components have cannot be found', async (t) => {
  const { page } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Text('a').id('x')
      Text('b').id('x')
    }
  }
}`);
  assert.throws(() => page.find('x'), /2 components with the id x/);
});

test('an unknown attribute is in the ledger with its place, and a known one is not', async (t) => {
  const { device } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Text('a').fontSize(1).justifyContents(2)
    }.alignItems(HorizontalAlign.Start)
  }
}`);
  assert.equal(device.ledger.entries.length, 1);
  assert.match(device.ledger.describe(),
    /^arkui\.unknown-attribute .*Text has no attribute justifyContents: .*pages\/P\.ets:7:7$/);
});

test('@Styles and @Extend are attributes of the app', async (t) => {
  const { page, device } = await showPage(t, `
@Extend(Text)
function named(id: string) { .id(id) }
@Styles
function off() { .enabled(false) }
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Text('a').named('x').off()
    }
  }
}`);
  assert.equal(page.find('x')?.isEnabled, false);
  assert.deepEqual(device.ledger.entries, []);
});

test('a resource that is missing is in the ledger, and the page is not drawn', async (t) => {
  const { page, device } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Text($r('app.string.nothing'))
  }
}`);
  assert.equal(page.isMounted, false);
  assert.deepEqual(device.ledger.entries.map(({ rule, detail }) => [rule.id, detail]), [
    ['arkui.resource-missing', 'app.string.nothing'],
    ['invariant.I10.uncaught',
      'drawing pages/P: Error: There is no resource app.string.nothing for this device.'],
  ]);
});

test('a page without @Entry cannot be mounted', async (t) => {
  await assert.rejects(showPage(t, `
@ComponentV2
struct P {
  build() {
    Text('a')
  }
}`), /no component with @Entry/);
});

test('the page is told of its coming and going, and of the back gesture', async (t) => {
  const log: string[] = [];
  const { page } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  aboutToAppear() { log('appear'); }
  onPageShow() { log('show'); }
  onBackPress(): boolean { log('back'); return true; }
  onPageHide() { log('hide'); }
  aboutToDisappear() { log('disappear'); }
  build() {
    Text('a')
  }
}`, { log: (word: string) => log.push(word) });
  assert.equal(page.back(), true);
  page.unmount();
  assert.equal(page.isMounted, false);
  assert.equal(page.tree(), undefined);
  assert.deepEqual(log, ['appear', 'show', 'back', 'hide', 'disappear']);
});

test('an error in a handler is the process’s, not the test’s', async (t) => {
  const { page, device } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Button('a').onClick(() => { throw new Error('boom'); })
  }
}`);
  page.tap('a');
  assert.deepEqual(device.ledger.entries.map(({ rule, detail }) => [rule.id, detail]),
    [['invariant.I10.uncaught', 'onClick: Error: boom']]);
});

test('a page reaches the context of its ability, and other parts of UIContext say that they are missing', async (t) => {
  const { page, exports, device } = await showPage(t, `
export class Seen { static what: Object[] = []; }
@Entry
@ComponentV2
struct P {
  build() {
    Button('a').onClick(() => {
      Seen.what.push(this.getUIContext().getHostContext());
      this.getUIContext().getRouter();
    })
  }
}`);
  page.tap('a');
  assert.deepEqual((exports.Seen as { what: object[] }).what, [{ name: 'context' }]);
  assert.match(device.ledger.describe(), /not on the desk: @kit\.ArkUI UIContext\.getRouter/);
});

test('each window keeps its page, and the one in front is seen', async (t) => {
  const log: string[] = [];
  const { page, process, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local n: number = 0;
  onPageShow() { log('show'); }
  onPageHide() { log('hide'); }
  build() {
    Button(\`\${this.n}\`).id('n').onClick(() => { this.n++; })
  }
}`, { log: (word: string) => log.push(word) });
  page.tap('n');
  const second = { name: 'second window' };
  page.show(second);
  assert.equal(page.isMounted, false);
  page.mount(process, 'pages/P', second);
  await settle();
  assert.deepEqual(page.text(), ['0']);
  page.unmount(second);
  assert.equal(page.isMounted, false);
  assert.deepEqual(log, ['show', 'hide', 'show', 'hide']);
});

test('a component of the system that a kit brings is drawn with its attributes', async (t) => {
  const { page, device } = await showPage(t, `
import { AVCastPicker } from '@kit.AVSessionKit';
@Entry
@ComponentV2
struct P {
  build() {
    Column() { AVCastPicker({ normalColor: Color.Red }).id('route').width(48) }
  }
}`);
  assert.equal(page.find('route')?.name, 'AVCastPicker');
  assert.deepEqual(device.ledger.entries.map((entry) => entry.rule.id), ['avsession.picker']);
});

test('a page can ask what the device is able to do', async (t) => {
  const { page, device, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local words: string = '';
  build() {
    Button(this.words).id('ask').onClick(() => {
      this.words = ['Push.PushService', 'Multimedia.AVSession.AVCast', 'No.Such']
        .map((name: string) => canIUse('SystemCapability.' + name).toString()).join();
    })
  }
}`);
  page.tap('ask');
  await settle();
  assert.equal(page.find('ask')?.text, 'true,true,false');
  device.configure({ display: { type: 'wearable' } });
  page.tap('ask');
  await settle();
  assert.equal(page.find('ask')?.text, 'true,false,false');
});

test('a page of a Navigation is told when it is shown and hidden, and when it goes', async (t) => {
  const log: string[] = [];
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  stack: NavPathStack = new NavPathStack();
  @Builder place(name: string) {
    NavDestination() { Text('page ' + name) }
      .onWillAppear(() => { log(name + ' will appear'); })
      .onAppear(() => { log(name + ' appears'); }).onWillShow(() => { log(name + ' will show'); })
      .onShown(() => { log(name + ' shown'); }).onWillHide(() => { log(name + ' will hide'); })
      .onHidden(() => { log(name + ' hidden'); }).onWillDisappear(() => { log(name + ' will go'); })
  }
  build() {
    Navigation(this.stack) {
      Button('a').onClick(() => { this.stack.pushPathByName('a', null); })
    }.navDestination(this.place).mode(NavigationMode.Split)
  }
}`, { log: (word: string) => log.push(word) });
  page.tap('a');
  await settle();
  assert.deepEqual(log.splice(0), ['a will appear', 'a appears', 'a will show', 'a shown']);
  page.tap('a');
  await settle();
  assert.deepEqual(log.splice(0), [
    'a will hide', 'a will appear', 'a appears', 'a will show', 'a hidden', 'a shown']);
  page.back();
  await settle();
  assert.deepEqual(log.splice(0), ['a will hide', 'a hidden', 'a will go', 'a will show', 'a shown']);
  page.hide();
  assert.deepEqual(log, ['a hidden']);
});

test('a controller, and a class of the app with methods get and set, are handed to a component as they are', async (t) => {
  const { page } = await showPage(t, `
class Store { get(): string { throw new Error('read'); } set(value: string): void {} }
@Entry
@ComponentV2
struct P {
  tabs: TabsController = new TabsController();
  input: TextInputController = new TextInputController();
  build() {
    Column() {
      Tabs({ controller: this.tabs }) { TabContent() { Text('one') } }
      TextInput({ controller: this.input })
      Text('two').customProperty('store', new Store())
    }
  }
}`);
  assert.deepEqual(page.text(), ['one', 'two']);
});
