import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Alarms, type PushAlarm } from './Alarms.ts';
import type { PushResult } from './PushResult.ts';
import { readResponse } from './readResponse.ts';

const OK: PushResult = { kind: 'accepted', requestId: 'r' };

function answer(code: string, msg = ''): PushResult {
  return readResponse(400, JSON.stringify({ code, msg, requestId: 'r' }));
}

/** What is raised while these results come in. */
function raisedBy(...results: PushResult[]): string[] {
  const alarms: PushAlarm[] = [];
  const watch = new Alarms((alarm) => void alarms.push(alarm));
  results.forEach((result) => watch.look(result));
  assert.ok(alarms.every(({ message }) => /^\S.{30,}[.!]$/.test(message)), 'each alarm is a sentence');
  return alarms.map(({ code }) => code);
}

test('a switched-off service, a penalty and an identity that is not taken are alarms', () => {
  assert.deepEqual(raisedBy(answer('80300002'), answer('80300037'), answer('80200001')),
    ['80300002', '80300037', '80200001']);
  assert.deepEqual(raisedBy(readResponse(401, '')), ['HTTP 401']);
});

test('tokens refused for what the project lacks are an alarm, those that are only old are none', () => {
  const msg = (reason: string): string => JSON.stringify({ illegalTokens: { [reason]: ['A', 'B'] } });
  assert.deepEqual(raisedBy(answer('80300007', msg('noPushTypeRight'))), ['noPushTypeRight']);
  assert.deepEqual(raisedBy(answer('80100000', msg('noPushTypeRight'))), ['noPushTypeRight']);
  assert.deepEqual(raisedBy(answer('80300007', msg('tokenFormatError'))), []);
});

test('a key that cannot sign is an alarm', () => {
  assert.deepEqual(raisedBy({ kind: 'notSent', fault: 'unsigned', message: 'The key could not sign the request. Look.' }),
    ['unsigned']);
});

test('trouble that passes or that one caller made is none', () => {
  assert.deepEqual(raisedBy(answer('81000001'), answer('80100003'), { kind: 'unreachable', message: 'No.' }, OK), []);
});

test('an alarm is raised once, and again only when pushes went through in between', () => {
  assert.deepEqual(raisedBy(answer('80300002'), answer('80300002'), OK, answer('80300002')), ['80300002', '80300002']);
});
