import type { Absent } from './Absent.ts';

/** A page without what it says of things that are not there, sentence by sentence: who reads it has never seen them. */

/** A name in code, or a link. */
const NAME = /`[^`\n]+`|\[[^\]]+\]\([^)\s]+\)/.source;
const NAMES = new RegExp(`(?:${NAME})(?:(?:, and |, | and |\\n)(?:${NAME}))+`, 'g');

export function unsaid(file: string, text: string, absent: Absent): string {
  if (!file.endsWith('.md')) {
    return text;
  }
  const isIn = (piece: string): boolean => absent.isIn(piece, file);
  if (file.startsWith('docs/decisions/')) {
    // A record stays as it was written; only its links lead nowhere.
    return text.replaceAll(/\[([^\]]+)\]\([^)\s]+\)/g, (link, words: string) => isIn(link) ? words : link);
  }
  if (absent.isWritten(file)) {
    return text;
  }
  const made = absent.isMade ? text : text.replaceAll(/^<!-- (?:made: .*|end) -->\n/gm, '');
  // What is made stands as the command makes it: a test of the copy holds it in step.
  const parts = made.split(/(<!-- made: [^]*?<!-- end -->\n)/);
  return parts.map((part) => part.startsWith('<!-- made') ? part : withoutEmptyHeads(blocksOf(withoutSections(part, isIn)).map((block) => said(block, isIn)).join('')))
    .join('').replaceAll(/\n{3,}/g, '\n\n').replace(/\n+$/, '\n');
}

type IsIn = (piece: string) => boolean;

/** Without what stands under a heading that speaks of it. */
function withoutSections(text: string, isIn: IsIn): string {
  let above = Infinity;
  return text.split(/^(?=##+ )/m).filter((section) => {
    const [head = ''] = section.split('\n');
    const [{ length: level }] = /^#*/.exec(head) ?? [''];
    if (level > 0 && level <= above) {
      above = isIn(head) ? level : Infinity;
    }
    return above === Infinity;
  }).join('');
}

/** Code, a line of a table, an item of a list, a paragraph; each with the blank lines after it. */
function blocksOf(text: string): string[] {
  return text.match(/^```[^]*?\n```\n*|^\|.*\n*|^#.*\n*|^ *(?:[*-]|\d+\.) [^]*?\n(?=\n| *(?:[*-]|\d+\.) |$)\n*|^[^]*?\n(?=\n|\||```| *(?:[*-]|\d+\.) |$)\n*|^[^\n]+$/gm) ?? [];
}

function said(block: string, isIn: IsIn): string {
  const [, body = '', end = ''] = /^([^]*?)(\n*)$/.exec(block) ?? [];
  if (body.startsWith('```')) {
    const lines = body.split('\n').filter((line) => !isIn(line));
    return lines.length > 2 ? lines.join('\n') + end : '';
  }
  if (body.startsWith('#') || !isIn(body)) {
    return block;
  }
  const left = body.startsWith('|') ? row(body, isIn) : body.startsWith('![') ? '' : prose(body, isIn);
  return left === '' ? (end.length > 1 ? '\n' : '') : left + end;
}

/** A row says nothing where its first cell does not, or where that is all that is left of it; a step is a step. */
function row(text: string, isIn: IsIn): string {
  const [first = '', ...others] = text.split(/(?<!\\)\|/).slice(1, -1).map((cell) => prose(cell.trim(), isIn));
  const isLeft = /^\d+\. /.test(first) || first !== '' && others.some((cell) => cell !== '');
  return isLeft ? `| ${[first, ...others].join(' | ')} |` : '';
}

function prose(text: string, isIn: IsIn): string {
  const [, lead = '', rest = ''] = /^(\s*(?:[*-] |\d+\. |- \[ \] )?(?:\[ \] )?)([^]*)$/.exec(text) ?? [];
  const named = rest.replaceAll(NAMES, (names) => isIn(names) ? someNames(names, isIn) : names)
    .replaceAll(/\s*(?<!\])\(((?:[^()]|\([^()]*\))*)\)/g, (all, inside: string) => isIn(inside) ? bracketed(inside, isIn) : all);
  const left = named.split(/(?<=[.!?]\**)(?<!e\.g\.|i\.e\.)(?=\s+[A-Z`*"[])/).map((sentence) => clauses(sentence, isIn)).join('').trim();
  return left === '' ? '' : lead + left;
}

/** Of names in a row those that are there; all, where none is: the sentence goes. */
function someNames(names: string, isIn: IsIn): string {
  const left = [...names.matchAll(new RegExp(NAME, 'g'))].map(([name]) => name).filter((name) => !isIn(name));
  return left.length === 0 ? names : left.length === 1 ? left.join() : `${left.slice(0, -1).join(', ')}${names.includes(' and ') ? ' and ' : ', '}${left.at(-1)}`;
}

function bracketed(inside: string, isIn: IsIn): string {
  const left = inside.split(/[,;] /).filter((one) => !isIn(one));
  return left.length === 0 ? '' : ` (${left.join(', ')})`;
}

function clauses(sentence: string, isIn: IsIn): string {
  if (!isIn(sentence)) {
    return sentence;
  }
  const [, blank = '', words = '', end = ''] = /^(\s*)([^]*?)([.!?:]?\**)$/.exec(sentence) ?? [];
  const left = words.split(/;\s/).filter((clause) => !isIn(clause)).join('; ');
  const first = /^[A-Z]/.test(words) ? left.slice(0, 1).toUpperCase() : left.slice(0, 1);
  return left === '' ? '' : blank + first + left.slice(1) + end;
}

/** Without headings, and heads of tables, under which nothing is left. */
function withoutEmptyHeads(text: string): string {
  return text.replaceAll(/^\|.*\n\|[-|: ]+\|\n(?!\|)/gm, '').replaceAll(/^(#+) .*\n+(?=(#+) |$(?![^]))/gm, (all, own: string, next?: string) =>
    next !== undefined && next.length > own.length ? all : '');
}
