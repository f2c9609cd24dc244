import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommandLine, wholeNumber, WrongOption } from './commandLine.ts';

const COMMAND = { name: 'npm run x --', options: { runs: { type: 'string', default: '5' }, fast: { type: 'boolean' } }, words: 1 } as const;

function read(...args: readonly string[]) {
  return readCommandLine(COMMAND, args, ({ runs, fast }, words) => [wholeNumber('runs', runs, 1, 9), fast, ...words]);
}

test('a command has its options, its words, and help whatever else is there', () => {
  assert.deepEqual(read('--fast', 'here'), { kind: 'options', options: [5, true, 'here'] });
  assert.deepEqual(read('--runs', 'many', '--help'), { kind: 'help' });
});

for (const [args, message] of [
  [['--rnus', '5'], 'There is no option --rnus.'],
  [['-r'], 'There is no option -r.'],
  [['--runs'], '--runs needs a value after it.'],
  [['--runs', '--fast'], '--runs needs a value after it.'],
  [['--fast=yes'], '--fast takes no value.'],
  [['here', 'there'], '\'there\' belongs to no option; npm hands on only options that stand after --.'],
  [['--runs', '1.5'], '--runs must be a whole number, 1 to 9; it is \'1.5\'.'],
  [['--runs='], '--runs is empty, perhaps for a variable of your shell that is not set.'],
  [['--runs', '10'], '--runs must be a whole number, 1 to 9; it is \'10\'.'],
] as const) {
  test(`in one line it is said what is wrong with ${args.join(' ')}`, () => {
    assert.deepEqual(read(...args), { kind: 'wrong', message: `${message} See npm run x -- --help.` });
  });
}

test('what is no matter of options is not taken for one', () => {
  assert.throws(() => readCommandLine(COMMAND, [], () => {
    throw new TypeError('a fault of ours');
  }), /a fault of ours/);
  assert.equal(readCommandLine(COMMAND, [], () => {
    throw new WrongOption('No.');
  }).kind, 'wrong');
});
