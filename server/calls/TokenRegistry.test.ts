import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TokenRegistry } from './TokenRegistry.ts';

test('a device has one token: a new one takes the place of the old one', () => {
  const registry = new TokenRegistry();
  registry.put({ user: 'bob', device: 'phone', token: 'T1' });
  registry.put({ user: 'bob', device: 'phone', token: 'T2' });
  registry.put({ user: 'bob', device: 'tablet', token: 'T3' });
  assert.deepEqual(registry.tokensOf('bob'), ['T2', 'T3']);
});

test('a token that comes under another user leaves the first one', () => {
  const registry = new TokenRegistry();
  registry.put({ user: 'bob', device: 'phone', token: 'T1' });
  registry.put({ user: 'eve', device: 'phone', token: 'T1' });
  assert.deepEqual([registry.tokensOf('bob'), registry.tokensOf('eve')], [[], ['T1']]);
});

test('user and device are not mixed up, whatever characters they have', () => {
  const registry = new TokenRegistry();
  registry.put({ user: 'a","b', device: 'c', token: 'T1' });
  registry.put({ user: 'a', device: 'b","c', token: 'T2' });
  assert.equal(registry.size, 2);
});

test('ten thousand devices are kept, one more is refused, a known one still changes', () => {
  const registry = new TokenRegistry();
  for (let i = 0; i < 10_000; i++) {
    // Straight in: `put` looks through all for the same token each time.
    assert.ok(registry.put({ user: 'u', device: `d${i}`, token: `T${i}` }));
  }
  assert.equal(registry.put({ user: 'u', device: 'more', token: 'M' }), false);
  assert.equal(registry.put({ user: 'u', device: 'd1', token: 'N' }), true);
  assert.equal(registry.size, 10_000);
});
