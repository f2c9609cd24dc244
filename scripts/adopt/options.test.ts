import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf, readAdoptOptions } from './options.ts';

const GOOD = { into: '/tmp/talk', bundle: 'com.acme.talk', name: 'Acme Talk' };

function read(given: Readonly<Record<string, string>>) {
  return readAdoptOptions(Object.entries({ ...GOOD, ...given }).flatMap(([name, value]) => [`--${name}`, value]));
}

test('what a team asks for is read', () => {
  assert.deepEqual(read({ server: 'wss://calls.acme.com:8443/link', ability: 'CallAbility', without: 'watch, server' }), {
    kind: 'options',
    options: { ...GOOD, server: 'wss://calls.acme.com:8443', ability: 'CallAbility', without: ['server', 'watch'] },
  });
  assert.deepEqual(read({}), { kind: 'options', options: { ...GOOD, without: [] } });
});

const REFUSED: ReadonlyArray<readonly [given: Record<string, string>, message: RegExp]> = [
  [{ bundle: 'com.acme' }, /^--bundle: 'com.acme' has fewer than three parts: .*\(app-configuration-file\.md, bundleName\)\. See npm run adopt -- --help\.$/],
  [{ bundle: 'com.acme.my-app' }, /^--bundle: 'com.acme.my-app' has the part 'my-app'/],
  [{ name: ' ' }, /^--name: has 0 bytes/],
  [{ name: '通'.repeat(22) }, /^--name: has 66 bytes; the system shows a name of 1 to 63/],
  [{ name: '$string:app_name' }, /^--name: begins as a reference to a resource does/],
  [{ name: 'Acme\nTalk' }, /^--name: has a character that cannot be written/],
  ...['calls.acme.com', 'http://calls.acme.com', 'wss://', 'wss://a:b@acme.com', 'wss://acme.com/else', 'wss://acme.com/?a=1'].map(
    (server) => [{ server }, /^--server: '.*' is no wss:\/\/host\[:port\]\./] as const),
  [{ ability: '' }, /^--ability is empty/],
  ...['Call-Ability', '1Call', 'Call.Ability', 'A'.repeat(128)].map(
    (ability) => [{ ability }, /^--ability: '.*' is no name of an ability/] as const),
  [{ without: 'watch,phone' }, /^--without: there is no part 'phone'; there are server, simulator, watch\. See npm run adopt -- --help\.$/],
];
for (const [given, message] of REFUSED) {
  test(`refused with one line: ${JSON.stringify(given).slice(0, 60)}`, () => {
    const result = read(given);
    assert.equal(result.kind, 'wrong');
    assert.match(result.kind === 'wrong' ? result.message : '', message);
    assert.doesNotMatch(result.kind === 'wrong' ? result.message : '', /\n.*\n/);
  });
}

test('it can be asked for again in the same words', () => {
  const options = { into: '/x', bundle: 'com.acme.talk', name: "Acme's $Talk", server: 'wss://acme.com:8443', without: ['server', 'watch'] } as const;
  const command = "npm run adopt -- --into DIR --bundle com.acme.talk --name 'Acme'\\''s $Talk' --server wss://acme.com:8443 --without server,watch";
  assert.equal(commandOf(options), command);
  assert.equal(commandOf({ into: '/x', bundle: 'com.acme.talk', name: 'Talk', without: [] }), 'npm run adopt -- --into DIR --bundle com.acme.talk --name Talk');
});

test('what must be given is asked for', () => {
  assert.deepEqual(readAdoptOptions(['--into', 'x']), { kind: 'wrong', message: '--into, --bundle and --name have to be given. See npm run adopt -- --help.' });
});
