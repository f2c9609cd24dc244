import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions, type CallOptions } from './options.ts';

function optionsOf(line: string): CallOptions {
  const read = readOptions(line.split(' ').filter((word) => word !== ''));
  assert.ok(read.kind === 'options', JSON.stringify(read));
  return read.options;
}

test('without options it is a voice call to the only device of the desk', () => {
  assert.deepEqual(optionsOf(''), {
    scene: 'voice', name: 'Caller', callerId: 'caller', avatar: undefined, token: undefined, user: undefined, ttl: 30,
    answerTimeout: undefined, hangUpAfter: undefined, isWaiting: false, isBusy: false, answerAfter: undefined,
    through: { kind: 'server', url: 'http://127.0.0.1:4173' },
  });
});

test('all options of a call through a server are read', () => {
  const options = optionsOf('--scene video --name Bob --caller-id b --avatar b.png --to T --ttl 60 --answer-timeout 10 '
    + '--hang-up-after 0 --server https://calls.example.com/');
  assert.deepEqual(options, {
    scene: 'video', name: 'Bob', callerId: 'b', avatar: 'b.png', token: 'T', user: undefined, ttl: 60,
    answerTimeout: 10, hangUpAfter: 0, isWaiting: false, isBusy: false, answerAfter: undefined,
    through: { kind: 'server', url: 'https://calls.example.com' },
  });
});

test('all options of a call with a key of its own are read', () => {
  const { token, through } = optionsOf(
    '--key k.json --project 4711 --token T --listen [::1]:8080 --push-base http://127.0.0.1:1 --test-message');
  assert.equal(token, 'T');
  assert.deepEqual(through, {
    kind: 'own', keyFile: 'k.json', project: '4711', pushBase: 'http://127.0.0.1:1', listen: { host: '::1', port: 8080 },
    testMessage: true,
  });
});

test('short words for what is said often', () => {
  const { scene, answerTimeout } = optionsOf('--video --cancel-after 5');
  assert.deepEqual([scene, answerTimeout], ['video', 5]);
});

test('who waits is called and calls nobody', () => {
  const { isWaiting, isBusy, answerAfter, callerId } = optionsOf('--wait --busy --answer-after 3 --caller-id bob');
  assert.deepEqual([isWaiting, isBusy, answerAfter, callerId], [true, true, 3, 'bob']);
  for (const line of ['--wait --user bob', '--wait --key k.json', '--busy', '--answer-after 3']) {
    assert.equal(readOptions(line.split(' ')).kind, 'wrong', line);
  }
});

test('--help is help whatever else is there', () => {
  assert.deepEqual(readOptions(['--help', '--scene', 'video']), { kind: 'help' });
});

for (const [line, message] of [
  ['--bogus', /--bogus.* See npm run call -- --help\.$/],
  ['--scene hologram', /^--scene must be one of voice, video\. See npm run call -- --help\.$/],
  ['--scene', /--scene/],
  ['--video --scene voice', /^--video and --scene voice say different things/],
  ['--name=', /^--name is empty/],
  ['extra', /extra/],
  ['--ttl 0', /^--ttl must be a whole number of seconds, 1 to 86400/],
  ['--ttl 1.5', /^--ttl/],
  ['--ttl abc', /^--ttl/],
  ['--hang-up-after -1', /hang-up-after/],
  ['--to A --token B', /^Name one destination/],
  ['--to A --user B', /^Name one destination/],
  ['--server calls.example.com', /^--server must be an address/],
  ['--server ftp://x', /^--server must be an address/],
  ['--project 4711', /add --key/],
  ['--key k --server http://x --token T', /leave out --server/],
  ['--key k --user u', /leave out --server and --user/],
  ['--token=', /^--token is empty, perhaps for a variable of your shell that is not set\. See npm run call -- --help\.$/],
  ['--key k', /name the push token to call with --token/],
  ['--key k --token T --listen 8080', /^--listen \S+ is no place to listen: write HOST:PORT/],
  ['--key k --token T --listen a:99999', /^--listen \S+ is no place to listen: write HOST:PORT/],
] as const) {
  test(`"${line}" is refused in one line`, () => {
    const read = readOptions(line.split(' '));
    assert.ok(read.kind === 'wrong');
    assert.match(read.message, message);
    assert.ok(!read.message.includes('\n'));
  });
}
