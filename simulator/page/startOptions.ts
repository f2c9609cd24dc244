import { parseArgs } from 'node:util';

const SPEC = {
  port: { type: 'string', default: '' },
  'server-port': { type: 'string', default: '4173' },
  'no-open': { type: 'boolean', default: false },
  terminal: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;
const HIGHEST_PORT = 65_535;

export type StartValues = ReturnType<typeof parseArgs<{ options: typeof SPEC }>>['values'];

export type StartOptions =
  | { readonly kind: 'options'; readonly values: StartValues }
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads the command line of `npm start`. Never throws. */
export function readStartOptions(args: readonly string[]): StartOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: SPEC });
    const bad = (['port', 'server-port'] as const).find((name) => !isPort(values[name]));
    return bad === undefined ? { kind: 'options', values } : wrong(`--${bad} must be a number up to ${HIGHEST_PORT}`);
  } catch (error) {
    // Node goes on about arguments that begin with dashes, which nobody here has.
    const [said = ''] = (error as Error).message.split(/[.\n]/);
    const [, name] = /^Unknown option '([^']*)'/.exec(said) ?? [];
    return wrong(name === undefined ? said : `Unknown option ${name}`);
  }
}

function wrong(message: string): StartOptions {
  return { kind: 'wrong', message: `${message}. npm start -- --help` };
}

function isPort(text: string): boolean {
  return /^\d*$/.test(text) && Number(text) <= HIGHEST_PORT;
}
