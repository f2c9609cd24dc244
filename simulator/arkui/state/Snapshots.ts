import { metasOf } from './ClassMeta.ts';

type Fields = Record<string, unknown>;

/** What is in an object, to be written down: its own fields and those with `@Trace`; no functions. */
export function snapshotOf(value: unknown): unknown {
  if (value instanceof Date) {
    return { $date: value.getTime() };
  }
  if (value instanceof Map) {
    return { $map: [...value].map(([key, item]) => [snapshotOf(key), snapshotOf(item)]) };
  }
  if (value instanceof Set) {
    return { $set: [...value].map(snapshotOf) };
  }
  if (Array.isArray(value)) {
    return value.map(snapshotOf);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const found: Fields = {};
  // With what the class has: a field with @Trace is an accessor there.
  for (const name in value) {
    const item = (value as Fields)[name];
    if (typeof item !== 'function') {
      found[name] = snapshotOf(item);
    }
  }
  return found;
}

/** Puts what was written down into a new object. Objects in it need `@Type` to be of their class again. */
export function restore(object: object, kept: object): void {
  for (const [name, value] of Object.entries(kept)) {
    const type = metasOf(object).map((meta) => meta.types.get(name)).find((one) => one !== undefined);
    (object as Fields)[name] = revived(value, (object as Fields)[name], type);
  }
}

function revived(kept: unknown, present: unknown, type: (new () => object) | undefined): unknown {
  if (Array.isArray(kept)) {
    return kept.map((item) => revived(item, undefined, type));
  }
  if (typeof kept !== 'object' || kept === null) {
    return kept;
  }
  const { $date, $map, $set } = kept as { $date?: number; $map?: [unknown, unknown][]; $set?: unknown[] };
  if ($date !== undefined) {
    return new Date($date);
  }
  if ($map !== undefined) {
    return new Map($map.map(([key, item]) => [key, revived(item, undefined, type)]));
  }
  if ($set !== undefined) {
    return new Set($set.map((item) => revived(item, undefined, type)));
  }
  const target = type !== undefined ? new type()
    : typeof present === 'object' && present !== null && !Array.isArray(present) ? present : {};
  restore(target, kept);
  return target;
}
