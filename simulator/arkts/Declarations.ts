import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { OWN_DECLARATIONS, packageDeclarations } from './Places.ts';

/**
 * Text of an SDK declaration file, ready to be parsed: without block comments (nine tenths of the text, and the
 * compiler would parse them as JSDoc), and with what `declarations/augment/` adds to a file of the same name.
 *
 * Adding at the end of the text and not by `declare module` is what makes additions possible at all: most SDK modules
 * export one namespace as their default, and the language lets nobody add to a default export from outside.
 */
export function readDeclaration(file: string): string {
  const text = withoutComments(readFileSync(file, 'utf8'));
  const addition = additionTo(file);
  if (addition === undefined) {
    return text;
  }
  const added = withoutComments(readFileSync(addition, 'utf8'));
  return `${withoutAliases(text, added)}\n${added}`;
}

/** Unlike the other declarations, a type alias cannot be declared in two pieces: the added one stays. */
function withoutAliases(text: string, added: string): string {
  const names = [...added.matchAll(/^\s*(?:export |declare )*type (\w+)/gm)].map(([, name]) => name);
  return names.reduce<string>(
    (rest, name) => rest.replace(new RegExp(`^\\s*(?:export |declare )*type ${name}\\b[^;]*;`, 'm'), ''),
    text,
  );
}

/** Strings and line comments are matched only to be left alone: `'image/*'` opens no comment. */
const TOKEN = /\/\*[^]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;

function withoutComments(text: string): string {
  return text.replace(TOKEN, (token) => (token.startsWith('/*') ? '' : token));
}

function additionTo(file: string): string | undefined {
  const inPackage = path.relative(packageDeclarations(), file);
  const addition = path.join(OWN_DECLARATIONS, 'augment', inPackage);
  return !inPackage.startsWith('..') && existsSync(addition) ? addition : undefined;
}
