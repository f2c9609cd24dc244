import type { Configuration } from './Qualifiers.ts';
import type { ResourceTable } from './ResourceTable.ts';

/** References from one text to another (`$string:name`) go at most this deep: a circle has no end. */
const MOST_REFERENCES = 10;

/**
 * The text of a string resource, for this device.
 * @param args values for `%s`, `%d`, `%1$s` in it
 * @returns undefined where there is none, or where texts refer to each other in a circle
 */
export function textOf(table: ResourceTable, name: string, configuration: Configuration,
  args: readonly unknown[]): string | undefined {
  const find = (key: string): unknown => table.value('string', key, configuration);
  let value = find(name);
  for (let depth = 0; typeof value === 'string' && value.startsWith('$string:'); depth++) {
    value = depth === MOST_REFERENCES ? undefined : find(value.slice('$string:'.length));
  }
  return typeof value === 'string' ? format(value, args) : undefined;
}

/** Puts values in their places; a place without a value stays as it is. */
function format(text: string, args: readonly unknown[]): string {
  let next = 0;
  return text.replace(/%%|%(?:(\d+)\$)?[sdf]/g, (place, position: string | undefined) => {
    if (place === '%%') {
      return '%';
    }
    const value = args[position === undefined ? next++ : Number(position) - 1];
    return value === undefined ? place : String(value);
  });
}
