import { readFileSync } from 'node:fs';

import type ts from 'ohos-typescript';

import { etsOptions } from './EtsOptions.ts';
import { typescript } from './Typescript.ts';

/**
 * The syntax of one .ets file, as it is written: imports of kits are not taken apart, positions are those of the file.
 */
export function parseEts(file: string, text = readFileSync(file, 'utf8')): ts.SourceFile {
  const ts = typescript();
  const parse = ts.createSourceFile as (
    name: string,
    text: string,
    target: ts.ScriptTarget,
    parents: boolean,
    kind: ts.ScriptKind,
    options: ts.CompilerOptions,
  ) => ts.SourceFile;
  return parse(file, text, ts.ScriptTarget.ES2021, true, ts.ScriptKind.ETS, { ets: etsOptions() });
}
