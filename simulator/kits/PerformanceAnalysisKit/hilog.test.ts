import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHost } from '../TestHost.ts';
import { hilogOf } from './hilog.ts';

type Write = (domain: number, tag: string, format: string, ...args: unknown[]) => void;

function open() {
  const host = testHost();
  const hilog = hilogOf(host) as unknown as { info: Write; isLoggable(domain: number): boolean };
  return { host, hilog, rules: () => host.ledger.entries.map((entry) => entry.rule.id) };
}

test('a line shows what is public and nothing else', () => {
  const { host, hilog, rules } = open();
  hilog.info(0x1, 'Tag', '%{public}s has %d of %{private}s, 5 %%', 'one', 2, 'three');
  assert.deepEqual(host.device.log, ['I Tag: one has <private> of <private>, 5 %']);
  assert.deepEqual(rules(), []);
});

test('a domain out of range writes nothing, a long tag is cut', () => {
  const { host, hilog, rules } = open();
  hilog.info(0x10000, 'Tag', 'lost');
  hilog.info(0xFFFF, 'T'.repeat(32), 'kept');
  assert.deepEqual(host.device.log, [`I ${'T'.repeat(31)}: kept`]);
  assert.deepEqual([hilog.isLoggable(0xFFFF), hilog.isLoggable(-1)], [true, false]);
  assert.deepEqual(rules(), ['log.domain', 'log.tag']);
});

test('arguments go with their places', () => {
  const { hilog, rules } = open();
  hilog.info(0, 'Tag', '%{public}s');
  hilog.info(0, 'Tag', 'none', 'one');
  hilog.info(0, 'Tag', '%{public}d', 'text');
  assert.deepEqual(rules(), ['log.arguments', 'log.arguments', 'log.arguments']);
});

test('names and tokens in extraData are secrets of their own', () => {
  const { host, hilog, rules } = open();
  host.device.secrets.addExtraData(JSON.stringify({ sessionId: 'session', joinToken: 'open-sesame',
    caller: { id: 'user-ada', name: 'Ada Lovelace' } }));
  host.device.secrets.addExtraData('no JSON at all');
  hilog.info(0, 'Tag', '%{public}s', 'session');
  assert.deepEqual(rules(), []);
  for (const text of ['open-sesame', 'user-ada', 'Ada Lovelace', 'no JSON at all']) {
    hilog.info(0, 'Tag', 'It is %{public}s.', text);
  }
  assert.deepEqual(host.ledger.entries.map((entry) => entry.detail.replace('a line of the log holds a ', '')),
    ['join token', 'id of a person', 'caller name', 'payload']);
});
