import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { componentTables } from '../simulator/arkts/ComponentTables.ts';
import { kitEnums } from '../simulator/arkts/KitSkeleton.ts';
import { attributeTables } from '../simulator/arkui/AttributeTables.ts';
import { Reactor } from '../simulator/arkui/reactive/Reactor.ts';
import { Environment } from '../simulator/arkui/state/Environment.ts';
import { createDecorators, UNKNOWN_DECORATORS } from '../simulator/arkui/state/Decorators.ts';
import { makeWorld } from '../simulator/arkui/state/makeWorld.ts';
import {
  COMMON_LOOKS, COMMON_SENSES, COMPONENTS, drawsAttribute, EVENTS, isDrawn, LAYERS, SYMBOLS, WITHOUT_LOOK,
} from '../simulator/arkui/wire/Drawn.ts';
import { promptActionOf } from '../simulator/kits/ArkUI/PromptAction.ts';
import { createUiContext, type UiContextHost } from '../simulator/kits/ArkUI/UiContext.ts';
import type { Ledger } from '../simulator/rules/Ledger.ts';

/** What of ArkUI the desk has, as tables: `npx tsx scripts/arkui.ts`, with `--write` into docs/arkui.md. */

/** The page that lists it. */
export const PAGE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/arkui.md');
const START = '## Components that are drawn';
/** None of ArkUI's: the desk's own name for what lies over a page. */
const OWN = new Set(['Layer']);
/** Done by the compiler, so that they never run. */
const COMPILED = ['Extend', 'AnimatableExtend'];

/** All tables, one heading each. */
function arkuiTables(): string {
  return [components(), missingComponents(), attributes(), state(), calls()].join('\n\n');
}

/** The page with its tables as they ought to be; what stands above them is written by hand. */
export function arkuiPage(page: string): string {
  return `${page.slice(0, page.indexOf(START))}${arkuiTables()}\n`;
}

function components(): string {
  const common = attributeTables().attributesOf('Common');
  const rows = Object.entries(COMPONENTS).filter(([name]) => !OWN.has(name)).map(([name, followed]) => {
    const others = [...attributeTables().attributesOf(name)].filter((one) =>
      !common.has(one) && !drawsAttribute(name, one));
    return row([`\`${name}\``, words(followed), words(others)]);
  });
  return table(START, ['Component', 'Attributes of its own that are followed', 'Reported, not followed'], rows);
}

function missingComponents(): string {
  const names = componentTables().components.filter((name) => !isDrawn(name));
  return `## Components that are not drawn\n\nA box with its name stands in for each of them: ${words(names)}.\n\n`
    + `## Symbols that have a picture\n\nOf \`sys.symbol\`; the desk's own pictures, since the system's font may not be shipped. A frame stands in for `
    + `any other, and the page lists it: ${words(SYMBOLS)}.`;
}

function attributes(): string {
  const others = [...attributeTables().attributesOf('Common')].filter((name) => !drawsAttribute('Common', name));
  return table('## Attributes of every component', ['', 'Attributes'], [
    row(['seen', words(COMMON_LOOKS)]), row(['for voice, keyboard and touch', words(COMMON_SENSES)]),
    row(['bring something up over the page', words(LAYERS)]), row(['events that the page tells of', words(EVENTS)]),
    row(['leave a picture as it is', words(WITHOUT_LOOK)]), row(['reported, not followed', words(others)]),
  ]);
}

function state(): string {
  const ledger = { violate: () => undefined } as unknown as Ledger;
  const reactor = new Reactor({ onError: () => undefined, onWriteWhileDrawing: () => undefined });
  const decorators = Object.keys(createDecorators({
    world: makeWorld(reactor, ledger), environment: new Environment(reactor, {} as never), onEntry: () => undefined, wrapBuilder: (build) => build,
  }));
  const isUnknown = (name: string): boolean => UNKNOWN_DECORATORS.includes(name) && !COMPILED.includes(name);
  const at = (names: readonly string[]): string => words(names.map((name) => `@${name}`));
  return table('## Decorators', ['', 'Decorators'], [
    row(['as documented', at(decorators.filter((name) => !isUnknown(name)))]),
    row(['end the page with the word that the desk has not got them', at(decorators.filter(isUnknown))]),
  ]);
}

/** What may be called; anything else says by name that it is not on the desk. */
function calls(): string {
  const display = { density: 1, fontScale: 1, width: 0, height: 0 };
  const context = createUiContext({ device: { display } } as unknown as UiContextHost);
  const prompts = promptActionOf(() => {
    throw new Error('Only its names are asked for.');
  });
  return table('## Calls', ['Of', 'Has', 'Says that it has not'], [
    ['UIContext', context] as const, ['PromptAction', prompts] as const,
  ].map(([name, object]) => {
    const has = Object.keys(object);
    const { prototype } = kitEnums('@kit.ArkUI')[name] as { readonly prototype: object };
    const declared = Object.getOwnPropertyNames(prototype).filter((one) => one !== 'constructor');
    return row([`\`${name}\``, words(has), words(declared.filter((one) => !has.includes(one)))]);
  }));
}

function table(title: string, columns: readonly string[], rows: readonly string[]): string {
  return [title, '', row(columns), `|${'---|'.repeat(columns.length)}`, ...rows].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function words(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    writeFileSync(PAGE, arkuiPage(readFileSync(PAGE, 'utf8')));
  } else {
    console.log(arkuiTables());
  }
}
