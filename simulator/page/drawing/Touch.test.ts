import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { boxOf, draw } from './drawn.ts';

const COUNTER = `
@Entry
@ComponentV2
struct P {
  @Local count: number = 0;
  @Local text: string = '';
  @Local isOn: boolean = false;
  @Local word: string = '';
  build() {
    Column({ space: 8 }) {
      Row() { Button('more').id('more').onClick(() => { this.count++; }) }
        .id('around').padding(20).onClick(() => { this.count += 10; })
      Text(\`\${this.count} \${this.text} \${this.isOn} \${this.word}\`).id('state')
      TextInput({ text: this.text!!, placeholder: 'Name' }).id('input')
      Toggle({ type: ToggleType.Switch, isOn: this.isOn!! }).id('toggle').accessibilityText('Loud')
      Text('hold').id('hold').width(80).height(80)
        .gesture(LongPressGesture({ duration: 50 }).onAction(() => { this.word = 'held'; }))
      Text('pull').id('pull').width(80).height(80)
        .gesture(PanGesture({ direction: PanDirection.Horizontal })
          .onActionEnd((event: GestureEvent) => { this.word = 'pulled ' + Math.round(event.offsetX); }))
    }
  }
}`;

test('a click is for the innermost component that listens, by finger and by key', async (t) => {
  const page = await draw(t, COUNTER);
  await page.screen.page.locator('[data-id="more"]').click();
  await page.exchange();
  assert.equal(page.page.find('state')?.text, '1  false ');
  await page.screen.page.locator('[data-id="more"]').press('Enter');
  await page.exchange();
  assert.equal(page.page.find('state')?.text, '2  false ');
  await page.screen.page.locator('[data-id="around"]').click({ position: { x: 4, y: 4 } });
  await page.exchange();
  assert.equal(page.page.find('state')?.text, '12  false ');
  assert.equal(await page.screen.page.locator('[data-id="state"]').innerText(), '12  false ');
});

test('what is typed and switched reaches the app', async (t) => {
  const page = await draw(t, COUNTER);
  await page.screen.page.locator('[data-id="input"]').fill('Ada');
  await page.screen.page.locator('[data-id="toggle"]').click();
  await page.exchange();
  assert.equal(page.page.find('state')?.text, '0 Ada true ');
  assert.equal(await page.screen.page.locator('[data-id="toggle"]').getAttribute('aria-checked'), 'true');
});

test('a long press and a pull are recognised', async (t) => {
  const page = await draw(t, COUNTER);
  const { mouse } = page.screen.page;
  const middle = async (id: string): Promise<[number, number]> => {
    const { x, y, width, height } = await page.screen.box(id);
    return [x + width / 2, y + height / 2];
  };
  await mouse.move(...await middle('hold'));
  await mouse.down();
  await page.screen.page.waitForFunction('window.ark.events.some((event) => event.kind === "gesture")');
  await mouse.up();
  await page.exchange();
  assert.equal(page.page.find('state')?.text, '0  false held');
  const [x, y] = await middle('pull');
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 10, y);
  await mouse.move(x + 30, y);
  await mouse.up();
  await page.exchange();
  assert.equal(page.page.find('state')?.text, '0  false pulled 30');
});

test('a patch changes what it names and leaves the other elements as they are', async (t) => {
  const page = await draw(t, COUNTER);
  await page.screen.page.locator('[data-id="around"]').evaluate((element) => {
    (element as unknown as { mark: string }).mark = 'kept';
  });
  const heard: unknown[] = [];
  page.page.wire.listen((message) => heard.push(message));
  page.page.tap('more');
  await page.settle();
  await page.screen.apply(heard[0] as never);
  assert.equal(await page.screen.page.locator('[data-id="state"]').innerText(), '1  false ');
  assert.equal(await page.screen.page.locator('[data-id="around"]').evaluate((element) =>
    (element as unknown as { mark: string }).mark), 'kept');
});

test('sizes are told to the app where it listens', async (t) => {
  const page = await draw(t, `
@Entry
@ComponentV2
struct P {
  @Local size: string = '';
  build() {
    Column() {
      Text(this.size).id('size')
    }.width('100%').height('50%').onSizeChange((_before: SizeOptions, now: SizeOptions) => {
      this.size = \`\${now.width}x\${now.height}\`;
    })
  }
}`);
  await page.screen.page.waitForFunction('window.ark.events.length > 0');
  await page.exchange();
  assert.equal(page.page.find('size')?.text, '360x360');
});

test('ts-universal-attributes-expand-safe-area.md: what lies by the bars may reach under them', async (t) => {
  const page = await draw(t, `Column() { Column() {}.id('in').width('100%').height('100%') }.id('out')
    .width('100%').height('100%').expandSafeArea([SafeAreaType.SYSTEM], [SafeAreaEdge.TOP])`,
  { safeArea: { top: 36, bottom: 28 } });
  assert.deepEqual(await boxOf(page, 'out'), [0, 0, 360, 692]);
  assert.deepEqual(await boxOf(page, 'in'), [0, 36, 360, 656]);
  const inside = await draw(t, `Column() { Column() {}.id('a').width(10).height(10).expandSafeArea() }.width('100%')
    .height('100%').justifyContent(FlexAlign.Center)`, { safeArea: { top: 36, bottom: 28 } });
  assert.deepEqual(await boxOf(inside, 'a'), [175, 359, 10, 10]);
});

test('a screen reader finds names, roles and states, and nothing that is hidden from it', async (t) => {
  const page = await draw(t, `Column() {
    Button() { Text('x') }.id('named').accessibilityText('Hang up').onClick(() => {})
    Text('secret').id('hidden').accessibilityLevel('no-hide-descendants')
    Toggle({ type: ToggleType.Switch, isOn: true }).id('switch').accessibilityText('Loud')
    Image('data:image/png;base64,').id('picture').width(10).height(10)
    List() { ListItem() { Text('one') }\nListItem() { Text('two') } }.accessibilityText('Calls')
  }`);
  const attribute = (id: string, name: string): Promise<string | null> =>
    page.screen.page.locator(`[data-id="${id}"]`).getAttribute(name);
  assert.deepEqual(await Promise.all([attribute('named', 'role'), attribute('named', 'aria-label'),
    attribute('named', 'tabindex')]), ['button', 'Hang up', '0']);
  assert.equal(await attribute('hidden', 'aria-hidden'), 'true');
  assert.deepEqual(await Promise.all([attribute('switch', 'role'), attribute('switch', 'aria-checked')]),
    ['switch', 'true']);
  assert.equal(await attribute('picture', 'aria-hidden'), 'true');
  const axe = createRequire(import.meta.url).resolve('axe-core');
  await page.screen.page.addScriptTag({ content: readFileSync(axe, 'utf8') });
  const found = await page.screen.page.evaluate<{ violations: { id: string; impact: string }[] }>(
    `axe.run('.ark-screen')`);
  assert.deepEqual(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id }) => id), []);
});

test('styles by state hold while a component is pressed, has the focus of the keyboard, or is disabled', async (t) => {
  const page = await draw(t, `
@Entry
@ComponentV2
struct P {
  @Local isOn: boolean = true;
  @Styles dark() { .backgroundColor('#111111') }
  build() {
    Column({ space: 20 }) {
      Button('first').id('first')
      Button('styled').id('styled').enabled(this.isOn).backgroundColor('#222222').onClick(() => { this.isOn = false; })
        .stateStyles({ pressed: this.dark, focused: { .backgroundColor('#333333') }, disabled: { .opacity(0.25) } })
    }
  }
}`);
  const { page: browser } = page.screen;
  const colour = (): Promise<string> => page.screen.css('styled', 'background-color');
  assert.equal(await colour(), 'rgb(34, 34, 34)');
  await browser.locator('[data-id="first"]').focus();
  await browser.keyboard.press('Tab');
  await page.redraw();
  assert.equal(await colour(), 'rgb(51, 51, 51)');
  const { x, y } = await page.screen.box('styled');
  await browser.mouse.move(x + 5, y + 5);
  await browser.mouse.down();
  await page.redraw();
  assert.equal(await colour(), 'rgb(17, 17, 17)');
  await browser.mouse.up();
  await page.exchange();
  assert.equal(await page.screen.css('styled', 'opacity'), '0.25');
});

test('a scroller moves what it is bound to, and knows where that stands', async (t) => {
  const page = await draw(t, `
@Entry
@ComponentV2
struct P {
  scroller: Scroller = new Scroller();
  free: Scroller = new Scroller();
  @Local told: string = '';
  private tell(): void {
    const at: OffsetResult = this.scroller.currentOffset();
    this.told = Math.round(at.yOffset) + ' ' + this.scroller.isAtEnd();
  }
  build() {
    Column() {
      Text(this.told).id('told')
      Button('third').id('third').onClick(() => { this.scroller.scrollToIndex(3); })
      Button('end').id('end').onClick(() => { this.scroller.scrollEdge(Edge.Bottom); })
      Button('tell').id('tell').onClick(() => { this.tell(); })
      Button('free').id('free').onClick(() => {
        try { this.free.scrollTo({ xOffset: 0, yOffset: 1 }); } catch (err) { this.told = String(err.code); }
      })
      List({ scroller: this.scroller }) {
        ForEach([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], (at: number) => { ListItem() { Text(String(at)).height(100) } })
      }.id('list').height(300)
    }
  }
}`);
  const press = async (id: string): Promise<string | undefined> => {
    await page.screen.page.locator(`[data-id="${id}"]`).click();
    await page.exchange();
    await page.screen.page.evaluate('new Promise((done) => setTimeout(done, 60))');
    await page.exchange();
    return page.page.find('told')?.text;
  };
  await press('third');
  assert.equal(await press('tell'), '300 false');
  await press('end');
  assert.equal(await press('tell'), '700 true');
  assert.equal(await press('free'), '100004');
});

const PHOTO = `
@Entry
@ComponentV2
struct P {
  @Local word: string = '';
  build() {
    Column() {
      Text(this.word).id('word')
      Column().id('photo').width(300).height(300)
        .gesture(GestureGroup(GestureMode.Parallel,
          PinchGesture({ distance: 20 })
            .onActionStart(() => { this.word = 'start'; })
            .onActionUpdate((event: GestureEvent) => {
              this.word += ' ' + event.scale.toFixed(1) + '@' + Math.round(event.pinchCenterX);
            })
            .onActionEnd(() => { this.word += ' end'; }),
          RotationGesture().onActionEnd((event: GestureEvent) => { this.word += ' turned ' + Math.round(event.angle); })))
        .onClick(() => { this.word += ' clicked'; })
      Column().id('far').gesture(PanGesture({ fingers: 2 }).onActionStart(() => { this.word += ' pan of two'; }))
        .width(100).height(100)
    }
  }
}`;

test('two fingers pinch and turn, the wheel with Ctrl pinches, and more fingers are reported', async (t) => {
  const shown = await draw(t, PHOTO);
  const { page } = shown.screen;
  const { x, y } = await shown.screen.box('photo');
  const touch = await page.context().newCDPSession(page);
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly (readonly [number, number])[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([left, top], id) => ({ x: x + left, y: y + top, id })) });
  await fingers('touchStart', [100, 150]);
  await fingers('touchStart', [100, 150], [200, 150]);
  await fingers('touchMove', [100, 150], [230, 150]);
  await fingers('touchMove', [100, 150], [300, 150]);
  await fingers('touchEnd', [100, 150]);
  await fingers('touchEnd');
  await shown.exchange();
  assert.equal(shown.page.find('word')?.text, 'start 2.0@200 end');

  await fingers('touchStart', [100, 100]);
  await fingers('touchStart', [100, 100], [200, 100]);
  await fingers('touchMove', [100, 100], [200, 102]);
  await fingers('touchMove', [100, 100], [100, 200]);
  await fingers('touchEnd');
  await shown.exchange();
  assert.match(shown.page.find('word')?.text ?? '', /turned 89$/);

  await page.mouse.move(x + 50, y + 50);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await page.waitForFunction('window.ark.events.some((one) => one.handler === 1 && one.phase === "end" && one.scale < 1.5)');
  await page.mouse.move(...await shown.screen.box('far').then((box) => [box.x + 5, box.y + 5] as const));
  await page.mouse.down();
  await page.mouse.move(x + 150, y + 320);
  await page.mouse.up();
  await shown.exchange();
  assert.match(shown.page.find('word')?.text ?? '', /^start end$/);
  const message = shown.page.wire.message();
  assert.deepEqual(message.kind === 'page' && message.problems.map(({ name }) => name), ['PanGesture, 2 fingers']);
});
