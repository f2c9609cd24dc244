import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { OWN_DECLARATIONS, packageDeclarations } from './Places.ts';

/**
 * Text of an SDK declaration file, ready to be parsed: without block comments (nine tenths of the text, and the compiler would parse
 * them as JSDoc), and with what `declarations/augment/` adds to a file of the same name.
 *
 * Adding at the end of the text and not by `declare module` is what makes additions possible at all: most SDK modules
 * export one namespace as their default, and the language lets nobody add to a default export from outside.
 */
export function readDeclaration(file: string): string {
  const text = withoutComments(readFileSync(file, 'utf8'));
  const addition = augmentOf(file);
  return addition === undefined ? text : `${text}\n${withoutComments(readFileSync(addition, 'utf8'))}`;
}

/** Strings and line comments are matched only to be left alone: `'image/*'` opens no comment. */
const TOKEN = /\/\*[^]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;

function withoutComments(text: string): string {
  return text.replace(TOKEN, (token) => (token.startsWith('/*') ? '' : token));
}

function augmentOf(file: string): string | undefined {
  if (!file.startsWith(packageDeclarations())) {
    return undefined;
  }
  const isComponent = path.basename(path.dirname(file)) === 'component';
  const addition = path.join(OWN_DECLARATIONS, 'augment', isComponent ? 'component' : '', path.basename(file));
  return existsSync(addition) ? addition : undefined;
}
