import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStartOptions } from './startOptions.ts';

describe('The command line of npm start', () => {
  it('has its options', () => {
    const read = readStartOptions(['--port', '4181', '--no-open']);
    assert.ok(read.kind === 'options');
    assert.deepEqual([read.values.port, read.values['server-port'], read.values['no-open']], ['4181', '4173', true]);
  });

  it('is refused with one line where something in it is unknown, or no port', () => {
    for (const [args, message] of [
      [['--prot', '5'], 'Unknown option --prot. npm start -- --help'],
      [['--port', 'five'], '--port must be a number up to 65535. npm start -- --help'],
      [['--server-port', '65536'], '--server-port must be a number up to 65535. npm start -- --help'],
      [['--port'], 'Option \'--port <value>\' argument missing. npm start -- --help'],
      [['phone'], 'Unexpected argument \'phone\'. npm start -- --help'],
    ] as const) {
      assert.deepEqual(readStartOptions(args), { kind: 'wrong', message });
    }
  });
});
