import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const SOURCE = 'js-apis-hilog.md';
const DOMAIN = rule('log.domain', 'documented', SOURCE, 'A domain is 0x0 to 0xFFFF: with another one nothing is written.');
const TAG = rule('log.tag', 'documented', SOURCE, 'A tag has at most 31 bytes: the rest is cut off.');
const ARGUMENTS = rule('log.arguments', 'documented', SOURCE,
  'Each place of the format has its argument, and each argument its place and kind.');

const MAX_DOMAIN = 0xFFFF;
const MAX_TAG_BYTES = 31;
const PLACE = /%(?:\{(public|private)\})?([dioxXsOc%])/g;
const NUMBERS = 'dixX';

/** hilog: an argument without {public} is written as <private>. */
export function hilogOf(host: KitHost): Record<string, unknown> {
  const write = (level: string) => (domain: number, tag: string, format: string, ...args: unknown[]): void => {
    if (!isDomain(domain)) {
      host.ledger.violate(DOMAIN, `domain ${domain}`);
      return;
    }
    checkArguments(host, format, args);
    const line = `${level} ${cut(host, tag)}: ${fill(format, args)}`;
    host.device.log.push(line);
    host.device.secrets.inspect(line);
  };
  return {
    debug: write('D'), info: write('I'), warn: write('W'), error: write('E'), fatal: write('F'),
    isLoggable: (domain: number) => isDomain(domain),
  };
}

function isDomain(domain: unknown): boolean {
  return Number.isInteger(domain) && (domain as number) >= 0 && (domain as number) <= MAX_DOMAIN;
}

function cut(host: KitHost, tag: string): string {
  const bytes = Buffer.from(tag);
  if (bytes.length <= MAX_TAG_BYTES) {
    return tag;
  }
  host.ledger.violate(TAG, `a tag of ${bytes.length} bytes`);
  return bytes.subarray(0, MAX_TAG_BYTES).toString();
}

function checkArguments(host: KitHost, format: string, args: readonly unknown[]): void {
  const kinds = [...format.matchAll(PLACE)].map((match) => match[2] ?? '').filter((kind) => kind !== '%');
  const isNumber = (index: number): boolean => ['number', 'bigint'].includes(typeof args[index]);
  const isWrong = kinds.length !== args.length ||
    kinds.some((kind, index) => NUMBERS.includes(kind) && !isNumber(index));
  if (isWrong) {
    host.ledger.violate(ARGUMENTS, `${kinds.length} place(s) and ${args.length} argument(s), or one of another kind`);
  }
}

function fill(format: string, args: readonly unknown[]): string {
  let next = 0;
  return format.replace(PLACE, (_whole, privacy: string | undefined, kind: string) => {
    if (kind === '%') {
      return '%';
    }
    const value = args[next++];
    return privacy === 'public' ? String(value) : '<private>';
  });
}
