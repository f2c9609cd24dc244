import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { bundleNameFault } from '../../simulator/arkts/rules/bundleName.ts';
import { namesOf } from './Names.ts';
import { sources } from './sources.ts';

/** Why new names do not go together with what the project has already; undefined where they do. */

/** @param root folder of this project */
export function abilityTaken(root: string, ability: string | undefined): string | undefined {
  if (ability === undefined || ability === namesOf(root).ability) {
    return undefined;
  }
  if (isWord(ability)) {
    return `--ability: '${ability}' is a word of the language, and a class has to bear it. Choose another one.`;
  }
  const word = new RegExp(`(?<!\\w)${ability}(?!\\w)`);
  const sameFile = `/${ability}.ets`.toLowerCase();
  const file = sources(root).filter((one) => one.endsWith('.ets')).find((one) =>
    // Two files whose names differ in capitals alone are one file on some systems.
    one.toLowerCase().endsWith(sameFile) || word.test(readFileSync(path.join(root, one), 'utf8')));
  return file && `--ability: '${ability}' is a name or a word that ${file} has already. Choose another one.`;
}

/** Of the language itself, or of what it brings along: no class may be called `yield` or `Object`. */
function isWord(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name);
  return scanner.scan() !== ts.SyntaxKind.Identifier || name in globalThis || name === 'arguments';
}

/** The products of watches have bundle names of their own, which are longer. @param root folder of this project */
export function productFault(root: string, bundle: string, isWithWatch: boolean): string | undefined {
  const profile = readFileSync(path.join(root, 'build-profile.json5'), 'utf8');
  const names = isWithWatch ? [...profile.matchAll(/"bundleName": "([^"]*)"/g)].map(([, name = '']) => name) : [];
  const old = namesOf(root).bundle;
  const wrong = names.map((name) => name.replace(old, bundle)).find((name) => bundleNameFault(name) !== undefined);
  return wrong && `--bundle: the products of watches would be called '${wrong}', which ${bundleNameFault(wrong) ?? ''}. `
    + 'Choose a shorter name, or add --without watch.';
}
