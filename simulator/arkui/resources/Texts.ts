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

/**
 * The text of a plural resource (resource-categories-and-access.md): the first value chooses the form, those after it
 * are for the places in it.
 * @returns undefined where there is none, or none in this form
 */
export function pluralOf(table: ResourceTable, name: string, configuration: Configuration,
  [count, ...args]: readonly unknown[]): string | undefined {
  const forms = table.value('plural', name, configuration);
  const quantity = new Intl.PluralRules(configuration.locale.replace('_', '-')).select(Number(count));
  const fitting = (wanted: string): string | undefined =>
    (Array.isArray(forms) ? forms as { quantity: string; value: string }[] : [])
      .find((form) => form.quantity === wanted)?.value;
  const text = fitting(quantity) ?? fitting('other');
  return text === undefined ? undefined : format(text, args);
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
