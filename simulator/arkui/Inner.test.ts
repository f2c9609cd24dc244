import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { VirtualClock } from '../device/Clock.ts';
import { showPage } from './testing.ts';
import type { WireMessage, WireNode } from './wire/Wire.ts';

/** What the system keeps inside components: the app is told as the documents say, with a browser or without one. */

function logger(): { log: string[]; globals: Record<string, unknown> } {
  const log: string[] = [];
  return { log, globals: { log: (word: string) => log.push(word) } };
}

/** The node with this id, as the page draws it. */
function nodeOf(message: WireMessage, id: string): WireNode {
  const nodes = message.kind === 'blank' ? [] : message.nodes;
  const found = nodes.find(({ attributes }) => attributes.id?.[0] === id);
  assert.ok(found !== undefined, `${id} is on the page`);
  return found;
}

test('ts-container-tabs.md: a tab is chosen by its label or by the controller, unless onContentWillChange says no', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  tabs: TabsController = new TabsController();
  @Local at: number = 0;
  build() {
    Column() {
      Tabs({ controller: this.tabs, index: this.at!! }) {
        TabContent() { Text('calls') }.tabBar('Calls').onWillHide(() => { log('hide') })
        TabContent() { Text('people') }.tabBar(new SubTabBarStyle('People')).onWillShow(() => { log('show') })
        TabContent() { Text('settings') }.tabBar({ text: 'Settings' })
      }
      .onTabBarClick((at: number) => { log('bar ' + at) })
      .onContentWillChange((from: number, to: number) => to !== 2)
      .onChange((at: number) => { log('change ' + at) })
      Button('first').onClick(() => { this.tabs.changeIndex(0) })
      Button('by state').onClick(() => { this.at = 1 })
    }
  }
}`, globals);
  assert.deepEqual(page.text(), ['Calls', 'calls', 'People', 'Settings', 'first', 'by state']);
  page.tap('People');
  await settle();
  assert.deepEqual(page.text().slice(0, 3), ['Calls', 'People', 'people']);
  assert.deepEqual(log.splice(0), ['bar 1', 'hide', 'show', 'change 1']);
  page.tap('Settings');
  page.tap('first');
  await settle();
  assert.deepEqual(log.splice(0), ['bar 2', 'change 0']);
  page.tap('by state');
  await settle();
  assert.deepEqual(log.splice(0), ['hide', 'show', 'change 1']);
});

test('ts-container-swiper.md: pages go round, unless loop is false; what is turned by state or controller is told', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  round: SwiperController = new SwiperController();
  straight: SwiperController = new SwiperController();
  build() {
    Column() {
      Swiper(this.round) { ForEach([1, 2, 3], (n: number) => { Text('r' + n) }) }.onChange((at: number) => { log('r' + at) })
      Swiper(this.straight) { Text('s1')\nText('s2') }.loop(false).onChange((at: number) => { log('s' + at) })
      Button('back').onClick(() => { this.round.showPrevious(); this.straight.showPrevious(); })
      Button('third').onClick(() => { this.round.changeIndex(1); this.straight.changeIndex(1); })
    }
  }
}`, globals);
  page.tap('back');
  await settle();
  assert.deepEqual([log.splice(0), page.text().slice(0, 2)], [['r2'], ['r3', 's1']]);
  page.tap('third');
  await settle();
  assert.deepEqual([log.splice(0), page.text().slice(0, 2)], [['r1', 's1'], ['r2', 's2']]);
});

test('ts-basic-components-select.md: a menu comes with a press, and what is chosen there is shown, told and bound', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local at: number = -1;
  @Local word: string = 'Choose';
  build() {
    Column() {
      Select([{ value: 'Bell' }, { value: $r('app.string.bye') }]).id('select').selected(this.at!!).value(this.word!!)
        .onSelect((at: number, word: string) => { log(at + word) })
      Text(this.at + this.word).id('told')
    }
  }
}`, globals);
  assert.deepEqual(page.text(), ['Choose', '-1Choose']);
  page.tap('select');
  await settle();
  assert.deepEqual(page.text(), ['Choose', '-1Choose', 'Bell', 'Bye']);
  page.back();
  await settle();
  assert.equal(page.text().length, 2);
  page.tap('select');
  await settle();
  page.tap('Bye');
  await settle();
  assert.deepEqual([page.text(), log], [['Bye', '1Bye'], ['1Bye']]);
});

test('ts-basic-components-radio.md, -checkboxgroup.md: one radio of a group is on; a group of boxes says which are', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Radio({ value: 'a', group: 'ring' }).id('a').checked(true).onChange((on: boolean) => { log('a' + on) })
      Radio({ value: 'b', group: 'ring' }).id('b').onChange((on: boolean) => { log('b' + on) })
      Radio({ value: 'c', group: 'other' }).id('c').checked(true)
      CheckboxGroup({ group: 'who' }).id('all')
        .onChange((result: CheckboxGroupResult) => { log(result.name.join('+') + ' ' + result.status) })
      Checkbox({ name: 'ann', group: 'who' }).id('ann').select(true)
      Checkbox({ name: 'bob', group: 'who' }).id('bob').onChange((on: boolean) => { log('bob' + on) })
    }
  }
}`, globals);
  const inner = (id: string): unknown => nodeOf(page.wire.message(), id).inner;
  assert.deepEqual([log, inner('all')], [[], { isOn: false, isPart: true }]);
  page.tap('b');
  page.tap('b');
  await settle();
  assert.deepEqual([log.splice(0), inner('a'), inner('c')], [['btrue', 'afalse'], { isOn: false }, { isOn: true }]);
  page.tap('ann');
  page.tap('all');
  await settle();
  assert.deepEqual(log.splice(0).filter((line) => line !== ' 2'), ['bobtrue', 'ann+bob 0']);
  assert.deepEqual([inner('ann'), inner('all')], [{ isOn: true }, { isOn: true, isPart: false }]);
});

test('ts-container-listitem.md: what a swipe draws out can be pressed then, and only then', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Builder remove() { Button('Delete').onClick(() => { log('deleted') }) }
  build() {
    List() {
      ListItem() { Text('Ann') }.id('item').swipeAction({ end: { builder: () => { this.remove() },
        onStateChange: (state: SwipeActionState) => { log('state ' + state) }, onAction: () => { log('far') } } })
    }
  }
}`, globals);
  const swipe = async (value: string): Promise<void> => {
    const message = page.wire.message();
    assert.ok(message.kind !== 'blank');
    page.wire.handle({ kind: 'change', page: message.page, node: nodeOf(message, 'item').id, value });
    await settle();
  };
  assert.throws(() => page.tap('Delete'), /There is nothing called "Delete"/);
  await swipe('end');
  page.tap('Delete');
  await swipe('');
  await swipe('act end');
  assert.deepEqual(log, ['state 1', 'deleted', 'state 0', 'state 2', 'far']);
  assert.throws(() => page.tap('Delete'), /There is nothing called "Delete"/);
});

const change = async ({ page, settle }: Awaited<ReturnType<typeof showPage>>, id: string, value: string | number): Promise<void> => {
  const message = page.wire.message();
  assert.ok(message.kind !== 'blank');
  page.wire.handle({ kind: 'change', page: message.page, node: nodeOf(message, id).id, value });
  await settle();
};

test('ts-basic-components-textpicker.md, -datepicker.md, -timepicker.md: a turned column is told, and what follows from it', async (t) => {
  const { log, globals } = logger();
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local at: number = 1;
  @Local day: Date = new Date(2024, 0, 31, 23, 5);
  tree: TextCascadePickerRangeContent[] = [{ text: 'A', children: [{ text: 'a1' }, { text: 'a2' }] }, { text: 'B', children: [{ text: 'b1' }] }];
  build() {
    Column() {
      TextPicker({ range: ['one', 'two', 'three'], selected: this.at!! }).id('one')
        .onChange((value: string | string[], at: number | number[]) => { log(value + ' ' + at) })
      TextPicker({ range: this.tree, value: ['A', 'a2'] }).id('tree')
        .onChange((value: string | string[], at: number | number[]) => { log(JSON.stringify([value, at])) })
      DatePicker({ selected: this.day!! }).id('day').onDateChange((day: Date) => { log(day.getMonth() + '/' + day.getDate()) })
      TimePicker({ selected: this.day }).useMilitaryTime(false).id('time')
        .onChange((time: TimePickerResult) => { log(time.hour + ':' + time.minute) })
    }
  }
}`, globals);
  await change(shown, 'one', '0:2');
  await change(shown, 'one', '0:7');
  await change(shown, 'tree', '0:1');
  await change(shown, 'day', '0:1');
  await change(shown, 'time', '0:0');
  await change(shown, 'time', '1:0');
  assert.deepEqual(log, ['three 2', '[["B","b1"],[1,0]]', '1/29', '11:5', '0:5']);
  const wheels = nodeOf(shown.page.wire.message(), 'tree').inner?.wheels;
  assert.deepEqual(wheels, [{ items: ['A', 'B'], at: 1 }, { items: ['b1'], at: 0 }]);
});

test('ts-basic-components-texttimer.md, -textclock.md: they go by the clock of the device, as their controllers say', async (t) => {
  const { page, device, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  timer: TextTimerController = new TextTimerController();
  build() {
    Column() {
      TextTimer({ controller: this.timer }).format('mm:ss').id('up')
      TextTimer({ isCountDown: true, count: 10000, controller: new TextTimerController() }).format('ss').id('down')
      TextClock({ timeZoneOffset: 0 }).format('yyyy-MM-dd hh:mm a').id('clock')
      Button('start').onClick(() => { this.timer.start() })
      Button('pause').onClick(() => { this.timer.pause() })
      Button('reset').onClick(() => { this.timer.reset() })
    }
  }
}`);
  const clock = device.clock as VirtualClock;
  const read = (): (string | undefined)[] => ['up', 'down', 'clock'].map((id) => page.find(id)?.text);
  page.tap('start');
  await clock.advance(65_000);
  assert.deepEqual(read(), ['01:05', '10', '2025-06-15 03:07 PM']);
  page.tap('pause');
  await clock.advance(60_000);
  assert.equal(read()[0], '01:05');
  page.tap('reset');
  await settle();
  assert.equal(read()[0], '00:00');
});

test('ts-container-refresh.md: pulled by a finger or begun by state it is told once, and ends when the app says so', async (t) => {
  const { log, globals } = logger();
  const shown = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local isOn: boolean = false;
  build() {
    Column() {
      Refresh({ refreshing: this.isOn!! }) { Text('list') }.id('refresh')
        .onStateChange((state: RefreshStatus) => { log('' + state) }).onRefreshing(() => { log('load ' + this.isOn) })
      Button('done').onClick(() => { this.isOn = false })
      Button('begin').onClick(() => { this.isOn = true })
    }
  }
}`, globals);
  for (const value of ['drag', 'over', 'refresh']) {
    await change(shown, 'refresh', value);
  }
  assert.deepEqual(log.splice(0), ['1', '2', '3', 'load true']);
  shown.page.tap('done');
  await shown.settle();
  shown.page.tap('begin');
  await shown.settle();
  assert.deepEqual(log, ['4', '0', '3', 'load true']);
});
