import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { hasDecorator } from '../lower/Context.ts';
import { typescript, type Typescript } from '../Typescript.ts';
import type { EtsProgram } from './EtsProgram.ts';

/**
 * What the compiler says about the project's own files: syntax, types, and what is wrong with the program as a whole.
 */
export function typeFindings({ program, sources }: EtsProgram): Finding[] {
  const ts = typescript();
  const own = sources.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  return [...program.getGlobalDiagnostics(), ...own].map((one) => toFinding(ts, one, `TS${one.code}`));
}

/** What the ArkTS linter (version 1.1) says, including the strict checks that it runs on ArkTS files only. */
export function lintFindings({ builder, sources }: EtsProgram): Finding[] {
  const ts = typescript();
  const own = new Set(sources.map((file) => file.fileName));
  return ts.ArkTSLinter_1_1.runArkTSLinter(builder, undefined, undefined, 'ArkTS_1_1')
    .filter((one) => one.file !== undefined && own.has(one.file.fileName) && !isEnvironment(ts, one))
    .map((one) => toFinding(ts, one, ruleName(ts, one)));
}

/**
 * A field with `@Env` has no initialiser: the system fills it (API 22). The linter of this version does not know the
 * decorator yet.
 */
function isEnvironment(ts: Typescript, { code, file, start }: ts.Diagnostic): boolean {
  const structs =
    code === 2564
      ? (file?.statements.filter((one): one is ts.StructDeclaration => ts.isStructDeclaration(one)) ?? [])
      : [];
  return structs.some(({ members }) =>
    members.some((member) => member.name?.getStart(file) === start && hasDecorator(ts, member, 'Env')),
  );
}

/** The linter ends its messages with the rule's name in brackets; those of the strict checks have none. */
function ruleName(ts: Typescript, diagnostic: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
  return /\((arkts-[a-z0-9-]+)\)\s*$/.exec(text)?.[1] ?? `TS${diagnostic.code}`;
}

function toFinding(ts: Typescript, diagnostic: ts.Diagnostic, rule: string): Finding {
  const { file, start } = diagnostic;
  const place =
    file !== undefined && start !== undefined ? file.getLineAndCharacterOfPosition(start) : { line: 0, character: 0 };
  return {
    file: file?.fileName ?? '',
    line: place.line + 1,
    column: place.character + 1,
    code: diagnostic.code,
    rule,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').replace(/\s*\((arkts-[a-z0-9-]+)\)\s*$/, ''),
    severity: diagnostic.category === ts.DiagnosticCategory.Warning ? 'warning' : 'error',
  };
}
