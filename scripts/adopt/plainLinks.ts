import path from 'node:path';

/**
 * A page without links to what is not there: their words stay. A picture that is not there goes, but in a line with others,
 * where its words take its place.
 * @param has whether the project has a file, or a folder that begins so
 */
export function plainLinks(file: string, text: string, has: (start: string) => boolean): string {
  if (!file.endsWith('.md')) {
    return text;
  }
  const isThere = (target: string): boolean => /^(https?:|#)/.test(target)
    || has(path.posix.join(path.posix.dirname(file), target.replace(/#.*$/, '')));
  return text
    .replaceAll(/!\[[^\]]*\]\(([^)]+)\)\n\n?/g, (picture, target: string) => isThere(target) ? picture : '')
    .replaceAll(/!?\[([^\]]*)\]\(([^)\s]+)\)/g, (link, words: string, target: string) => isThere(target) ? link : words);
}
