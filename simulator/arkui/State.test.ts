import assert from 'node:assert/strict';
import { test } from 'node:test';

import { showPage } from './testing.ts';

/** `log` for the page's code. */
function logger(): { log: string[]; globals: Record<string, unknown> } {
  const log: string[] = [];
  return { log, globals: { log: (word: string) => log.push(word) } };
}

test('only the text that reads what has changed runs again', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
function shown(word: string): string { log(word); return word; }
@Entry
@ComponentV2
struct P {
  @Local a: number = 0;
  @Local b: number = 0;
  build() {
    Column() {
      Text(shown(\`a\${this.a}\`))
      Text(shown(\`b\${this.b}\`))
      Button('set').onClick(() => { this.a = 1; this.a = 2; this.b = 0; })
    }
  }
}`, globals);
  page.tap('set');
  assert.deepEqual(page.text(), ['a0', 'b0', 'set']);
  await settle();
  assert.deepEqual(page.text(), ['a2', 'b0', 'set']);
  assert.deepEqual(log, ['a0', 'b0', 'a2']);
});

test('a branch that is left goes with its components, one that stays keeps them', async (t) => {
  const { log, globals } = logger();
  const { page, settle } = await showPage(t, `
@ComponentV2
struct Child {
  @Param name: string = '';
  @Local taps: number = 0;
  aboutToAppear() { log('+' + this.name); }
  aboutToDisappear() { log('-' + this.name); }
  build() {
    Text(\`\${this.name} \${this.taps}\`).onClick(() => { this.taps++; })
  }
}
@Entry
@ComponentV2
struct P {
  @Local isOn: boolean = true;
  build() {
    Column() {
      Child({ name: 'kept' })
      if (this.isOn) {
        Child({ name: 'on' })
      } else {
        Child({ name: 'off' })
      }
      Button('switch').onClick(() => { this.isOn = !this.isOn; })
    }
  }
}`, globals);
  page.tap('kept 0');
  page.tap('on 0');
  page.tap('switch');
  await settle();
  assert.deepEqual(page.text(), ['kept 1', 'off 0', 'switch']);
  page.tap('switch');
  await settle();
  assert.deepEqual(page.text(), ['kept 1', 'on 0', 'switch']);
  assert.deepEqual(log, ['+kept', '+on', '-on', '+off', '-off', '+on']);
});

test('children appear when their parent has been built, and parents disappear first', async (t) => {
  const { log, globals } = logger();
  const { page } = await showPage(t, `
@ComponentV2
struct Child {
  aboutToAppear() { log('child appears'); }
  aboutToDisappear() { log('child disappears'); }
  build() { Text('c') }
}
function built(): string { log('parent built'); return ''; }
@Entry
@ComponentV2
struct P {
  aboutToAppear() { log('parent appears'); }
  aboutToDisappear() { log('parent disappears'); }
  build() {
    Column() {
      Child()
      Text(built())
    }
  }
}`, globals);
  page.unmount();
  assert.deepEqual(log, ['parent appears', 'parent built', 'child appears', 'parent disappears', 'child disappears']);
});

test('a @Param follows its parent, with @Once not, and has its default only if nothing is given', async (t) => {
  const { page, settle } = await showPage(t, `
@ComponentV2
struct Child {
  @Param n: number = 7;
  @Param @Once first: number = 7;
  @Param alone: number = 7;
  @Param none: number | undefined = 7;
  build() {
    Text(\`\${this.n} \${this.first} \${this.alone} \${this.none}\`)
  }
}
@Entry
@ComponentV2
struct P {
  @Local n: number = 1;
  build() {
    Column() {
      Child({ n: this.n, first: this.n, none: undefined })
      Button('set').onClick(() => { this.n = 2; })
    }
  }
}`);
  assert.equal(page.text()[0], '1 1 7 undefined');
  page.tap('set');
  await settle();
  assert.equal(page.text()[0], '2 1 7 undefined');
});

test('a component cannot assign to its @Param, but to one with @Once', async (t) => {
  const { page, device, settle } = await showPage(t, `
@ComponentV2
struct Child {
  @Param n: number = 1;
  @Param @Once own: number = 1;
  build() {
    Column() {
      Button('own').onClick(() => { this.own = 2; })
      Button('bad').onClick(() => { this.n = 2; })
      Text(\`\${this.n} \${this.own}\`).id('out')
    }
  }
}
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Child()
    }
  }
}`);
  page.tap('own');
  await settle();
  assert.equal(device.ledger.entries.length, 0);
  page.tap('bad');
  await settle();
  assert.equal(page.find('out')?.text, '1 2');
  assert.deepEqual(device.ledger.entries.map((entry) => entry.rule.id),
    ['arkui.param-read-only', 'invariant.I10.uncaught']);
});

test('a parameter with @Require must be given', async (t) => {
  const { device } = await showPage(t, `
@ComponentV2
struct Child {
  @Require @Param n: number;
  build() { Text('c') }
}
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Child()
    }
  }
}`);
  assert.deepEqual(device.ledger.entries.map((entry) => entry.rule.id), ['arkui.require', 'invariant.I10.uncaught']);
  assert.match(device.ledger.describe(), /Child at .*P\.ets:12:7 needs a value for n/);
});

test('what a parent gives to a @Local field is against the rules', async (t) => {
  const { device } = await showPage(t, `
@ComponentV2
struct Child {
  @Local n: number = 1;
  build() { Text(\`\${this.n}\`) }
}
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Child({ n: 2 })
    }
  }
}`);
  assert.deepEqual(device.ledger.entries.map(({ rule, detail }) => [rule.id, detail.split(' in ')[0]]),
    [['arkui.no-outside-value', 'n of Child was given']]);
});

test('an @Event calls what the parent gave last, and its default without a parent', async (t) => {
  const { log, globals } = logger();
  const { page } = await showPage(t, `
@ComponentV2
struct Child {
  @Param label: string = '';
  @Event onPress: (from: string) => void = () => log('default');
  build() { Button(this.label).onClick(() => this.onPress(this.label)) }
}
@Entry
@ComponentV2
struct P {
  build() {
    Column() {
      Child({ label: 'heard', onPress: (from: string) => log(from) })
      Child({ label: 'unheard' })
    }
  }
}`, globals);
  page.tap('heard');
  page.tap('unheard');
  assert.deepEqual(log, ['heard', 'default']);
});

test('a two-way parameter changes with either end', async (t) => {
  const { page, settle } = await showPage(t, `
@ComponentV2
struct Child {
  @Param n: number = 0;
  @Event $n: (n: number) => void = () => {};
  build() { Button(\`child \${this.n}\`).id('child').onClick(() => this.$n(this.n + 1)) }
}
@Entry
@ComponentV2
struct P {
  @Local n: number = 1;
  build() {
    Column() {
      Child({ n: this.n!! })
      Text(\`parent \${this.n}\`)
    }
  }
}`);
  page.tap('child');
  await settle();
  assert.deepEqual(page.text(), ['child 2', 'parent 2']);
});

test('a @Trace field of an observed object is followed, another field is not', async (t) => {
  const { page, exports, settle } = await showPage(t, `
@ObservedV2
class Card {
  @Trace seen: string = 'seen 1';
  unseen: string = 'unseen 1';
}
export const card: Card = new Card();
@Entry
@ComponentV2
struct P {
  @Local card: Card = card;
  build() {
    Column() {
      Text(this.card.seen)
      Text(this.card.unseen)
    }
  }
}`);
  const card = exports.card as { seen: string; unseen: string };
  card.seen = 'seen 2';
  card.unseen = 'unseen 2';
  await settle();
  assert.deepEqual(page.text(), ['seen 2', 'unseen 1']);
});

test('arrays, maps and sets in state are followed', async (t) => {
  const { page, settle } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local list: number[] = [1];
  @Local map: Map<string, number> = new Map<string, number>();
  @Local set: Set<number> = new Set<number>();
  build() {
    Column() {
      Text(this.list.join())
      Text(\`\${this.map.get('a') ?? 'none'} \${this.set.size}\`)
      Button('add').onClick(() => { this.list.push(2); this.map.set('a', 5); this.set.add(1); })
    }
  }
}`);
  page.tap('add');
  await settle();
  assert.deepEqual(page.text(), ['1,2', '5 1', 'add']);
});

test('a change of state while it is being drawn is in the ledger', async (t) => {
  const { device } = await showPage(t, `
@Entry
@ComponentV2
struct P {
  @Local n: number = 0;
  build() {
    Text(\`\${this.n++}\`)
  }
}`);
  assert.ok(device.ledger.entries.some((entry) => entry.rule.id === 'arkui.no-change-in-build'));
});

const ENVIRONMENT = `
import { uiObserver, window } from '@kit.ArkUI';
@Entry
@ComponentV2
struct P {
  @Env(SystemProperties.BREAK_POINT) point: uiObserver.WindowSizeLayoutBreakpointInfo;
  @Env(SystemProperties.WINDOW_SIZE_PX) size: window.Size;
  @Env(SystemProperties.WINDOW_AVOID_AREA) area: window.UIEnvWindowAvoidAreaInfoVP;
  build() {
    Column() {
      Text(\`\${this.point.widthBreakpoint} \${this.point.heightBreakpoint} \${this.size.width}\`)
      Text(\`\${this.area.statusBar.topRect.height} \${this.area.cutout.visible}\`)
      Button('assign').onClick(() => { this.size = { width: 1, height: 1 }; })
    }
  }
}`;

test('@Env tells of the window, is drawn anew when that is another, and takes no value', async (t) => {
  const { page, device, settle } = await showPage(t, ENVIRONMENT);
  assert.deepEqual(page.text().slice(0, 2), ['1 2 1080', '36 false']);
  device.configure({ display: { width: 1280, height: 800 } });
  await settle();
  assert.deepEqual(page.text().slice(0, 2), ['3 0 3840', '36 false']);
  page.tap('assign');
  assert.match(device.ledger.describe(), /@Env size is read-only/);
});

test('@Env of what is no variable ends the page with the error of the documents', async (t) => {
  const { device } = await showPage(t, ENVIRONMENT.replace('SystemProperties.BREAK_POINT', "'none' as SystemProperties"));
  assert.match(device.ledger.describe(), /Invalid key for @Env/);
});
