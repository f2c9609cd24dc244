import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSON5 from 'json5';
import type { Display } from '../device/Display.ts';

/** Which screens a package is sent to (module-configuration-file.md, distributionFilter). */
export interface DistributionFilter {
  readonly screenShape?: { readonly policy: 'include' | 'exclude'; readonly value: readonly string[] };
  /** Pixels, `480*408`. */
  readonly screenWindow?: { readonly policy: 'include'; readonly value: readonly string[] };
}

/** A product of build-profile.json5 with the entry's target that is packed into it. */
export interface Product {
  readonly name: string;
  /** Undefined: the one of app.json5. */
  readonly bundleName?: string;
  readonly target: string;
  /** Undefined: those of module.json5. */
  readonly deviceTypes?: readonly string[];
  readonly filter: DistributionFilter;
}

interface RootProfile {
  readonly app?: { readonly products?: ReadonlyArray<{ readonly name: string; readonly bundleName?: string }> };
  readonly modules?: ReadonlyArray<{
    readonly srcPath?: string;
    readonly targets?: ReadonlyArray<{ readonly name: string; readonly applyToProducts?: readonly string[] }>;
  }>;
}

interface ModuleProfile {
  readonly targets?: ReadonlyArray<{
    readonly name: string;
    readonly config?: { readonly deviceType?: readonly string[]; readonly distributionFilter?: DistributionFilter };
  }>;
}

/** What can be built of a project, in the order of its build-profile.json5. None where it has no such file. */
export function productsOf(appRoot: string): readonly Product[] {
  const root = read<RootProfile>(appRoot, 'build-profile.json5');
  const own = read<ModuleProfile>(appRoot, 'entry/build-profile.json5');
  const targets = root.modules?.find(({ srcPath }) => srcPath === './entry')?.targets ?? [];
  return (root.app?.products ?? []).flatMap(({ name, bundleName }) =>
    targets.filter(({ applyToProducts }) => applyToProducts?.includes(name) === true).map((target) => {
      const config = own.targets?.find((one) => one.name === target.name)?.config;
      return { name, bundleName, target: target.name, deviceTypes: config?.deviceType,
        filter: config?.distributionFilter ?? {} };
    }));
}

/** Whether a store would send the package to a device with this screen. @param module deviceTypes of module.json5 */
export function fits(product: Product, module: readonly string[], display: Display): boolean {
  const { screenShape, screenWindow } = product.filter;
  const pixels = `${display.width * display.density}*${display.height * display.density}`;
  const isNamed = screenShape?.value.includes(display.shape === 'round' ? 'circle' : 'rect') ?? true;
  return (product.deviceTypes ?? module).includes(display.type)
    && isNamed !== (screenShape?.policy === 'exclude')
    && (screenWindow?.value.includes(pixels) ?? true);
}

function read<T extends object>(appRoot: string, file: string): T {
  const place = path.join(appRoot, file);
  return existsSync(place) ? JSON5.parse(readFileSync(place, 'utf8')) : {} as T;
}
