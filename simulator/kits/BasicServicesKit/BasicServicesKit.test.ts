import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHost } from '../../network/testHost.ts';
import type { TestHost } from '../../network/testHost.ts';
import { create } from './index.ts';

test('ODID is the device\'s: kept over processes, another on another device', () => {
  const odid = (host: TestHost): string => (create(host) as { deviceInfo: { ODID: string } }).deviceInfo.ODID;
  const host = testHost();
  assert.match(odid(host), /^[0-9a-f-]{36}$/);
  assert.equal(odid(testHost(host.device)), odid(host));
  assert.notEqual(odid(testHost()), odid(host));
});
