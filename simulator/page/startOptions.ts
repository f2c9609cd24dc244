import { readCommandLine, type CommandLine, wholeNumber, WrongOption } from '../../scripts/commandLine.ts';

const SPEC = {
  'port': { type: 'string' },
  'server-port': { type: 'string', default: '4173' },
  'no-open': { type: 'boolean', default: false },
  'terminal': { type: 'boolean', default: false },
} as const;
const HIGHEST_PORT = 65_535;

export interface StartOptions {
  /** Of the page. */
  readonly port: number;
  readonly serverPort: number;
  readonly isOpening: boolean;
  readonly isTerminal: boolean;
}

/** Reads the command line of `npm start`. Never throws. */
export function readStartOptions(args: readonly string[]): CommandLine<StartOptions> {
  return readCommandLine({ name: 'npm start --', options: SPEC }, args, (values) => {
    if (values.terminal && (values.port !== undefined || values['no-open'])) {
      throw new WrongOption('--port and --no-open are for the page, and --terminal has none: name --server-port.');
    }
    return {
      port: wholeNumber('port', values.port ?? '4180', 0, HIGHEST_PORT),
      serverPort: wholeNumber('server-port', values['server-port'], 0, HIGHEST_PORT),
      isOpening: !values['no-open'], isTerminal: values.terminal,
    };
  });
}
