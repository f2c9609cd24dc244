import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WireNode } from '../../arkui/wire/Wire.ts';
import { findTarget, isTarget, targetOf } from './Target.ts';

function node(id: number, type: string, children: number[] = [], name?: string): WireNode {
  const attributes: WireNode['attributes'] = name === undefined ? {} : { id: [name] };
  return { id, type, isCustom: false, site: '', args: [], attributes, events: [], gestures: [], redraws: 0, children };
}

const PAGE = new Map([
  node(1, 'Page', [2]), node(2, 'Column', [3, 4, 8]), node(3, 'Button', [], 'answer'), node(4, 'List', [5, 6], 'recents'),
  node(5, 'Row', [7]), node(6, 'Row', [9], 'callBack-4711'), node(7, 'Button'), node(8, 'Button', [], 'answer_two'),
  node(9, 'Button', [], 'twice'), { ...node(10, 'Text', [], 'twice') },
].map((one) => [one.id, one]));
PAGE.set(2, { ...node(2, 'Column', [3, 4, 8]), slots: { title: [10] } });

describe('a component of the app\'s page', () => {
  const named: readonly (readonly [number, string])[] = [
    [3, 'answer'], [7, 'recents>Row.0>Button.0'], [6, 'recents>Row.1'], [9, 'recents>Row.1>Button.0'],
    [2, '>Column.0'], [10, '>Column.0>Text.0'],
  ];
  for (const [id, target] of named) {
    it(`is called ${target}, and found again by it`, () => {
      assert.equal(targetOf(id, 1, PAGE), target);
      assert.equal(findTarget(target, 1, PAGE)?.id, id);
    });
  }

  it('has no name where it is not on the page', () => assert.equal(targetOf(99, 1, PAGE), undefined));

  for (const target of ['hangup', 'recents>Row.2', 'recents>Column.0', '>Row.0']) {
    it(`is not found by ${target}`, () => assert.equal(findTarget(target, 1, PAGE), undefined));
  }
});

describe('a name of a component', () => {
  for (const text of ['', 'a b', 'x>', 'x>Row', 'x>Row.1.2', '<img>', 'constructor()', `a${'>Row.0'.repeat(99)}`, 7, null]) {
    it(`is not ${JSON.stringify(text)?.slice(0, 20)}`, () => assert.equal(isTarget(text), false));
  }
});
