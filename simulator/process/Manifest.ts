import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSON5 from 'json5';
import { type Display, PHONE } from '../device/Display.ts';
import { ofAppFiles } from './AppFiles.ts';
import { fits, type Product, productsOf } from './Products.ts';

export interface AbilityEntry {
  readonly name: string;
  readonly srcEntry: string;
  /** Kinds of continuous tasks that it may ask for. */
  readonly backgroundModes?: readonly string[];
  readonly skills?: ReadonlyArray<{ readonly actions?: readonly string[] }>;
}

/** What entry/src/main/module.json5 and AppScope/app.json5 say, and the product that is for the device. */
export interface Manifest {
  readonly bundleName: string;
  /** Of build-profile.json5. */
  readonly product: string;
  readonly abilities: readonly AbilityEntry[];
  readonly permissions: readonly string[];
  readonly pages: readonly string[];
}

/**
 * What is installed on a device with this screen.
 * @param appRoot folder of the HarmonyOS project
 * @throws Error where no product of the project is for such a device: a store would not offer the app there
 */
export function readManifest(appRoot: string, display: Display = PHONE): Manifest {
  const { type, shape, width, height, density } = display;
  const what = `manifest ${appRoot} ${type} ${shape} ${width} ${height} ${density}`;
  return ofAppFiles(what, () => parseManifest(appRoot, display));
}

function parseManifest(appRoot: string, display: Display): Manifest {
  const read = (file: string): any => JSON5.parse(readFileSync(path.join(appRoot, file), 'utf8'));
  const { module } = read('entry/src/main/module.json5');
  const product = productFor(appRoot, module.deviceTypes ?? [], display);
  return {
    bundleName: product?.bundleName ?? read('AppScope/app.json5').app.bundleName,
    product: product?.name ?? 'default',
    abilities: module.abilities,
    permissions: module.requestPermissions.map((permission: { name: string }) => permission.name),
    pages: read('entry/src/main/resources/base/profile/main_pages.json').src,
  };
}

/** Undefined for a project that has no products, as those of some tests. */
function productFor(appRoot: string, module: readonly string[], display: Display): Product | undefined {
  const products = productsOf(appRoot);
  const product = products.find((one) => fits(one, module, display));
  if (products.length > 0 && product === undefined) {
    const { type, shape, width, height, density } = display;
    throw new Error(`No product is for a ${type} with a ${shape} screen of ${width * density}*${height * density} pixels. `
      + 'See the targets in entry/build-profile.json5.');
  }
  return product;
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
