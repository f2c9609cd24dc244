import assert from 'node:assert/strict';
import { test } from 'node:test';

import { buildStatements } from './BuildStatements.ts';
import { found, page } from './fixture.ts';

const MESSAGE = 'Only components and if … else may stand here.';

test('no variable, loop, return or bare expression stands among components, however deep', (t) => {
  const body =
    '    Column() {\n      let n: number = 1\n      if (n > 0) {\n        for (const one of [1]) {\n        }\n' +
    '      }\n      ForEach([1], () => {\n        return\n      })\n      this.label\n      console.info(this.label)\n    }';
  assert.deepEqual(
    found(t, buildStatements, page(body)).map((one) => one.replace('entry/src/main/ets/pages/', '')),
    ['10:7', '12:9', '16:9', '18:7', '19:7'].map((place) => `Index.ets:${place} ${MESSAGE}`),
  );
});

test('components, builders and branches may', (t) => {
  const body =
    "    Column() {\n      Text('a').onClick(() => {\n        let n: number = 1;\n        this.label = `${n}`;\n" +
    "      })\n      if (this.label === 'a') {\n        Row()\n      } else {\n        Card({ label: 'b' })\n" +
    '      }\n    }';
  assert.deepEqual(found(t, buildStatements, page(body)), []);
});
