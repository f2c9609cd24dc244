import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** One page that people read. */
export interface Page {
  /** From the root of the project. */
  readonly file: string;
  readonly text: string;
}

/** A block of code in a page. */
export interface Block {
  readonly file: string;
  readonly line: number;
  /** Language behind the fence, or nothing. */
  readonly tag: string;
  readonly text: string;
}

/** Every page of the project: at its root, in docs/ and in .github/. */
export function pages(): readonly Page[] {
  const inside = (folder: string): string[] => !existsSync(path.join(ROOT, folder)) ? []
    : readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
  const files = [...readdirSync(ROOT), ...inside('docs'), ...inside('.github')].filter((file) => file.endsWith('.md')).sort();
  return files.map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

/** The blocks of a page, in order. */
export function blocks({ file, text }: Page): readonly Block[] {
  return [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(({ index, 1: tag = '', 2: body = '' }) => ({
    file, tag: tag.trim(), text: body, line: text.slice(0, index).split('\n').length,
  }));
}

/** What a link may lead to in a page, as GitHub names headings. */
export function anchors({ text }: Page): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const names = [...text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
    const name = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase().replaceAll(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  });
  return new Set(names);
}
