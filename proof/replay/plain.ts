/** The name of an object's class, where it has one: it takes the place of a field. */
const CLASS = '#';

/** A value of the core as JSON says it: the class of each object is kept, and so is the order of its fields. */
export function toText(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) => {
    if (typeof field !== 'object' || field === null || Array.isArray(field)) {
      return field;
    }
    const name = field.constructor.name;
    return name === 'Object' ? field : { [CLASS]: name, ...field };
  });
}

export type Classes = ReadonlyMap<string, { readonly prototype: object }>;

/** The value that `toText` has said, of the given classes. @throws Error where a class is not known any more */
export function fromText(text: string, classes: Classes): unknown {
  return JSON.parse(text, (_key, field: unknown) => {
    if (typeof field !== 'object' || field === null || !(CLASS in field)) {
      return field;
    }
    const { [CLASS]: name, ...fields } = field as Record<string, unknown>;
    const known = classes.get(String(name));
    if (known === undefined) {
      throw new Error(`The journal speaks of ${String(name)}, and the app has no such class now.`);
    }
    return Object.assign(Object.create(known.prototype) as object, fields);
  });
}
