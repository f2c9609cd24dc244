import { CONFIG, nameFile, type Names } from './Names.ts';

type Change = readonly [from: string, to: string];

/** A file's text with the new names in the place of the old ones. */
export type Rewrite = (file: string, text: string) => string;

export function rewriter(old: Names, next: Names): Rewrite {
  const everywhere: readonly Change[] = [
    [old.bundle, next.bundle], [old.ability, next.ability], [old.pack, next.pack],
    [new URL(old.server).hostname, new URL(next.server).hostname],
  ];
  const here = new Map<string, readonly Change[]>([
    ['AppScope/app.json5', [[quoted(old.vendor), quoted(next.vendor)]]],
    ['package.json', [[quoted(old.description), quoted(next.description)]]],
    ['oh-package.json5', [[quoted(old.project), quoted(next.project)]]],
    [CONFIG, [
      [old.server, next.server], [overHttps(old.server), overHttps(next.server)], [`'${old.logTag}'`, `'${next.logTag}'`],
    ]],
    ...Object.entries(old.app).map(([language, name]) =>
      [nameFile(language), [[quoted(name), quoted(next.app[language] ?? name)]]] as const),
  ]);
  return (file, text) => replaceAll(text, [...here.get(file) ?? [], ...everywhere]);
}

/** In one go, so that no new name is taken for an old one; the longest first. */
function replaceAll(text: string, changes: readonly Change[]): string {
  const to = new Map(changes);
  const words = [...to.keys()].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.replaceAll(new RegExp(`(?<!\\w)(?:${words.join('|')})(?!\\w)`, 'g'), (word) => to.get(word) ?? word);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function overHttps(server: string): string {
  return server.replace(/^wss:/, 'https:');
}
