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
