import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VIRTUAL_EPOCH, VirtualClock } from '../device/Clock.ts';
import { Ledger } from './Ledger.ts';
import { allRules, rule } from './Rule.ts';

test('a declared rule is kept under its id', () => {
  const declared = rule('test.kept', 'documented', 'push-voip.md', 'A rule is kept.');
  assert.deepEqual(declared, { id: 'test.kept', grade: 'documented', source: 'push-voip.md', text: 'A rule is kept.' });
  assert.ok(allRules().includes(declared));
});

test('an id can be declared once only', () => {
  rule('test.once', 'assumed', 'nobody', 'Once.');
  assert.throws(() => rule('test.once', 'assumed', 'nobody', 'Twice.'), /"test\.once" is declared twice/);
});

test('the ledger keeps violations in order, with their time', async () => {
  const clock = new VirtualClock();
  const ledger = new Ledger(clock);
  const first = rule('test.first', 'documented', 'a.md', 'First.');
  const second = rule('test.second', 'open-source', 'b.cpp', 'Second.');
  assert.equal(ledger.entries.length, 0);
  assert.equal(ledger.describe(), '');
  ledger.violate(first, 'this');
  await clock.advance(5);
  ledger.violate(second, 'that');
  assert.deepEqual(ledger.entries.map((entry) => [entry.rule.id, entry.detail, entry.at - VIRTUAL_EPOCH]),
    [['test.first', 'this', 0], ['test.second', 'that', 5]]);
  assert.equal(ledger.of(second).length, 1);
  assert.equal(ledger.describe(),
    'test.first (documented, a.md): First. Done: this\ntest.second (open-source, b.cpp): Second. Done: that');
});

test('a ledger needs no clock', () => {
  const ledger = new Ledger();
  ledger.violate(rule('test.clockless', 'assumed', 'nobody', 'No clock.'), 'x');
  assert.equal(ledger.entries[0]?.at, 0);
});
