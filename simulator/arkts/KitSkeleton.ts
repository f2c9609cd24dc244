import { readFileSync } from 'node:fs';
import path from 'node:path';

import { componentFiles } from './ComponentTables.ts';
import { declarationFile, kitSymbols } from './Kits.ts';
import { describeExport, describeGlobals } from './skeleton/DescribeModule.ts';
import { hydrate } from './skeleton/Hydrate.ts';
import type { Shape } from './skeleton/Shape.ts';
import { cachedJson } from './JsonCache.ts';
import { declarationsDigest } from './DeclarationsDigest.ts';

const SKELETON_CODE = ['skeleton/DescribeModule.ts', 'skeleton/EnumValues.ts', 'Kits.ts'];
const shapes = new Map<string, Record<string, Shape>>();
let globals: Record<string, Record<string, number | string>> | undefined;

/**
 * The exported names of a kit as its declarations give them: enums and constants with their true values, namespaces,
 * classes to extend. Functions and methods are there and throw `not on the desk: @kit.X name.function`. A double starts
 * from this, so its numbers cannot drift from those the app is compiled with. Kit and namespaces are fresh copies, to be
 * added to; what they hold is shared.
 * @param kit e.g. `@kit.AudioKit`
 * @throws Error where there is no declaration of that kit.
 */
export function kitEnums(kit: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shapesOf(kit)).map(([name, shape]) => [name, hydrate(shape, `${kit} ${name}`)]),
  );
}

/**
 * One enum of a kit.
 * @param name its place in the kit, e.g. `audio.StreamUsage`
 * @throws Error where the kit declares no such enum.
 */
export function kitEnum(kit: string, name: string): Readonly<Record<string, number>> {
  const [first = '', ...rest] = name.split('.');
  const shape = rest.reduce<Shape | undefined>((outer, key) => outer?.members?.[key], shapesOf(kit)[first]);
  if (shape?.enum === undefined) {
    throw new Error(`${kit} declares no enum ${name}`);
  }
  return { ...shape.enum } as Record<string, number>;
}

/** The enums that ArkUI has in the global scope (`Color`, `FlexAlign` …), with their values. */
export function globalEnums(): Readonly<Record<string, Readonly<Record<string, number | string>>>> {
  globals ??= describedGlobals();
  return globals;
}

function describedGlobals(): Record<string, Record<string, number | string>> {
  return cachedJson('skeletons', `globals ${declarationsDigest()} ${ownCode()}`, () => {
    const shapes = componentFiles().flatMap((file) => Object.entries(describeGlobals(file)));
    return Object.fromEntries(
      shapes.flatMap(([name, shape]) => (shape.enum === undefined ? [] : [[name, shape.enum]])),
    );
  });
}

function shapesOf(kit: string): Record<string, Shape> {
  let found = shapes.get(kit);
  if (found === undefined) {
    found = cachedJson('skeletons', `${kit} ${declarationsDigest()} ${ownCode()}`, () => describeKit(kit));
    shapes.set(kit, found);
  }
  return found;
}

function describeKit(kit: string): Record<string, Shape> {
  if (declarationFile(kit) === undefined) {
    throw new Error(
      `There is no declaration of ${kit}: neither the package @arkts/declarations nor simulator/declarations has it`,
    );
  }
  const described: Record<string, Shape> = {};
  for (const [name, { source, binding }] of kitSymbols(kit)) {
    const file = declarationFile(source);
    const shape = file === undefined ? undefined : describeExport(file, binding);
    if (shape !== undefined) {
      described[name] = shape;
    }
  }
  return described;
}

function ownCode(): string {
  return SKELETON_CODE.map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8')).join('');
}
