import type { Names } from './Names.ts';

/**
 * What Apache-2.0 asks of whoever hands on a changed work (section 4): the licence goes with it, notices are kept, and
 * changed files are named. The only place in a copy that names where it came from (docs/decisions/0010-adopt.md).
 */
export function notice(old: Names, next: Names, version: string, changed: readonly string[], command: string): string {
  return `${next.app['base'] ?? next.pack}

This product includes software of the project ${old.pack} ${version}, licensed under the Apache License,
Version 2.0: every file of the first commit. The text of the licence is in LICENSE.

Changed on the way here (names, ids, the server's address, and what was left out):

${changed.map((file) => `    ${file}`).join('\n')}

New: NOTICE, README.md. Written by this command, which with a newer state of that project gives what is new there:

    ${command}

What was changed after the first commit is in this project's history.
`;
}
