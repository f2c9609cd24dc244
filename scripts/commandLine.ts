import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command line of every command here: what is wrong with it is said in one line, and none ends in a stack. */

/** Said to whoever typed it. */
export class WrongOption extends Error {}

type Spec = NonNullable<ParseArgsConfig['options']>;
export type Values<S extends Spec> = ReturnType<typeof parseArgs<{ options: S }>>['values'];

export interface Command<S extends Spec> {
  /** As it is typed before its options: `npm run soak --`. */
  readonly name: string;
  readonly options: S;
  /** How many words it takes that belong to no option, such as a folder; none if it is left out. */
  readonly words?: number;
}

export type CommandLine<T> =
  | { readonly kind: 'options'; readonly options: T }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads a command line; never throws. @param check makes of the values what the command needs, or throws WrongOption */
export function readCommandLine<S extends Spec, T>(
  command: Command<S>, args: readonly string[], check: (values: Values<S>, words: readonly string[]) => T,
): CommandLine<T> {
  const options: Spec = { ...command.options, help: { type: 'boolean', default: false } };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values['help'] === true) {
      return { kind: 'help' };
    }
    const [empty] = Object.entries(values).find(([, value]) => value === '') ?? [];
    if (empty !== undefined) {
      throw new WrongOption(`--${empty} is empty, perhaps for a variable of your shell that is not set.`);
    }
    const [tooMuch] = positionals.slice(command.words ?? 0);
    if (tooMuch !== undefined) {
      // `npm run soak --runs 5` is the usual reason: npm keeps the option for itself.
      throw new WrongOption(`'${tooMuch}' belongs to no option; npm hands on only options that stand after --.`);
    }
    return { kind: 'options', options: check(values as Values<S>, positionals) };
  } catch (error) {
    return { kind: 'wrong', message: inOneLine(command, error as NodeJS.ErrnoException) };
  }
}

/**
 * Does what a command does, after a look at its command line. @returns its exit code: 0 for help, 2 where the options are
 * wrong, else what `work` says, which may throw WrongOption, too
 */
export async function runCommand<S extends Spec>(
  command: Command<S> & { readonly help: string }, args: readonly string[],
  work: (values: Values<S>, words: readonly string[]) => number | Promise<number>,
): Promise<number> {
  const read = readCommandLine(command, args, (...given) => given);
  if (read.kind === 'help') {
    console.log(command.help.trimEnd());
    return 0;
  }
  try {
    if (read.kind === 'options') {
      return await work(...read.options);
    }
    console.error(read.message);
  } catch (error) {
    console.error(inOneLine(command, error as NodeJS.ErrnoException));
  }
  return 2;
}

/** A whole number, of digits alone. @throws WrongOption where it is none, or not within the bounds */
export function wholeNumber(option: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER, unit = ''): number {
  if (!/^\d+$/.test(text) || Number(text) < least || Number(text) > most) {
    const bounds = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
    throw new WrongOption(`--${option} must be a whole number${unit}, ${bounds}; it is '${text}'.`);
  }
  return Number(text);
}

/** @throws the error itself where it says nothing of an option */
function inOneLine({ name, options }: Command<Spec>, error: NodeJS.ErrnoException): string {
  if (error instanceof WrongOption) {
    return `${error.message} See ${name} --help.`;
  }
  // Node's words for it go on about arguments that begin with dashes, which nobody here has.
  const [, option = ''] = /'(--?[^' ]+)/.exec(error.message) ?? [];
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option ${option}. See ${name} --help.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `${option} ${options[option.slice(2)]?.type === 'string' ? 'needs a value after it' : 'takes no value'}. See ${name} --help.`;
    default:
      throw error;
  }
}
