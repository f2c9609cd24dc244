import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupsOf, standsAlone } from './groups.ts';

describe('The files of tests', () => {
  it('are run many in a process, what draws in one of its own, and none is left out or run twice', () => {
    const files = ['simulator/a', 'simulator/page/b'].flatMap((folder) =>
      Array.from({ length: 13 }, (_, index) => `${folder}/${index}.test.ts`));
    const groups = groupsOf(files, ['simulator/a/3.test.ts']);
    assert.deepEqual(groups[0], ['simulator/a/3.test.ts']);
    assert.deepEqual(groups.map(({ length }) => length), [1, 12, 7, 6]);
    assert.deepEqual(groups.flat().sort(), files.sort());
  });

  it('stand alone where a hook of theirs would be for the tests of other files, too', () => {
    assert.equal(standsAlone("describe('x', () => {\n  before(() => go());\n});"), false);
    assert.equal(standsAlone("import { before } from 'node:test';\nbefore(() => go());"), true);
    assert.equal(standsAlone('const tables = new FreshTables();'), true);
  });
});
