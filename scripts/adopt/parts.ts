import path from 'node:path';

/** What a team may leave out. */
export const PARTS = ['server', 'simulator', 'watch'] as const;
export type Part = (typeof PARTS)[number];

/** What belongs to a part: folders (with `/`), files, or beginnings of names. */
const BELONGS: Readonly<Record<Part, readonly string[]>> = {
  server: [
    'server/', 'scripts/docs/', 'scripts/pushAnswers', 'docs/server.md', 'docs/push-answers.md', 'docs/decisions/0015',
  ],
  simulator: [
    'simulator/', 'tests/', 'proof/', 'bench/', 'scripts/rules', 'scripts/arkui', 'scripts/failureModes',
    'scripts/assets/screenshots', 'scripts/assets/expected', 'scripts/testing/ensureBrowser.ts', 'scripts/testing/coverage.ts', 'scripts/docs/', 'docs/desk', 'docs/proof.md', 'docs/explorer.md', 'docs/bench.md', 'docs/arkui.md',
    'docs/fault-table.md', 'docs/failure-modes.md', 'docs/verified-against.md', 'docs/rules.md', 'docs/device-form.md',
    'docs/decisions/0007', 'docs/decisions/0009', 'docs/decisions/0015',
  ],
  watch: [
    'entry/src/main/ets/component/watch/', 'entry/src/main/resources/wearable/', 'docs/watch.md', 'tests/watch.test.ts',
    'simulator/page/drawing/Watch.test.ts', 'simulator/page/pictures/expected/watch-',
    'simulator/page/pictures/expected/roundWatch-', 'scripts/assets/watchColours.test.ts', 'simulator/process/watchProducts.test.ts',
  ],
};

/** The app is checked and its suites are run whatever else is left out; what they read from the disk is imported nowhere. */
const CHECKS = ['scripts/check.ts', 'scripts/test.ts', 'simulator/hypium/main.ts'];
const READ_BY_CHECKS = ['simulator/declarations/', 'simulator/arkts/'];
/** Folders that a file reads from the disk, and so imports nowhere. */
const READ_BY: Readonly<Record<string, string>> = { 'server/caller/callerPage.ts': 'server/caller/client/' };

/**
 * The files that stay without some parts: all that belongs to no part left out, and of those parts what the rest stands on.
 * @param text what is in a file
 */
export function withoutParts(files: readonly string[], parts: readonly Part[], text: (file: string) => string): readonly string[] {
  const leaves = (file: string): boolean => parts.some((part) => BELONGS[part].some((start) => file.startsWith(start)));
  const stays = new Set(files.filter((file) => !leaves(file)));
  const known = new Set(files);
  const open = [...stays, ...CHECKS, ...files.filter((file) => READ_BY_CHECKS.some((start) => file.startsWith(start)))]
    .filter((file) => known.has(file) && !/\.test\.ts$/.test(stays.has(file) ? '' : file));
  const seen = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (!seen.has(file)) {
      seen.add(file);
      const folder = READ_BY[file];
      const read = folder === undefined ? [] : files.filter((one) => one.startsWith(folder) && !/\.test\.ts$/.test(one));
      open.push(...importsOf(file, text).filter((one) => known.has(one)), ...read);
    }
  }
  return files.filter((file) => stays.has(file) || seen.has(file));
}

/** Files of the project that a file names: imports, what it finds beside itself, types and settings that it builds on. */
function importsOf(file: string, text: (file: string) => string): readonly string[] {
  const pattern = /\.tsx?$/.test(file) ? /(?:\bfrom|\bimport|\bimport\(|\bURL\(|<reference path=)\s*['"](\.[^'"?]+)[^'"]*['"]/g
    : /tsconfig\.json$/.test(file) ? /"extends":\s*"(\.[^"]+)"/g : undefined;
  const named = pattern === undefined ? [] : text(file).matchAll(pattern);
  return [...named].map(([, name = '']) => path.posix.join(path.posix.dirname(file), name));
}
