/** Tells whether a value that came over a socket is what it should be. Nothing of it is trusted before. */
export type Check<T> = (value: unknown) => value is T;

export const flag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

export function oneOf<const T extends readonly string[]>(...words: T): Check<T[number]> {
  return (value): value is T[number] => typeof value === 'string' && words.includes(value);
}

/** @param most in characters */
export function text(most: number): Check<string> {
  return (value): value is string => typeof value === 'string' && value.length <= most;
}

export function number(least: number, most: number): Check<number> {
  return (value): value is number => typeof value === 'number' && value >= least && value <= most;
}

export function anyOf<A, B, C>(a: Check<A>, b: Check<B>, c: Check<C>): Check<A | B | C> {
  return (value): value is A | B | C => a(value) || b(value) || c(value);
}

/** The fields of a JSON object; none for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {};
}
