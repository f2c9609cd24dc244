import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './compare.ts';
import { economise } from './economise.ts';

/** The pictures that are expected: a file each. */
export const EXPECTED = fileURLToPath(new URL('./expected/', import.meta.url));
/** Where a test leaves what it has drawn instead. */
const FOUND = fileURLToPath(new URL('../../../node_modules/.cache/desk-pictures/', import.meta.url));
const RENEW = 'npx tsx scripts/assets/expected-pictures.ts';

/** @returns what is wrong with it, in a sentence; undefined where it is as expected */
export function check(name: string, picture: Buffer): string | undefined {
  const file = path.join(EXPECTED, `${name}.png`);
  if (!existsSync(file)) {
    return `${name}: there is no expected picture. Look at ${keep(name, 'actual', picture)}; if it is right, run ${RENEW}`;
  }
  const { isSame, where, worst, difference } = compare(readFileSync(file), picture);
  if (isSame) {
    return undefined;
  }
  return `${name} looks different (${where}; ${worst} pixels in the worst square). Expected: ${file}, drawn: `
    + `${keep(name, 'actual', picture)}, in red: ${keep(name, 'diff', difference)}. If it is meant so, run ${RENEW}`;
}

/** Makes a picture the expected one; one that looks the same stays as it is. */
export function renew(name: string, picture: Buffer): 'new' | 'changed' | 'same' {
  mkdirSync(EXPECTED, { recursive: true });
  const file = path.join(EXPECTED, `${name}.png`);
  const actual = economise(picture);
  const had = existsSync(file);
  if (had && compare(readFileSync(file), actual).worst === 0) {
    return 'same';
  }
  writeFileSync(file, actual);
  return had ? 'changed' : 'new';
}

/** Nothing of an earlier run is taken for this one's. */
export function clearFound(): void {
  rmSync(FOUND, { recursive: true, force: true });
}

function keep(name: string, what: 'actual' | 'diff', picture: Buffer): string {
  mkdirSync(FOUND, { recursive: true });
  const file = path.join(FOUND, `${name}-${what}.png`);
  writeFileSync(file, picture);
  return file;
}
