import { readFileSync } from 'node:fs';
import path from 'node:path';
import { absentFrom } from './Absent.ts';
import { namesOf } from './Names.ts';
import { newNames } from './newNames.ts';
import { notice } from './notice.ts';
import { type AdoptOptions, commandOf } from './options.ts';
import { withPackages } from './packages.ts';
import { withoutParts } from './parts.ts';
import { readme } from './readme.ts';
import { rewriter } from './rewrite.ts';
import { allFiles, isText, sources } from './sources.ts';
import { unsaid } from './unsaid.ts';
import { withoutWatch } from './withoutWatch.ts';
import { withScripts } from './withScripts.ts';

/** What a team's project is made of: the bytes of each file, by its path. */
export type Project = ReadonlyMap<string, Buffer>;

/** @param root folder of this project */
export function adopt(root: string, options: AdoptOptions): Project {
  const old = namesOf(root);
  const next = newNames(options, old);
  const given = new Map(sources(root).map((file) => [file, readFileSync(path.join(root, file))]));
  const files = withoutParts([...given.keys()], options.without, (file) => String(given.get(file)));
  const newName = (file: string): string => file.replace(`/${old.ability}.`, `/${next.ability}.`);
  const names = files.map(newName);
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));

  const rewrite = rewriter(old, next);
  const cut = options.without.includes('watch') ? withoutWatch : (_: string, text: string): string => text;
  const commandsOf = (pack: string): string[] => Object.keys((JSON.parse(pack) as { scripts: object }).scripts);
  const pack = String(given.get('package.json'));
  const absent = absentFrom(allFiles(root), files, { whole: commandsOf(pack), left: commandsOf(withScripts('package.json', pack, has)) }, options.without);
  const changed = (file: string): string =>
    withScripts(file, rewrite(file, unsaid(file, cut(file, String(given.get(file))), absent)), has);
  const texts = new Map(files.filter(isText).map((file) => [newName(file), changed(file)]));
  for (const [file, text] of withPackages(texts)) {
    texts.set(file, text);
  }
  const bytesOf = (file: string): Buffer => given.get(file) ?? Buffer.alloc(0);
  const project = new Map(files.map((file) => [newName(file), isText(file) ? Buffer.from(texts.get(newName(file)) ?? '') : bytesOf(file)]));
  const others = files.filter((file) => newName(file) !== file || !project.get(file)?.equals(bytesOf(file)));
  project.set('README.md', Buffer.from(readme(next, options.without, has)));
  project.set('NOTICE', Buffer.from(notice(old, next, versionOf(root), others.map(newName), commandOf(options))));
  return project;
}

function versionOf(root: string): string {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
}
