import assert from 'node:assert/strict';
import { test } from 'node:test';

import { boxOf, draw } from './drawn.ts';

/** What people choose, turn and draw out on everyday pages, in a browser. */

const PAGE = `
@Entry
@ComponentV2
struct P {
  @Local told: string[] = [];
  tell(word: string) { this.told.push(word); }
  @Builder remove() { Button('Delete').id('delete').width(80).height(40).onClick(() => { this.tell('deleted') }) }
  build() {
    Column({ space: 8 }) {
      Tabs() {
        TabContent() { Column().width('100%').height('100%').id('first') }.tabBar('Calls')
        TabContent() { Text('people') }.tabBar(new SubTabBarStyle('People').indicator({ color: '#FF0000', height: 4 }))
      }.id('tabs').height(100).barHeight(40)
      Swiper() { Text('A').id('a').height(40)\nText('B').height(40) }.id('pages').width(200).vertical(false)
        .indicator(new DotIndicator().selectedColor('#00FF00').selectedItemWidth(20))
        .onChange((at: number) => { this.tell('page ' + at) })
      Select([{ value: 'Bell' }, { value: 'Chimes' }]).id('select').value('Bell').selected(0)
        .onSelect((at: number, word: string) => { this.tell(at + word) })
      Search({ value: 'an' }).id('search').searchButton('Go').onSubmit((word: string) => { this.tell('search ' + word) })
      List() {
        ListItem() { Text('Ann').height(40).width('100%') }.id('item').onClick(() => { this.tell('pressed') })
          .swipeAction({ end: { builder: () => { this.remove() }, onAction: () => { this.tell('far') } } })
      }.id('list').height(40).width('100%')
      Badge({ count: 120, style: { badgeSize: 20 } }) { Text('Mail').id('mail') }
      Text(this.told.join()).id('told')
    }.width('100%').height('100%')
  }
}`;

test('tabs, pages, menus, searches and items that are swiped are handled as on a device', async (t) => {
  const shown = await draw(t, PAGE);
  const { page } = shown.screen;
  const told = (): string | undefined => shown.page.find('told')?.text;
  assert.deepEqual(await boxOf(shown, 'first'), [0, 40, 360, 60]);
  await page.getByRole('tab', { name: 'People' }).click();
  await shown.exchange();
  assert.equal(await page.getByRole('tab', { name: 'People' }).getAttribute('aria-selected'), 'true');
  await page.getByText('people', { exact: true }).waitFor();

  const dots = page.locator('[data-id="pages"] button');
  await dots.last().click();
  await shown.exchange();
  assert.equal((await dots.last().boundingBox())?.width, 20);
  await page.locator('[data-id="select"]').click();
  await shown.exchange();
  await page.getByRole('menuitem', { name: 'Chimes' }).click();
  await shown.exchange();
  assert.match(await page.locator('[data-id="select"]').innerText(), /Chimes/);
  await page.locator('[data-id="search"] input').fill('bob');
  await page.getByText('Go').click();
  await shown.exchange();
  assert.equal(told(), 'page 1,1Chimes,search bob');
  assert.equal(await page.getByText('99+').count(), 1);
});

test('ts-container-listitem.md: a finger draws out what is beside an item; further than that the app acts', async (t) => {
  const shown = await draw(t, PAGE);
  const { page } = shown.screen;
  const drag = async (by: number): Promise<void> => {
    const { y } = await shown.screen.box('item');
    await page.mouse.move(300, y + 20);
    await page.mouse.down();
    await page.mouse.move(300 + by / 2, y + 20);
    await page.mouse.move(300 + by, y + 20);
    await page.mouse.up();
    await shown.exchange();
  };
  await drag(-20);
  assert.equal((await boxOf(shown, 'item'))[0], 0, 'less than half of it springs back');
  await drag(-60);
  assert.deepEqual([(await boxOf(shown, 'item'))[0], (await boxOf(shown, 'delete'))[0]], [-80, 280]);
  await page.locator('[data-id="delete"]').click();
  await shown.exchange();
  await drag(70);
  await drag(-200);
  await page.locator('[data-id="item"]').click();
  await shown.exchange();
  assert.equal(shown.page.find('told')?.text, 'deleted,far,pressed');
});

const SMALL = `
@Entry
@ComponentV2
struct P {
  @Local told: string[] = [];
  @Local isOn: boolean = false;
  build() {
    Column({ space: 4 }) {
      TextPicker({ range: ['one', 'two', 'three'], selected: 0 }).id('picker').canLoop(false)
        .onChange((word: string | string[]) => { this.told.push('' + word) })
      Rating({ rating: 1, indicator: false }).id('stars').stepSize(1).onChange((stars: number) => { this.told.push('' + stars) })
      Counter() { Text('0') }.id('count').onInc(() => { this.told.push('more') }).enableDec(false)
      AlphabetIndexer({ arrayValue: ['A', 'B'], selected: 0 }).id('letters').onSelect((at: number) => { this.told.push('letter ' + at) })
      DataPanel({ values: [25, 25], max: 100 }).id('panel').width(80).height(80).strokeWidth(10)
      Path().id('path').width(40).height(40).commands('M0 0 L120 0 L0 120 Z').fill('#00FF00')
      TextTimer().format('mm:ss').id('timer')
      Refresh({ refreshing: this.isOn!! }) { Text('list').id('list') }.id('refresh').height(160)
        .onRefreshing(() => { this.told.push('load') })
      Text(this.told.join()).id('told')
    }.width('100%').height('100%')
  }
}`;

test('pickers, stars, counters, letters and what is pulled down tell the app what a person does', async (t) => {
  const shown = await draw(t, SMALL, { height: 1000 });
  const { page } = shown.screen;
  assert.deepEqual([(await boxOf(shown, 'picker')).slice(2), (await boxOf(shown, 'stars')).slice(2), (await boxOf(shown, 'path')).slice(2)],
    [[360, 200], [140, 28], [40, 40]]);
  assert.equal(await page.locator('[data-id="panel"] circle').nth(1).getAttribute('stroke-dasharray'), '90 360');
  await page.locator('[data-id="picker"]').getByText('two').click();
  const stars = await shown.screen.box('stars');
  await page.mouse.click(stars.x + 70, stars.y + 10);
  await page.locator('[data-id="count"] button').last().click();
  assert.equal(await page.locator('[data-id="count"] button').first().isDisabled(), true);
  await page.locator('[data-id="letters"]').getByText('B').click();
  await shown.exchange();
  const { x, y } = await shown.screen.box('list');
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.down();
  await page.mouse.move(x + 5, y + 60);
  await page.mouse.move(x + 5, y + 140);
  await page.mouse.up();
  await shown.exchange();
  assert.equal(shown.page.find('told')?.text, 'two,3,more,letter 1,load');
  assert.ok((await shown.screen.box('list')).y - y >= 63, 'it stays down until the app is done');
});
