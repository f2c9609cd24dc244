import path from 'node:path';

/** As many files in a process: enough to share what they load, few enough to leave work for every core to the end. */
const MOST = 12;

/** A hook outside of every suite would be for the tests of all files of the process. */
const OWN_HOOKS = /^(before|after|beforeEach|afterEach)\(|new FreshTables\(/m;

/** A file that has to have a process to itself. @param text of the file */
export function standsAlone(text: string): boolean {
  return OWN_HOOKS.test(text);
}

/**
 * Which test files run in one process.
 *
 * @param alone files that have a process to themselves; they come first
 */
export function groupsOf(files: readonly string[], alone: readonly string[]): string[][] {
  const folders = new Map<string, string[]>();
  for (const file of files.filter((one) => !alone.includes(one))) {
    const folder = areaOf(file);
    folders.set(folder, [...folders.get(folder) ?? [], file]);
  }
  return [...alone.map((file) => [file]), ...[...folders.values()].flatMap(shares)];
}

/** What draws shares a browser and the scripts of the page, all else the desk. */
function areaOf(file: string): string {
  const [top = '', second] = file.split(path.sep);
  return second === 'page' ? `${top}/page` : top;
}

function shares(files: readonly string[]): string[][] {
  const many = Math.ceil(files.length / MOST);
  const size = Math.ceil(files.length / many);
  return Array.from({ length: many }, (_, index) => files.slice(index * size, (index + 1) * size));
}
