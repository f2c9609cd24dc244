import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface StringFile {
  readonly string?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
}

/** AppScope covers the module where both have a name (resource-categories-and-access.md). */
const ROOTS = ['AppScope/resources', 'entry/src/main/resources'];

/** A text of the app: in the locale's folder, or else in base. Undefined without one. */
export function findString(appRoot: string, locale: string, name: string): string | undefined {
  for (const folder of [locale, 'base']) {
    for (const root of ROOTS) {
      const found = stringsIn(path.join(appRoot, root, folder, 'element/string.json')).get(name);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

/** Puts values in: %s, %d, %f, and with a place, %1$s (js-apis-resource-manager.md). A text without values stays. */
export function format(text: string, params: ReadonlyArray<string | number>): string {
  let next = 0;
  const put = (place: string | undefined): string => String(params[place === undefined ? next++ : Number(place) - 1]);
  return params.length === 0
    ? text
    : text.replace(/%%|%(?:(\d+)\$)?[sdf]/g, (all: string, place?: string) => all === '%%' ? '%' : put(place));
}

function stringsIn(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) {
    return new Map();
  }
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as StringFile;
  return new Map(parsed.string?.map(({ name, value }) => [name, value]) ?? []);
}
