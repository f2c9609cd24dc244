import assert from 'node:assert/strict';
import { test } from 'node:test';

import { component, found } from './fixture.ts';
import { stateTypes } from './StateTypes.ts';

test('state of the first generation holds no function and no object of the second', (t) => {
  const members = '  @State a: () => void = () => {};\n  @Prop b: (Function);\n  @Link c: Card2;\n  @State d: number = 1;\n'
    + '  plain: () => void = () => {};\n  @BuilderParam e: () => void;';
  const files = component(members, '@Component');
  const [file] = Object.keys(files);
  const text = `${String(files[file ?? ''])}\n@ObservedV2\nclass Card2 {}\n`;
  assert.deepEqual(
    found(t, stateTypes, { ...files, [file ?? '']: text }).map((one) => one.replace(/^.*\.ets:/, '')),
    ['3:10 @State cannot hold a function.', '4:9 @Prop cannot hold a function.',
      "5:9 @Link cannot hold an object of 'Card2': its class has @ObservedV2."],
  );
});
