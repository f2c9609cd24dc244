import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { VirtualClock } from '../../../simulator/device/Clock.ts';
import { TestIo } from '../../testing/TestIo.ts';
import { keptIn, openDevices } from './people.ts';

test('a device that uploads its token without end has the others listed once a second, and not each time', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'people-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'devices.json');
  const clock = new VirtualClock();
  const file = openDevices(path, new TestIo(clock));
  const { registry } = keptIn(file, false);
  let listed = 0;
  const all = registry.all.bind(registry);
  registry.all = () => {
    listed++;
    return all();
  };
  for (let i = 0; i < 100; i++) {
    registry.put({ user: 'bob', device: 'phone', token: `T${i}` });
  }
  assert.equal(listed, 0);
  await clock.advance(1000);
  await file.close();
  assert.equal(listed, 1);
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')),
    { devices: [{ user: 'bob', device: 'phone', token: 'T99' }], accounts: [] });
});
