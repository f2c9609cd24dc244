import type { Shape } from './Shape.ts';

/** The value that a shape describes. Calling a function of it throws: nobody has said yet what it does here. */
export function hydrate(shape: Shape, name: string): unknown {
  if (shape.value !== undefined) {
    return shape.value;
  }
  const base = shape.class ? classOf(shape.class, name) : shape.call ? () => refuse(name) : {};
  const members = Object.entries(shape.members ?? {}).map(([key, member]): [string, unknown] => [
    key,
    hydrate(member, `${name}.${key}`),
  ]);
  return Object.assign(base, shape.enum, Object.fromEntries(members));
}

function classOf({ methods, statics }: { methods: string[]; statics: string[] }, name: string): object {
  const made = class {};
  Object.defineProperty(made, 'name', { value: name.slice(name.lastIndexOf('.') + 1) });
  for (const [target, keys] of [
    [made.prototype, methods],
    [made, statics],
  ] as const) {
    for (const key of keys) {
      Object.defineProperty(target, key, { value: () => refuse(`${name}.${key}`), writable: true, configurable: true });
    }
  }
  return made;
}

function refuse(name: string): never {
  throw new Error(`not on the desk: ${name}`);
}
