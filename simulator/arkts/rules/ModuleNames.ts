import { existsSync } from 'node:fs';

import type { Finding } from '../Finding.ts';
import { bundleNameFault } from './bundleName.ts';
import { MODULE, type ModuleConfig } from './ModuleConfig.ts';
import type { Config, Project } from './Project.ts';
import { finding, placeOf, type ProjectRule } from './ProjectRule.ts';

interface RootProfile {
  readonly app: { readonly products: readonly { readonly name: string }[] };
  readonly modules: readonly {
    readonly name: string;
    readonly srcPath: string;
    readonly targets?: readonly { readonly name: string }[];
  }[];
}

interface Versioned {
  readonly modelVersion?: string;
}

/**
 * Names that several configuration files must agree on; hvigor stops where they do not (00303053, 00303072, 00303211,
 * 00303027).
 */
export const moduleNames: ProjectRule = {
  name: 'module-name',
  check: (project) => [
    ...rootProfile(project),
    ...moduleTargets(project),
    ...testModule(project),
    ...modelVersions(project),
    ...bundleName(project),
  ],
};

function rootProfile(project: Project): Finding[] {
  const profile = project.config<RootProfile>('build-profile.json5');
  const name = project.config<ModuleConfig>(MODULE)?.value.module.name;
  if (profile === undefined || name === undefined) {
    return [];
  }
  const { modules, app } = profile.value;
  const entry = modules.find(({ srcPath }) => srcPath === './entry');
  return [
    ...modules
      .filter(({ srcPath }) => !existsSync(project.path(srcPath)))
      .map(({ srcPath }) => at(profile, `"${srcPath}"`, `There is no module ${srcPath}.`)),
    ...(entry === undefined ? [at(profile, '"modules"', 'No module has srcPath "./entry".')] : []),
    ...(entry !== undefined && entry.name !== name
      ? [at(profile, `"${entry.name}"`, `module.json5 calls this module '${name}'.`)]
      : []),
    ...modules
      .filter(({ targets }) => targets?.some((target) => target.name === 'ohosTest'))
      .map(() =>
        at(profile, '"ohosTest"', "The test target does not belong here, but in the module's own build-profile.json5."),
      ),
    ...(app.products.some((product) => product.name === 'default')
      ? []
      : [at(profile, '"products"', "There must be a product called 'default'.")]),
  ];
}

function moduleTargets(project: Project): Finding[] {
  const profile = project.config<{ targets?: { name: string }[] }>('entry/build-profile.json5');
  const names = profile?.value.targets?.map(({ name }) => name) ?? [];
  return profile === undefined
    ? []
    : ['default', 'ohosTest']
        .filter((name) => !names.includes(name))
        .map((name) => at(profile, '"targets"', `The module needs the target '${name}'.`));
}

function testModule(project: Project): Finding[] {
  const test = project.config<ModuleConfig>('entry/src/ohosTest/module.json5');
  const name = project.config<ModuleConfig>(MODULE)?.value.module.name;
  return test === undefined || test.value.module.name === `${name}_test`
    ? []
    : [at(test, '"name"', `The test module of '${name}' is called '${name}_test'.`)];
}

function modelVersions(project: Project): Finding[] {
  const hvigor = project.config<Versioned>('hvigor/hvigor-config.json5');
  const packages = project.config<Versioned>('oh-package.json5');
  if (hvigor === undefined || packages === undefined || hvigor.value.modelVersion === packages.value.modelVersion) {
    return [];
  }
  return [
    at(
      packages,
      '"modelVersion"',
      `modelVersion differs from hvigor-config.json5, which says '${hvigor.value.modelVersion}'.`,
    ),
  ];
}

function bundleName(project: Project): Finding[] {
  const app = project.config<{ app: { bundleName?: string } }>('AppScope/app.json5');
  const name = app?.value.app.bundleName ?? '';
  const fault = bundleNameFault(name);
  return app === undefined || fault === undefined ? [] : [at(app, '"bundleName"', `'${name}' ${fault}.`)];
}

function at(config: Config<unknown>, needle: string, message: string): Finding {
  return finding(moduleNames.name, config.file, placeOf(config.text, needle), message);
}
