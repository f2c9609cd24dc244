import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found, page } from './fixture.ts';
import { nesting } from './Nesting.ts';

const at = (t: Parameters<typeof found>[0], body: string): string[] =>
  found(t, nesting, page(body)).map((one) => one.replace('entry/src/main/ets/pages/Index.ets:', ''));

test('a leaf has no children', (t) => {
  assert.deepEqual(at(t, "    Column() {\n      Image('x') {\n        Row()\n      }\n    }"), [
    '11:9 Image has no children.',
  ]);
});

test('a button has one child, and of two branches only one counts', (t) => {
  assert.deepEqual(at(t, '    Column() {\n      Button() {\n        Row()\n        Row()\n      }\n    }'), [
    '10:7 Button has at most one child.',
  ]);
  assert.deepEqual(
    at(
      t,
      "    Column() {\n      Button() {\n        if (this.label === '') {\n          Row()\n        } else {\n" +
        '          Column()\n        }\n      }\n    }',
    ),
    [],
  );
});

test('a list has list items, which stand nowhere else', (t) => {
  assert.deepEqual(at(t, '    List() {\n      ForEach([1], () => {\n        Row()\n      })\n    }'), [
    '11:9 List has only these children: ListItem, Section, ListItemGroup.',
  ]);
  assert.deepEqual(at(t, '    Column() {\n      ListItem() {\n      }\n    }'), [
    '10:7 ListItem stands only in List, ListItemGroup.',
  ]);
});
