import path from 'node:path';
import type { Part } from './parts.ts';

/** What of the whole project a copy has not, as far as words can speak of it. */
export interface Absent {
  /** Whether a piece of a page, or of a comment, speaks of it. @param file where the piece stands */
  isIn(piece: string, file: string): boolean;
  /** Whether the parts of pages that a command makes are still made. */
  readonly isMade: boolean;
  /** Whether a command of the copy writes a whole page, and a test holds it in step. */
  isWritten(file: string): boolean;
}

/** Pages that are written by a command. */
const WRITTEN: Readonly<Record<string, string>> = {
  'docs/rules.md': 'scripts/rules.ts',
  'docs/device-form.md': 'scripts/rules.ts',
  'docs/arkui.md': 'scripts/arkui.ts',
  'docs/fault-table.md': 'proof/faults/main.ts',
};

/** Words that mean a part wherever they stand, but in code. */
const WORDS: Readonly<Partial<Record<Part, RegExp>>> = {
  simulator: /\bthe desk\b/i,
  watch: /\b(?:a|each|child's|round|and) watch\b|\bwatches\b/i,
};

/**
 * @param whole names of all files of this project
 * @param files those of the copy
 * @param commands of this project and of the copy: the scripts of package.json
 */
export function absentFrom(
  whole: readonly string[], files: readonly string[],
  commands: { readonly whole: readonly string[]; readonly left: readonly string[] }, without: readonly Part[],
): Absent {
  const here = placesOf(files);
  const gone = new Set([...placesOf(whole)].filter((place) => !here.has(place)));
  const goneCommands = new Set(commands.whole.filter((name) => !commands.left.includes(name)));
  const words = without.flatMap((part) => WORDS[part] ?? []);

  const isGone = (place: string): boolean => gone.has(place) || gone.has(`entry/src/main/ets/${place}`);
  const linksOf = (piece: string, file: string): string[] => [...piece.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)]
    .map(([, target = '']) => path.posix.join(path.posix.dirname(file), target).replace(/\/$/, ''));
  return {
    isMade: here.has('scripts/docs/write.ts'),
    isWritten: (file) => here.has(WRITTEN[file] ?? ''),
    isIn: (piece, file) => linksOf(piece, file).some((target) => !here.has(target))
      || [...piece.matchAll(/\bnpm (?:run )?([\w-]+)/g)].some(([, name = '']) => goneCommands.has(name))
      || [...piece.matchAll(/[\w.-]+(?:\/[\w.-]+)+/g)].some(([place]) => isGone(place.replace(/\.$/, '')))
      || [...piece.matchAll(/[\w.-]+\/(?![\w.])/g)].some(([place]) => isGone(place.slice(0, -1)))
      || words.some((word) => word.test(piece.replaceAll(/`[^`]*`/g, ''))),
  };
}

/** Files, and the folders that they stand in. */
function placesOf(files: readonly string[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))));
}
