import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Crowd } from './Crowd.ts';

const HERE = '203.0.113.7';

/** How many more may come from there, of 2000 that try and stay strangers. */
function roomFor(crowd: Crowd, from: string): number {
  return Array.from({ length: 2000 }, () => crowd.enter(from)).filter((place) => place !== undefined).length;
}

test('one address has room for 100 strangers at a time, and each other address has its own', () => {
  const crowd = new Crowd();
  assert.deepEqual([roomFor(crowd, HERE), roomFor(crowd, HERE), roomFor(crowd, '203.0.113.8')], [100, 0, 100]);
});

test('who has shown who it is makes room for a stranger, up to a thousand', () => {
  const crowd = new Crowd();
  for (let i = 0; i < 950; i++) {
    const place = crowd.enter(HERE);
    place?.known();
    place?.known();
  }
  assert.equal(roomFor(crowd, HERE), 50);
});

test('who has gone makes room, once, and in whatever order it is told', () => {
  const crowd = new Crowd();
  const places = Array.from({ length: 100 }, () => crowd.enter(HERE));
  places[0]?.leave();
  places[0]?.leave();
  places[0]?.known();
  assert.equal(roomFor(crowd, HERE), 1);
});

test('this machine itself is not counted', () => {
  assert.equal(roomFor(new Crowd(), '127.0.0.1'), 2000);
});
