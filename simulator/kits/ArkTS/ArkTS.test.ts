import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHost } from '../TestHost.ts';
import { create } from './index.ts';

interface Util { generateRandomUUID(): string }

test('each id is a version 4 UUID, and no two are alike', () => {
  const util = create(testHost().host).util as Util;
  const ids = Array.from({ length: 100 }, () => util.generateRandomUUID());
  assert.equal(new Set(ids).size, 100);
  for (const id of ids) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
