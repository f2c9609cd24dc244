import type { Finding } from '../Finding.ts';
import { MODULE, type ModuleConfig } from './ModuleConfig.ts';
import type { Config, Project } from './Project.ts';
import { finding, placeOf, type ProjectRule } from './ProjectRule.ts';

interface Filter {
  readonly policy?: string;
  readonly value?: readonly unknown[];
}

interface Target {
  readonly name: string;
  readonly config?: {
    readonly deviceType?: readonly string[];
    readonly distributionFilter?: Readonly<Record<string, Filter>>;
  };
}

interface RootProfile {
  readonly app?: { readonly products?: readonly { readonly name: string; readonly bundleName?: string }[] };
  readonly modules?: readonly {
    readonly srcPath?: string;
    readonly targets?: readonly { readonly name: string; readonly applyToProducts?: readonly string[] }[];
  }[];
}

/** Property of a distribution filter: its policies and the form of its values (ide-hvigor-build-profile.md, tables 7 to 12). */
const FILTERS: Readonly<Record<string, { readonly policies: readonly string[]; readonly value: RegExp }>> = {
  apiVersion: { policies: ['include', 'exclude'], value: /^\d+$/ },
  screenShape: { policies: ['include', 'exclude'], value: /^(circle|rect)$/ },
  screenWindow: { policies: ['include'], value: /^\d+\*\d+$/ },
  screenDensity: { policies: ['include', 'exclude'], value: /^([sml]|x{1,3}l)dpi$/ },
  countryCode: { policies: ['include', 'exclude'], value: /^[A-Z]{2}$/ },
};

/**
 * Products, targets and distribution filters say what the documents allow, and each package can be told from the others
 * (ide-customized-multi-targets-and-products-guides.md, ide-hvigor-verification-rule.md).
 */
export const productTargets: ProjectRule = {
  name: 'product-targets',
  check: (project) => {
    const root = project.config<RootProfile>('build-profile.json5');
    const own = project.config<{ targets?: readonly Target[] }>('entry/build-profile.json5');
    const module = project.config<ModuleConfig>(MODULE);
    return root === undefined || own === undefined || module === undefined ? [] : [
      ...applied(root, own.value.targets ?? []),
      ...bundleNames(root),
      ...deviceTypes(own, module.value.module.deviceTypes ?? []),
      ...filters(own),
      ...alike(root, own, module.value.module.deviceTypes ?? []),
    ];
  },
};

function targetsOf(root: Config<RootProfile>): readonly { name: string; applyToProducts?: readonly string[] }[] {
  return root.value.modules?.find(({ srcPath }) => srcPath === './entry')?.targets ?? [];
}

/** Both ends of `applyToProducts` exist, and each product has something in it. */
function applied(root: Config<RootProfile>, targets: readonly Target[]): Finding[] {
  const products = root.value.app?.products?.map(({ name }) => name) ?? [];
  const used = targetsOf(root);
  const names = used.flatMap(({ applyToProducts = ['default'] }) => applyToProducts);
  return [
    ...used.filter(({ name }) => !targets.some((one) => one.name === name))
      .map(({ name }) => at(root, `"${name}"`, `entry/build-profile.json5 has no target '${name}'.`)),
    ...names.filter((name) => !products.includes(name))
      .map((name) => at(root, '"applyToProducts"', `There is no product '${name}'.`)),
    ...products.filter((name) => !names.includes(name))
      .map((name) => at(root, `"${name}"`, `Nothing is packed into the product '${name}': no target applies to it.`)),
  ];
}

/** Two products of one bundle name would be one app in the store. */
function bundleNames(root: Config<RootProfile>): Finding[] {
  const names = root.value.app?.products?.flatMap(({ bundleName }) => bundleName ?? []) ?? [];
  return names.filter((name, index) => names.indexOf(name) !== index)
    .map((name) => at(root, `"${name}"`, `Two products are called '${name}'.`));
}

/** A target's kinds of devices must stand in module.json5, too. */
function deviceTypes(own: Config<{ targets?: readonly Target[] }>, known: readonly string[]): Finding[] {
  return (own.value.targets ?? []).flatMap(({ config }) => config?.deviceType ?? [])
    .filter((type) => !known.includes(type))
    .map((type) => at(own, `"${type}"`, `module.json5 does not list '${type}' under deviceTypes.`));
}

function filters(own: Config<{ targets?: readonly Target[] }>): Finding[] {
  return (own.value.targets ?? []).flatMap(({ config }) => Object.entries(config?.distributionFilter ?? {}))
    .flatMap(([name, { policy, value = [] }]) => {
      const allowed = FILTERS[name];
      if (allowed === undefined) {
        return [at(own, `"${name}"`, `A distribution filter has no '${name}'.`)];
      }
      return [
        ...(allowed.policies.includes(policy ?? '') ? [] : [at(own, `"${name}"`, `${name} has no policy '${policy}'.`)]),
        ...(value.length > 0 && value.every((one) => allowed.value.test(String(one))) ? []
          : [at(own, `"${name}"`, `${name} does not take ${JSON.stringify(value)}.`)]),
      ];
    });
}

/** Targets of one product must differ in kinds of devices or in a property of their filters, or packing fails. */
function alike(root: Config<RootProfile>, own: Config<{ targets?: readonly Target[] }>, known: readonly string[]):
  Finding[] {
  const configs = new Map((own.value.targets ?? []).map((target) => [target.name, target.config ?? {}]));
  const used = targetsOf(root);
  return used.flatMap((one, index) => used.slice(index + 1).filter((other) => {
    const [a, b] = [configs.get(one.name) ?? {}, configs.get(other.name) ?? {}];
    const share = (left: readonly unknown[], right: readonly unknown[]): boolean => left.some((x) => right.includes(x));
    const differs = Object.entries(a.distributionFilter ?? {}).some(([name, { policy, value = [] }]) => {
      const second = b.distributionFilter?.[name];
      return second !== undefined && policy === 'include' && second.policy === 'include'
        && !share(value, second.value ?? []);
    });
    return share(one.applyToProducts ?? ['default'], other.applyToProducts ?? ['default'])
      && share(a.deviceType ?? known, b.deviceType ?? known) && !differs;
  }).map((other) => at(root, `"${other.name}"`,
    `The targets '${one.name}' and '${other.name}' go into one product and to the same devices.`)));
}

function at(config: Config<unknown>, needle: string, message: string): Finding {
  return finding(productTargets.name, config.file, placeOf(config.text, needle), message);
}
