import assert from 'node:assert/strict';
import { test } from 'node:test';

import { jsonFault } from './JsonSyntax.ts';

test('what JSON.parse takes has no fault', () => {
  for (const text of ['{}', '[]', ' {"a": [1, -2.5e3, true, null, "x\\n\\u00e4"], "b": {}} ', '"x"', '0']) {
    JSON.parse(text);
    assert.equal(jsonFault(text), undefined, text);
  }
});

test('each fault is found where it is', () => {
  const faults: [string, number, string][] = [
    ['{"a": 1,}', 8, 'a name in quotes is missing'],
    ['[1,]', 3, 'a value is missing'],
    ['{a: 1}', 1, 'this is no JSON'],
    ['{"a" 1}', 5, "':' is missing"],
    ['{ // x\n}', 2, 'JSON has no comments'],
    ['[1 2]', 3, "']' is missing"],
    ['{"a": 1', 7, "'}' is missing"],
    ['{} {}', 3, 'the text goes on after its end'],
    ['', 0, 'a value is missing'],
    ["{'a': 1}", 1, 'this is no JSON'],
    ['[01]', 2, "']' is missing"],
  ];
  for (const [text, offset, message] of faults) {
    assert.throws(() => JSON.parse(text), text);
    assert.deepEqual(jsonFault(text), { offset, message }, text);
  }
});
