import assert from 'node:assert/strict';
import { test } from 'node:test';

import { draw, type DrawnPage } from './drawn.ts';

const PAGE = `
@Entry
@ComponentV2
struct P {
  @Local isOpen: boolean = false;
  @Builder inside() { Column({ space: 8 }) { Text('Sound').fontSize(20); Button('Loud').id('loud') }.width('100%') }
  build() {
    Column({ space: 12 }) {
      Button('sheet').id('sheet').onClick(() => { this.isOpen = true; })
        .bindSheet(this.isOpen!!, this.inside(), { height: SheetSize.FIT_CONTENT, title: { title: 'Settings' } })
      Button('ask').id('ask').onClick(() => {
        this.getUIContext().showAlertDialog({ title: 'Leave?', message: 'The call goes on.',
          primaryButton: { value: 'Stay', action: () => {} }, secondaryButton: { value: 'Leave', action: () => {} } });
      })
      Button('toast').id('toast').onClick(() => {
        this.getUIContext().getPromptAction().showToast({ message: 'Saved' });
      })
      Button('more').id('more').bindMenu([{ value: 'Copy', action: () => {} }, { value: 'Cut', action: () => {} }])
    }.width('100%').padding(16)
  }
}`;

const press = async (page: DrawnPage, id: string): Promise<void> => {
  await page.screen.page.locator(`[data-id="${id}"]`).click();
  await page.exchange();
};

const panel = (page: DrawnPage, kind: string) => page.screen.page.locator(`[data-kind="${kind}"] > .ark-panel`);

test('a sheet lies at the foot of the page, as high as what is in it, and goes with a finger beside it', async (t) => {
  const page = await draw(t, PAGE);
  await press(page, 'sheet');
  const box = await panel(page, 'sheet').boundingBox();
  assert.ok(box !== null && box.height > 100 && box.height < 300, `the sheet is ${box?.height} vp high`);
  assert.deepEqual([box.x, box.width, Math.round(box.y + box.height)], [0, 360, 720]);
  assert.match(await panel(page, 'sheet').innerText(), /Settings/);
  await page.screen.page.mouse.click(180, 40);
  await page.exchange();
  assert.equal(await panel(page, 'sheet').count(), 0);
});

test('a dialog takes the keyboard, and gives it back where it was', async (t) => {
  const page = await draw(t, PAGE);
  const focused = (): Promise<string> => page.screen.page.evaluate('document.activeElement.innerText');
  await page.screen.page.locator('[data-id="ask"]').press('Enter');
  await page.exchange();
  assert.match(await focused(), /^Leave\?/);
  await page.screen.page.keyboard.press('Escape');
  await page.exchange();
  assert.equal(await panel(page, 'dialog').count(), 0);
  assert.equal(await focused(), 'ask');
});

test('a menu stands below its component, and a toast lets fingers through', async (t) => {
  const page = await draw(t, PAGE);
  await press(page, 'toast');
  assert.equal(await panel(page, 'toast').innerText(), 'Saved');
  await press(page, 'more');
  const [button, menu] = [await page.screen.box('more'), await panel(page, 'menu').boundingBox()];
  assert.equal(Math.round(menu?.y ?? 0), Math.round(button.y + button.height + 8));
  await page.screen.page.getByText('Cut').click();
  await page.exchange();
  assert.equal(await panel(page, 'menu').count(), 0);
});
