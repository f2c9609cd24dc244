import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSON5 from 'json5';
import { ofAppFiles } from './AppFiles.ts';

export interface AbilityEntry {
  readonly name: string;
  readonly srcEntry: string;
  /** Kinds of continuous tasks that it may ask for. */
  readonly backgroundModes?: readonly string[];
  readonly skills?: ReadonlyArray<{ readonly actions?: readonly string[] }>;
}

/** What entry/src/main/module.json5 and AppScope/app.json5 say. */
export interface Manifest {
  readonly bundleName: string;
  readonly abilities: readonly AbilityEntry[];
  readonly permissions: readonly string[];
  readonly pages: readonly string[];
}

/** @param appRoot folder of the HarmonyOS project */
export function readManifest(appRoot: string): Manifest {
  return ofAppFiles(`manifest ${appRoot}`, () => parseManifest(appRoot));
}

function parseManifest(appRoot: string): Manifest {
  const read = (file: string): any => JSON5.parse(readFileSync(path.join(appRoot, file), 'utf8'));
  const { module } = read('entry/src/main/module.json5');
  return {
    bundleName: read('AppScope/app.json5').app.bundleName,
    abilities: module.abilities,
    permissions: module.requestPermissions.map((permission: { name: string }) => permission.name),
    pages: read('entry/src/main/resources/base/profile/main_pages.json').src,
  };
}

/** The ability with the given skill: exactly one may receive pushes (push-voip.md). */
export function abilityFor(manifest: Manifest, action: string): AbilityEntry {
  const found = manifest.abilities.filter((ability) => hasAction(ability, action));
  if (found.length !== 1 || found[0] === undefined) {
    const count = found.length === 0 ? 'No ability has' : `${found.length} abilities have`;
    throw new Error(`${count} the action ${action}; exactly one must. See entry/src/main/module.json5.`);
  }
  return found[0];
}

export function hasAction(ability: AbilityEntry, action: string): boolean {
  return ability.skills?.some((skill) => skill.actions?.includes(action)) ?? false;
}
