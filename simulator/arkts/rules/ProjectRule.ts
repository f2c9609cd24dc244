import type { Finding } from '../Finding.ts';
import type { Project } from './Project.ts';

/** One thing that must hold in every project of this kind. */
export interface ProjectRule {
  /** Printed with each finding. */
  readonly name: string;
  check(project: Project): Finding[];
}

/** A finding of our own about a place in a file. */
export function finding(rule: string, file: string, place: { line: number; column: number }, message: string): Finding {
  return { file, line: place.line, column: place.column, code: 0, rule, message, severity: 'error' };
}

/** The place of the first `needle` in a text, or the file's first character where it is not there. From 1. */
export function placeOf(text: string, needle: string, from = 0): { line: number; column: number } {
  const index = Math.max(text.indexOf(needle, from), 0);
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}
