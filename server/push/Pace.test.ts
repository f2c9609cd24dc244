import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from './Pace.ts';

test('there is no space between requests until the cloud asks for it', () => {
  const pace = new Pace();
  assert.deepEqual([pace.take(0), pace.take(0)], [0, 0]);
});

test('after a refusal for their rate, requests take turns', () => {
  const pace = new Pace();
  pace.slower(0, 100);
  assert.deepEqual([pace.take(100), pace.take(100), pace.take(105)], [0, 10, 15]);
  assert.equal(pace.waitFrom(105), 25);
});

test('refusals of requests that were under way together count once', () => {
  const pace = new Pace();
  [0, 50, 99].forEach((sentAt) => pace.slower(sentAt, 100));
  assert.equal(pace.gapMs, 10);
  pace.slower(101, 150);
  assert.equal(pace.gapMs, 20);
});

test('the space grows to a quarter of a second and no further', () => {
  const pace = new Pace();
  for (let now = 1; now < 20; now++) {
    pace.slower(now, now);
  }
  assert.equal(pace.gapMs, 250);
});

test('what the cloud takes gives the space back, until none is left', () => {
  const pace = new Pace();
  pace.slower(0, 1);
  pace.faster();
  assert.ok(pace.gapMs < 10 && pace.gapMs > 0);
  for (let i = 0; i < 20; i++) {
    pace.faster();
  }
  assert.equal(pace.gapMs, 0);
});
