import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { VirtualClock } from '../device/Clock.ts';
import { showPage, type TestPage } from './testing.ts';

const page = (fields: string, build: string, methods = ''): string => `
import { promptAction, ComponentContent } from '@kit.ArkUI';
@Entry
@ComponentV2
struct P {
  ${fields}
  ${methods}
  build() { Column() { ${build} } }
}`;

function logger(): { log: string[]; globals: Record<string, unknown> } {
  const log: string[] = [];
  return { log, globals: { log: (word: string) => log.push(word) } };
}

/** The layer that lies on top, as the page that draws it would send it away. */
async function leave({ page: { wire }, settle }: TestPage, way: 'outside' | 'close'): Promise<void> {
  const message = wire.message();
  assert.equal(message.kind, 'page');
  const layer = message.kind === 'page' && message.nodes.filter((node) => node.type === 'Layer').at(-1);
  assert.ok(layer && message.kind === 'page', 'nothing lies over the page');
  wire.handle({ kind: 'leave', page: message.page, node: layer.id, way });
  await settle();
}

const SHEET = (bound: string, options: string): string => page('@Local isOpen: boolean = false;', `
  Button('open').onClick(() => { this.isOpen = true; })
    .bindSheet(${bound}, this.inside(), ${options})
  Text(\`\${this.isOpen}\`)`, `@Builder inside() { Text('in the sheet') }`);

test('a sheet is there while its state says so, keeps fingers from the page, and tells of its coming and going',
  async (t) => {
    const { log, globals } = logger();
    const shown = await showPage(t, SHEET('this.isOpen!!',
      `{ onAppear: () => { log('appears'); }, onDisappear: () => { log('gone'); } }`), globals);
    const { page: host, settle } = shown;
    assert.deepEqual(host.text(), ['open', 'false']);
    host.tap('open');
    await settle();
    assert.deepEqual(host.text(), ['open', 'true', 'in the sheet']);
    assert.throws(() => host.tap('open'), /a dialog, sheet or menu lies over it/);
    await leave(shown, 'outside');
    assert.deepEqual(host.text(), ['open', 'false']);
    assert.deepEqual(log, ['appears', 'gone']);
  });

test('without a two-way binding a sheet that was sent away leaves the state of the app as it is', async (t) => {
  const shown = await showPage(t, SHEET('this.isOpen', '{}'));
  shown.page.tap('open');
  await shown.settle();
  await leave(shown, 'close');
  assert.deepEqual(shown.page.text(), ['open', 'true']);
});

test('the app may keep a sheet that a person wants away; the back gesture asks too', async (t) => {
  const { log, globals } = logger();
  const shown = await showPage(t, SHEET('this.isOpen!!', `{ onWillDismiss: (action: DismissSheetAction) => {
    log('asked ' + action.reason);
    if (action.reason === DismissReason.PRESS_BACK) { action.dismiss(); }
  } }`), { ...globals, DismissReason: { PRESS_BACK: 0 } });
  shown.page.tap('open');
  await shown.settle();
  await leave(shown, 'outside');
  assert.equal(shown.page.text().includes('in the sheet'), true);
  assert.equal(shown.page.back(), true);
  await shown.settle();
  assert.deepEqual(shown.page.text(), ['open', 'false']);
  assert.deepEqual(log, ['asked 1', 'asked 0']);
});

test('a menu comes with a click, and an item that is chosen ends it', async (t) => {
  const { log, globals } = logger();
  const { page: host, settle } = await showPage(t, page('', `
    Button('more').bindMenu([
      { value: 'Copy', action: () => { log('copied'); } }, { value: 'Cut', action: () => {} }])`), globals);
  assert.deepEqual(host.text(), ['more']);
  host.tap('more');
  await settle();
  assert.deepEqual(host.text(), ['more', 'Copy', 'Cut']);
  host.tap('Copy');
  await settle();
  assert.deepEqual(host.text(), ['more']);
  assert.deepEqual(log, ['copied']);
});

test('a popup says its message while its state says so', async (t) => {
  const shown = await showPage(t, page('@Local isHint: boolean = false;', `
    Button('hint').onClick(() => { this.isHint = true; }).bindPopup(this.isHint, {
      message: 'Pull down', primaryButton: { value: 'Got it', action: () => { this.isHint = false; } },
      onStateChange: (event: PopupStateChangeParam) => { this.isHint = event.isVisible; } })`));
  shown.page.tap('hint');
  await shown.settle();
  assert.deepEqual(shown.page.text(), ['hint', 'Pull down', 'Got it']);
  shown.page.tap('Got it');
  await shown.settle();
  assert.deepEqual(shown.page.text(), ['hint']);
});

test('a toast goes by itself, after 1.5 s where the app does not say, and leaves the page free', async (t) => {
  const { page: host, device, settle } = await showPage(t, page('', `
    Button('say').onClick(() => { this.getUIContext().getPromptAction().showToast({ message: 'Saved' }); })
    Button('old').onClick(() => { promptAction.showToast({ message: 'Old', duration: 3000 }); })`));
  host.tap('say');
  await settle();
  assert.deepEqual(host.text(), ['say', 'old', 'Saved']);
  host.tap('old');
  await settle();
  await (device.clock as VirtualClock).advance(1500);
  assert.deepEqual(host.text(), ['say', 'old', 'Old']);
  await (device.clock as VirtualClock).advance(1500);
  assert.deepEqual(host.text(), ['say', 'old']);
});

test('a dialog tells which button was pressed, and that it was sent away', async (t) => {
  const { log, globals } = logger();
  const shown = await showPage(t, page('', `
    Button('ask').onClick(() => {
      this.getUIContext().getPromptAction().showDialog({ title: 'Leave?', message: 'The call goes on.', buttons: [
        { text: 'Stay', color: '#000000' }, { text: 'Leave', color: '#000000' }] })
        .then((answer) => { log('pressed ' + answer.index); }, (err: Error) => { log(err.message); });
    })`), globals);
  const { page: host, settle } = shown;
  host.tap('ask');
  await settle();
  assert.deepEqual(host.text(), ['ask', 'Leave?', 'The call goes on.', 'Stay', 'Leave']);
  host.tap('Leave');
  await settle();
  assert.deepEqual(host.text(), ['ask']);
  host.tap('ask');
  await settle();
  await leave(shown, 'outside');
  assert.deepEqual(log, ['pressed 1', 'cancel']);
});

test('an alert keeps to autoCancel, and its buttons end it and act', async (t) => {
  const { log, globals } = logger();
  const shown = await showPage(t, page('', `
    Button('warn').onClick(() => {
      this.getUIContext().showAlertDialog({ title: 'No microphone', message: 'The other side cannot hear you.',
        autoCancel: false, primaryButton: { value: 'Later', action: () => { log('later'); } },
        secondaryButton: { value: 'Settings', action: () => { log('settings'); } } });
    })`), globals);
  shown.page.tap('warn');
  await shown.settle();
  await leave(shown, 'outside');
  assert.equal(shown.page.text().includes('No microphone'), true);
  shown.page.tap('Settings');
  await shown.settle();
  assert.deepEqual([shown.page.text(), log], [['warn'], ['settings']]);
});

test('a dialog of the app\'s own follows what it is given later, and is opened once', async (t) => {
  const { log, globals } = logger();
  const { page: host, settle } = await showPage(t, `
import { ComponentContent } from '@kit.ArkUI';
class Words { text: string = ''; constructor(text: string) { this.text = text; } }
@Builder function inside(words: Words) { Text('says ' + words.text) }
@Entry
@ComponentV2
struct P {
  content: ComponentContent<Words> | undefined = undefined;
  build() {
    Column() {
      Button('open').onClick(() => {
        this.content = this.content ?? new ComponentContent(this.getUIContext(), wrapBuilder(inside), new Words('one'));
        this.getUIContext().getPromptAction().openCustomDialog(this.content, { isModal: false })
          .catch((err: BusinessError) => { log(String(err.code)); });
      })
      Button('update').onClick(() => { this.content?.update(new Words('two')); })
      Button('close').onClick(() => { this.getUIContext().getPromptAction().closeCustomDialog(this.content!); })
    }
  }
}`, globals);
  host.tap('open');
  await settle();
  assert.deepEqual(host.text(), ['open', 'update', 'close', 'says one']);
  host.tap('update');
  host.tap('open');
  await settle();
  assert.equal(host.text().at(-1), 'says two');
  host.tap('close');
  await settle();
  assert.deepEqual([host.text(), log], [['open', 'update', 'close'], ['103302']]);
});

/** ts-methods-custom-dialog-box.md, example 1, shortened: a dialog that opens another, and writes to its page's state. */
const CUSTOM_DIALOG = `
@CustomDialog
struct Second {
  own?: CustomDialogController;
  build() { Button('close second').onClick(() => { this.own?.close(); }) }
}
@CustomDialog
@Component
struct First {
  @Link word: string;
  title: string = '';
  second: CustomDialogController | null = new CustomDialogController({ builder: Second() });
  controller?: CustomDialogController;
  aboutToAppear() { log('first appears'); }
  build() {
    Column() {
      Text(this.title)
      Button('more').onClick(() => { this.second?.open(); })
      Button('ok').onClick(() => { this.word = 'said'; this.controller?.close(); })
    }
  }
}
@Entry
@Component
struct P {
  @State word: string = 'unsaid';
  dialog: CustomDialogController | null = new CustomDialogController({
    builder: First({ word: $word, title: 'Say it' }),
    cancel: () => { log('cancelled'); },
    onWillAppear: () => { log('will'); }, onDidDisappear: () => { log('gone'); },
    autoCancel: OUTSIDE, alignment: DialogAlignment.Bottom, customStyle: true,
  });
  build() {
    Column() {
      Text(this.word)
      Button('ask').onClick(() => { this.dialog?.open(); this.dialog?.open(); log(this.dialog?.getState()); })
    }
  }
}`;

test('a custom dialog is made when it is opened, writes to the page, opens another and closes itself', async (t) => {
  const { log, globals } = logger();
  const { page: host, settle } = await showPage(t, CUSTOM_DIALOG, { ...globals, OUTSIDE: true });
  assert.deepEqual([host.text(), log], [['unsaid', 'ask'], []]);
  host.tap('ask');
  await settle();
  assert.deepEqual(host.text(), ['unsaid', 'ask', 'Say it', 'more', 'ok']);
  host.tap('more');
  await settle();
  host.tap('close second');
  await settle();
  host.tap('ok');
  await settle();
  assert.deepEqual(host.text(), ['said', 'ask']);
  assert.deepEqual(log, ['will', 'first appears', 3, 'gone']);
  host.tap('ask');
  await settle();
  assert.ok(host.back() && host.text().length === 2);
  assert.equal(log.at(-1), 'cancelled');
});

test('a custom dialog without autoCancel stays for a finger beside it', async (t) => {
  const shown = await showPage(t, CUSTOM_DIALOG, { ...logger().globals, OUTSIDE: false });
  shown.page.tap('ask');
  await shown.settle();
  await leave(shown, 'outside');
  assert.ok(shown.page.text().includes('ok'));
});
