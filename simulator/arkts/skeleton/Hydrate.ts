import type { Shape } from './Shape.ts';

/** Made once: thousands of processes of the app are started in one of Node's. */
const leaves = new WeakMap<Shape, unknown>();

/**
 * The value that a shape describes. Calling a function of it throws: nobody has said yet what it does here. Namespaces
 * are made anew, since doubles put their own functions into them; all else is made once.
 */
export function hydrate(shape: Shape, name: string): unknown {
  if (shape.members !== undefined) {
    return made(shape, name);
  }
  if (!leaves.has(shape)) {
    leaves.set(shape, made(shape, name));
  }
  return leaves.get(shape);
}

function made(shape: Shape, name: string): unknown {
  if (shape.value !== undefined) {
    return shape.value;
  }
  const base = shape.class ? classOf(shape.class, name) : shape.call ? () => refuse(name) : {};
  const value: Record<string, unknown> = Object.assign(base, shape.enum);
  for (const [key, member] of Object.entries(shape.members ?? {})) {
    value[key] = hydrate(member, `${name}.${key}`);
  }
  return value;
}

function classOf({ methods, statics }: { methods: string[]; statics: string[] }, name: string): object {
  const named = class {};
  Object.defineProperty(named, 'name', { value: name.slice(name.lastIndexOf('.') + 1) });
  for (const [target, keys] of [
    [named.prototype, methods],
    [named, statics],
  ] as const) {
    for (const key of keys) {
      Object.defineProperty(target, key, { value: () => refuse(`${name}.${key}`), writable: true, configurable: true });
    }
  }
  return named;
}

function refuse(name: string): never {
  throw new Error(`not on the desk: ${name}`);
}
