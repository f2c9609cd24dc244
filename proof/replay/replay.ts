import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defaultGlobal } from '../../simulator/hypium/DefaultGlobals.ts';
import { TestModules } from '../../simulator/hypium/TestModules.ts';
import { APP_ROOT } from '../../tests/Stage.ts';
import type { JournalStep } from './Journal.ts';
import { type Classes, fromText, toText } from './plain.ts';

const CALL_FOLDER = path.join(APP_ROOT, 'entry/src/main/ets/call');

export interface Core {
  readonly transition: (book: unknown, event: unknown) => { readonly book: unknown; readonly effects: unknown };
  readonly classes: Classes;
}

/** What the step should have given, and what it gives now. */
export interface Difference {
  /** Counted from 1. */
  readonly step: number;
  readonly part: 'state' | 'effects';
  readonly event: string;
  readonly written: string;
  readonly now: string;
}

let core: Core | undefined;

/** Plays a journal through the transition function. @returns the first difference; undefined if all is the same */
export function replay(steps: readonly JournalStep[]): Difference | undefined {
  core ??= loadCore();
  const books = new Map<number, unknown>();
  for (const [index, { process, event, before, book, effects }] of steps.entries()) {
    const known = before === undefined ? books.get(process) : fromText(before, core.classes);
    const result = core.transition(known, fromText(event, core.classes));
    books.set(process, result.book);
    const parts = [['state', book, toText(result.book)], ['effects', effects, toText(result.effects)]] as const;
    const differing = parts.find(([, written, now]) => written !== now);
    if (differing !== undefined) {
      const [part, written, now] = differing;
      return { step: index + 1, part, event, written, now };
    }
  }
  return undefined;
}

/** The core with all its classes, so that what a journal holds can be made again. */
export function loadCore(): Core {
  const modules = new TestModules({
    resolveKit: (kit) => { throw new Error(`The core imports ${kit}: it must not know any kit.`); },
    global: defaultGlobal,
  });
  const classes = new Map<string, { prototype: object }>();
  for (const file of readdirSync(CALL_FOLDER).filter((name) => name.endsWith('.ets'))) {
    for (const [name, exported] of Object.entries(modules.import(path.join(CALL_FOLDER, file)))) {
      if (typeof exported === 'function') {
        classes.set(name, exported as unknown as { prototype: object });
      }
    }
  }
  const { transition } = modules.import(path.join(CALL_FOLDER, 'Transition.ets'));
  return { classes, transition: transition as Core['transition'] };
}
