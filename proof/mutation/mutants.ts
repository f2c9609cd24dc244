import { readFileSync } from 'node:fs';
import path from 'node:path';
import type ts from 'ohos-typescript';
import { typescript } from '../../simulator/arkts/Typescript.ts';
import { operators } from './operators.ts';

/** One small thing made wrong in one file. */
export interface Mutant {
  /** Stable as long as the line is: `File.ets:12:5 what it does`. */
  readonly name: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly what: string;
}

/** Every mutant of a file, in the order of its text. @param file absolute path */
export function mutantsOf(file: string): Mutant[] {
  const compiler = typescript();
  const text = readFileSync(file, 'utf8');
  const source = compiler.createSourceFile(file, text, compiler.ScriptTarget.ES2021, true, compiler.ScriptKind.ETS);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isImportDeclaration(node) || compiler.isEnumDeclaration(node)) {
      return;
    }
    for (const change of operators(compiler, source, node)) {
      const { line, character } = source.getLineAndCharacterOfPosition(change.start);
      const name = `${path.basename(file)}:${line + 1}:${character + 1} ${change.what}`;
      found.push({ name, file, start: change.start, end: change.end, replacement: change.replacement });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

export function mutated({ file, start, end, replacement }: Mutant): string {
  const text = readFileSync(file, 'utf8');
  return text.slice(0, start) + replacement + text.slice(end);
}
