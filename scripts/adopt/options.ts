import { bundleNameFault } from '../../simulator/arkts/rules/bundleName.ts';
import { readCommandLine, type CommandLine, type Values, WrongOption } from '../commandLine.ts';
import { PARTS, type Part } from './parts.ts';

export interface AdoptOptions {
  readonly into: string;
  readonly bundle: string;
  readonly name: string;
  readonly server?: string;
  readonly ability?: string;
  readonly without: readonly Part[];
}

const SPEC = {
  into: { type: 'string' },
  bundle: { type: 'string' },
  name: { type: 'string' },
  server: { type: 'string' },
  ability: { type: 'string' },
  without: { type: 'string' },
} as const;

/** What is typed for it. */
export const COMMAND = { name: 'npm run adopt --', options: SPEC };

/** What a team asks for. @throws WrongOption */
export function adoptOptions({ into, bundle, name, server, ability, without }: Values<typeof SPEC>): AdoptOptions {
  if (into === undefined || bundle === undefined || name === undefined) {
    throw new WrongOption('--into, --bundle and --name have to be given.');
  }
  const parts = (without ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
  const unknown = parts.find((part) => !PARTS.includes(part as Part));
  const message = bundleFault(bundle) ?? nameFault(name) ?? serverFault(server) ?? abilityFault(ability)
    ?? (unknown === undefined ? undefined : `--without: there is no part '${unknown}'; there are ${PARTS.join(', ')}.`);
  if (message !== undefined) {
    throw new WrongOption(message);
  }
  return {
    into, bundle, name: name.trim(), without: PARTS.filter((part) => parts.includes(part)),
    ...(server === undefined ? {} : { server: `wss://${new URL(server).host}` }), ...(ability === undefined ? {} : { ability }),
  };
}

/** The command that asks for the same, but for its folder. */
export function commandOf({ bundle, name, server, ability, without }: AdoptOptions): string {
  const given = { bundle, name, server, ability, without: without.length === 0 ? undefined : without.join(',') };
  const words = Object.entries(given).flatMap(([option, value]) => value === undefined ? [] : [`--${option} ${quoted(value)}`]);
  return `${COMMAND.name} --into DIR ${words.join(' ')}`;
}

/** For a shell, as it is. */
function quoted(value: string): string {
  return /^[\w.,:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** Reads a command line, and does no more. Never throws. */
export function readAdoptOptions(args: readonly string[]): CommandLine<AdoptOptions> {
  return readCommandLine(COMMAND, args, adoptOptions);
}

function bundleFault(bundle: string): string | undefined {
  const fault = bundleNameFault(bundle);
  return fault && `--bundle: '${bundle}' ${fault} (app-configuration-file.md, bundleName).`;
}

/** app-configuration-file.md, label. */
function nameFault(name: string): string | undefined {
  const bytes = Buffer.byteLength(name.trim());
  if (bytes === 0 || bytes > 63) {
    return `--name: has ${bytes} bytes; the system shows a name of 1 to 63 (app-configuration-file.md, label).`;
  }
  if (/^\$\w+:/.test(name.trim())) {
    return '--name: begins as a reference to a resource does, and would be read as one (resource-categories-and-access.md).';
  }
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name) ? '--name: has a character that cannot be written, such as a line break.' : undefined;
}

/** The paths are the server's own (docs/link-protocol.md). */
function serverFault(server: string | undefined): string | undefined {
  if (server === undefined) {
    return undefined;
  }
  const isGood = URL.canParse(server) && new URL(server).protocol === 'wss:' && new URL(server).username === ''
    && ['', '/', '/link'].includes(new URL(server).pathname + new URL(server).search + new URL(server).hash);
  return isGood ? undefined
    : `--server: '${server}' is no wss://host[:port]. The paths are the protocol's: /link, /v1/tokens and so on.`;
}

/** module-configuration-file.md, abilities, name; a class and a file bear it too, so it has no dots here. */
function abilityFault(ability: string | undefined): string | undefined {
  return ability === undefined || /^[A-Za-z]\w{0,126}$/.test(ability) ? undefined
    : `--ability: '${ability}' is no name of an ability: letters, digits and _, first a letter, at most 127 (module-configuration-file.md).`;
}
