import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders of the `entry` module that hold ArkTS. */
const FOLDERS = ['entry/src/main/ets', 'entry/src/mock', 'entry/src/test', 'entry/src/ohosTest/ets'];

/** Absolute paths of all .ets files of a project, sorted. */
export function etsFiles(root: string): string[] {
  return FOLDERS.map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ets'))
        .map((name) => path.join(folder, name)),
    )
    .sort();
}
