import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStartOptions } from './startOptions.ts';

describe('The command line of npm start', () => {
  it('has its options', () => {
    assert.deepEqual(readStartOptions(['--port', '4181', '--no-open']), {
      kind: 'options', options: { port: 4181, serverPort: 4173, isOpening: false, isTerminal: false },
    });
    assert.deepEqual(readStartOptions(['--terminal']), {
      kind: 'options', options: { port: 4180, serverPort: 4173, isOpening: true, isTerminal: true },
    });
  });

  it('is refused with one line where a port is none, or is for nothing', () => {
    for (const [args, message] of [
      [['--port', 'five'], '--port must be a whole number, 0 to 65535; it is \'five\'. See npm start -- --help.'],
      [['--server-port', '65536'], '--server-port must be a whole number, 0 to 65535; it is \'65536\'. See npm start -- --help.'],
      [['--terminal', '--port', '4181'], '--port and --no-open are for the page, and --terminal has none: name --server-port. See npm start -- --help.'],
    ] as const) {
      assert.deepEqual(readStartOptions(args), { kind: 'wrong', message });
    }
  });
});
