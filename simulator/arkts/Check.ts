import path from 'node:path';

import { lintFindings, typeFindings } from './check/Diagnose.ts';
import { createEtsProgram } from './check/EtsProgram.ts';
import { etsFiles } from './check/ProjectFiles.ts';
import { type Finding, inOrder } from './Finding.ts';
import { applyRules, RULES } from './rules/Rules.ts';

/** What a check found, and how much it looked at. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** Number of .ets files. */
  readonly files: number;
  /** Number of project rules. */
  readonly rules: number;
}

/**
 * Everything that is wrong in a HarmonyOS project as far as it can be told without its own tools: types, ArkTS rules,
 * and the project rules of `rules/`.
 * @param root folder that holds `entry/` and `AppScope/`
 */
export function checkProject(root: string): Checked {
  const absolute = path.resolve(root);
  const files = etsFiles(absolute);
  const program = createEtsProgram(files);
  const findings = unique(inOrder([...typeFindings(program), ...lintFindings(program), ...applyRules(absolute)]));
  return { findings, files: files.length, rules: RULES.length };
}

/** The linter's strict half repeats some of the compiler's messages. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = `${one.file}:${one.line}:${one.column} ${one.rule}`;
    return !seen.has(key) && seen.add(key);
  });
}
