import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSON5 from 'json5';
import { readOptions } from '../../server/cli/options.ts';
import { readServeOptions } from '../../server/cli/serve/options.ts';
import { readManifest } from '../../simulator/process/Manifest.ts';
import { ROOT } from './pages.ts';

/** Reads a command's options, as the command itself does. */
type Reader = (args: readonly string[]) => { readonly kind: string; readonly message?: string };

/** A copy of the project has no `adopt`. */
const adopt = path.join(ROOT, 'scripts/adopt/options.ts');
const READERS: Readonly<Record<string, Reader>> = {
  serve: (args) => readServeOptions(args, {}),
  call: readOptions,
  ...existsSync(adopt) ? { adopt: (await import(adopt) as { readAdoptOptions: Reader }).readAdoptOptions } : {},
};

/** What is there on other machines only: the forms that documents give. */
const FORMS: readonly RegExp[] = [
  /^chmod 600 \S+$/,
  // Run by scripts/adopt/takeOver.test.ts, in a project of a team's own.
  /^cd \.\.\/\w+$/,
  /^git (?:branch template "\$|fetch \.\.\/|branch --force template "\$|merge template$).*$/,
  // ide-command-line-building-app.md, ide-hvigor-commandline.md
  /^ohpm install --all$/,
  /^hvigorw (?:--mode (?:module|project) )?(?:assembleHap |assembleApp |onDeviceTest )?(?:--mode (?:module|project) |-p \w+=[\w@]+ |assembleHap |assembleApp )*--no-daemon$/,
  // hdc.md, hilog.md, unittest-guidelines.md
  /^hdc (?:list targets|install -r \S+\.hap|hilog -D 0x[0-9A-F]+)$/,
  /^hdc shell aa test -b \S+ -m \w+ -s unittest OpenHarmonyTestRunner(?: -s timeout \d+)?$/,
];

/** What is wrong with a line of shell in a page; undefined where it can be typed as it is. */
export function shellFault(line: string): string | undefined {
  const faults = line.replace(/\s+#\s.*$/, '').split('&&').map((part) => part.trim()).map(partFault);
  return faults.find((fault) => fault !== undefined);
}

function partFault(part: string): string | undefined {
  const words = part.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
  const [program = '', ...args] = words.filter((word) => !/^[A-Z_]+=/.test(word));
  const fault = program === 'npm' ? npmFault(args)
    : program === 'npx' ? existsSync(path.join(ROOT, args[1] ?? '')) ? undefined : 'no such file'
    : FORMS.some((form) => form.test(part)) ? program === 'git' ? undefined : nameFault(part) : 'no form that a document gives (scripts/docs/shellLines.ts)';
  return fault && `${part}: ${fault}`;
}

/** `npm ci`, `npm start`, `npm test`, `npm run NAME [-- options]`. */
function npmFault([verb = '', ...rest]: readonly string[]): string | undefined {
  const [name = '', ...args] = verb === 'run' ? rest : [verb, ...rest];
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  if (verb === 'ci') {
    return existsSync(path.join(ROOT, 'package-lock.json')) ? undefined : 'there is no lock file';
  }
  const result = READERS[name]?.(args.filter((arg) => arg !== '--'));
  return scripts[name] === undefined ? `there is no script ${name}` : result?.kind === 'wrong' ? result.message : undefined;
}

/** Names in such a line are those of this project. */
function nameFault(part: string): string | undefined {
  const profile = JSON5.parse(read('build-profile.json5')) as { app: { products: { name: string }[] }; modules: { name: string }[] };
  const known: Readonly<Record<string, readonly string[]>> = {
    '-p product=': profile.app.products.map(({ name }) => name),
    '-p module=': profile.modules.flatMap(({ name }) => [name, ...profile.app.products.map((product) => `${name}@${product.name}`)]),
    '-b ': [readManifest(ROOT).bundleName],
    '-m ': profile.modules.map(({ name }) => `${name}_test`),
    '-D ': [/LOG_DOMAIN\D*(0x[0-9A-F]+)/.exec(read('entry/src/main/ets/common/AppConfig.ets'))?.[1]?.replace('0x0', '0x') ?? ''],
  };
  return Object.entries(known).flatMap(([option, names]) => {
    const value = part.split(option)[1]?.split(' ')[0];
    return value === undefined || names.includes(value) ? [] : [`'${value}' is none of ${names.join(', ')}`];
  })[0];
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
