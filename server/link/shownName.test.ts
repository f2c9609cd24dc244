import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCallRequest } from '../calls/CallRequest.ts';
import { parseFrame } from './parseFrame.ts';
import { shownName } from './shownName.ts';

const CREDENTIAL = 'credential-of-a-test-client';

test('a name keeps its letters, whatever their script, and loses what is not seen or turns the text around', () => {
  const names = ['Zoë Müller', '王小明', 'محمد', '👩‍👩‍👧 Mum', 'क्‍ष'];
  assert.deepEqual(names.map(shownName), names);
  assert.equal(shownName('Bank\u202Eknab\u2066\u0000\u001B[31m\uD800'), 'Bankknab[31m');
  assert.equal(shownName('  two\r\n\tlines '), 'two lines');
});

test('a caller is called by such a name', () => {
  const call = (name: string): unknown => {
    const read = readCallRequest({ scene: 'voice', caller: { id: 'alice', name } });
    return read.ok && read.request.caller.name;
  };
  assert.deepEqual([call('Al\u202Eice'), call('\u200B\u200B')], ['Alice', '']);
});

test('an id of a user or device is no place for line breaks, controls and halves of characters', () => {
  const hello = (user: string): string =>
    parseFrame(JSON.stringify({ v: 1, type: 'hello', user, device: 'd', credential: CREDENTIAL })).kind;
  assert.deepEqual(['bob', '王小明', 'bob@example.com', 'a b'].map(hello), Array(4).fill('message'));
  assert.deepEqual(['bob\n', 'bob\u0000', '\u001B[2J', '\uD800', '\u0085'].map(hello), Array(5).fill('bad'));
});
