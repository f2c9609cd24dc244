import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { OWN_DECLARATIONS, packageDeclarations } from './Places.ts';

/** What the parser must know about built-in components before it can read a struct. */
export interface ComponentTables {
  /** Names that open a component in `build()`. */
  readonly components: readonly string[];
  /** Attribute class and chain instance of each component, for `@Extend` and leading-dot chains. */
  readonly extend: readonly { readonly name: string; readonly type: string; readonly instance: string }[];
  /** Changes whenever the tables would. */
  readonly digest: string;
}

/** Declared like components, but they are gestures, control flow or abstract. */
const NO_COMPONENT = /Gesture$|^GestureGroup$|^(ForEach|LazyForEach|Repeat|Common|PageTransition\w+)$/;

const COMPONENT = /declare const (\w+): (\w+)Interface\b/g;
const INSTANCE = /declare const (\w+)Instance: (\w+Attribute)\b/gi;

let tables: ComponentTables | undefined;

/**
 * Derived from the declarations, so that a component declared there is one the parser knows: one that is missing from
 * the list is a syntax error, not an unknown name.
 */
export function componentTables(): ComponentTables {
  tables ??= derive(componentFiles().map((file) => readFileSync(file, 'utf8')));
  return tables;
}

/** Every file that declares components: the package's, then our own. */
export function componentFiles(): string[] {
  return [path.join(packageDeclarations(), 'component'), path.join(OWN_DECLARATIONS, 'component')].flatMap((dir) =>
    readdirSync(dir)
      .filter((name) => name.endsWith('.d.ts'))
      .sort()
      .map((name) => path.join(dir, name)),
  );
}

function derive(texts: readonly string[]): ComponentTables {
  const components = new Set<string>();
  const extend = new Map<string, { name: string; type: string; instance: string }>();
  for (const text of texts) {
    for (const [, name] of text.matchAll(COMPONENT)) {
      if (name !== undefined && !NO_COMPONENT.test(name)) {
        components.add(name);
      }
    }
    for (const [, name, type] of text.matchAll(INSTANCE)) {
      if (name !== undefined && type !== undefined && !extend.has(name)) {
        extend.set(name, { name, type, instance: `${name}Instance` });
      }
    }
  }
  const digest = createHash('sha256')
    .update([...components, ...extend.keys()].join())
    .digest('hex')
    .slice(0, 12);
  return { components: [...components], extend: [...extend.values()], digest };
}
