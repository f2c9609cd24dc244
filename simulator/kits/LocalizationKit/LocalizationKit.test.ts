import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { codeOf, testHost } from '../TestHost.ts';
import { create, createResourceManager } from './index.ts';

/** The app's name, as a folder of AppScope gives it. */
function nameIn(folder: string): string {
  const file = path.join(testHost().device.appRoot, 'AppScope/resources', folder, 'element/string.json');
  return JSON.parse(readFileSync(file, 'utf8')).string[0].value;
}

test('the kit has its namespace', () => {
  assert.equal(typeof create(testHost()).resourceManager, 'object');
});

test('texts follow the locale, with base for any other, and AppScope covers the module', async () => {
  const host = testHost();
  const manager = createResourceManager(host);
  const name = nameIn('en_US');
  assert.equal(manager.getStringByNameSync('app_name'), name);
  const english = manager.getStringByNameSync('caller_unknown');
  host.device.locale = 'zh_CN';
  assert.equal(manager.getStringByNameSync('app_name'), nameIn('zh_CN'));
  assert.notEqual(manager.getStringByNameSync('caller_unknown'), english);
  host.device.locale = 'fr_FR';
  assert.equal(manager.getStringByNameSync('app_name'), nameIn('base'));
  assert.equal(await codeOf(() => manager.getStringByNameSync('no_such_name')), 9001003);
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id), ['resource.string-name']);
});

test('a raw file is read whole, and nothing outside of the package is', async () => {
  const host = testHost();
  const manager = createResourceManager(host);
  const reading = manager.getRawFileContent('example.png');
  await host.clock.advance(10);
  const size = statSync(path.join(host.device.appRoot, 'entry/src/main/resources/rawfile/example.png')).size;
  assert.equal((await reading).byteLength, size);
  assert.equal(manager.getRawFileContentSync('example.png').byteLength, size);
  for (const file of ['none.png', '../base/element/string.json', '']) {
    assert.equal(await codeOf(() => manager.getRawFileContentSync(file)), 9001005);
  }
});

test('a descriptor is held from open to close, one a path, and ends with the process', async () => {
  const host = testHost();
  const manager = createResourceManager(host);
  const opened = manager.getRawFdSync('ringtone.wav');
  assert.deepEqual(manager.getRawFdSync('ringtone.wav'), opened);
  assert.ok(opened.length > 0);
  assert.deepEqual(host.process.holdings.list(), ['rawFd ringtone.wav']);
  manager.closeRawFdSync('ringtone.wav');
  assert.deepEqual(host.process.holdings.list(), []);
  manager.closeRawFdSync('ringtone.wav');
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id), ['resource.raw-fd-close']);
  manager.getRawFdSync('ringtone.wav');
  host.process.kill();
  assert.deepEqual(host.process.holdings.list(), []);
});
