import type { AppStorage } from './AppStorage.ts';

export type FieldKind =
  | 'Local' | 'Param' | 'Event' | 'Provider' | 'Consumer' | 'State' | 'Prop' | 'Link' | 'BuilderParam'
  | 'ObjectLink' | 'Provide' | 'Consume' | 'StorageLink' | 'StorageProp' | 'LocalStorageLink' | 'LocalStorageProp';

/** What decorators say about one field. */
export interface FieldMeta {
  kind?: FieldKind;
  isOnce: boolean;
  isRequired: boolean;
  /** Name under which providers and consumers find each other, or a property of the storage. */
  alias?: string;
  /** Method that `@Watch` names. */
  watch?: string;
}

/** A method with `@Monitor`, and what it listens to. */
export interface MonitorMeta {
  readonly method: string;
  readonly paths: readonly string[];
}

/** What decorators have written down about a class. Kept beside the prototype: a subclass adds to what it inherits. */
export class ClassMeta {
  readonly fields = new Map<string, FieldMeta>();
  readonly monitors: MonitorMeta[] = [];
  readonly computed: string[] = [];
  readonly styles = new Set<string>();
  version: 1 | 2 | undefined;
  /** Of a page: what its components share. */
  localStorage: AppStorage | undefined;
  /** With `@Reusable` or `@ReusableV2`: kept when it goes, to be used again. */
  isReusable = false;
  /** Fields with `@Track`. */
  readonly tracked = new Set<string>();
  isObservedV2 = false;
  /** Classes of what fields hold, by `@Type`: known again when they are read back. */
  readonly types = new Map<string, new () => object>();

  field(name: string): FieldMeta {
    let found = this.fields.get(name);
    if (found === undefined) {
      found = { isOnce: false, isRequired: false };
      this.fields.set(name, found);
    }
    return found;
  }
}

const metas = new WeakMap<object, ClassMeta>();

/** What is known of the class itself; made when asked for. */
export function metaOf(prototype: object): ClassMeta {
  let meta = metas.get(prototype);
  if (meta === undefined) {
    meta = new ClassMeta();
    metas.set(prototype, meta);
  }
  return meta;
}

/** What is known of the class of `instance` and of all that it extends, from the base on. */
export function metasOf(instance: object): ClassMeta[] {
  const found: ClassMeta[] = [];
  const above = (object: object): object | null => Object.getPrototypeOf(object) as object | null;
  for (let prototype = above(instance); prototype !== null; prototype = above(prototype)) {
    const meta = metas.get(prototype);
    if (meta !== undefined) {
      found.unshift(meta);
    }
  }
  return found;
}

/** All decorated fields of an instance, in the order of their decorators. */
export function fieldsOf(instance: object): Map<string, FieldMeta> {
  return new Map(metasOf(instance).flatMap((meta) => [...meta.fields]));
}

/** Fields of an object that are observed one by one. */
export function trackedOf(instance: object): ReadonlySet<string> {
  return new Set(metasOf(instance).flatMap((meta) => [...meta.tracked]));
}

export function isObservedV2(instance: object): boolean {
  return metasOf(instance).some((meta) => meta.isObservedV2);
}
