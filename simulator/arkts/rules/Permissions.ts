import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import { MODULE, type ModuleConfig, type RequestedPermission } from './ModuleConfig.ts';
import type { Config, Project } from './Project.ts';
import { finding, placeOf, type ProjectRule } from './ProjectRule.ts';
import { placeOfNode, walk } from './Syntax.ts';

/** Permissions that the user is asked for (permissions-for-all-user.md), as far as a call app may want them. */
const USER_GRANT = new Set(
  [
    'MICROPHONE',
    'CAMERA',
    'READ_CONTACTS',
    'APPROXIMATELY_LOCATION',
    'LOCATION',
    'ACCESS_BLUETOOTH',
    'READ_IMAGEVIDEO',
  ].map((name) => `ohos.permission.${name}`),
);

/** Symbols of kits that do nothing without a permission, from the API references. */
const NEEDED_BY: Readonly<Record<string, string>> = {
  webSocket: 'INTERNET',
  http: 'INTERNET',
  socket: 'INTERNET',
  connection: 'GET_NETWORK_INFO',
  vibrator: 'VIBRATE',
  audioHaptic: 'VIBRATE',
  backgroundTaskManager: 'KEEP_BACKGROUND_RUNNING',
};

/**
 * What the code uses is requested; what the user is asked for has a reason, in words of each language, and the
 * abilities that use it.
 */
export const permissions: ProjectRule = {
  name: 'permission',
  check(project) {
    const config = project.config<ModuleConfig>(MODULE);
    const requested = config?.value.module.requestPermissions ?? [];
    const names = new Set(requested.map(({ name }) => name));
    return [
      ...project.mainSources.flatMap((source) =>
        usedIn(source)
          .filter(({ name }) => !names.has(name))
          .map(({ name, node }) =>
            finding(permissions.name, source.fileName, placeOfNode(node), `module.json5 does not request ${name}.`),
          ),
      ),
      ...(config === undefined ? [] : requested.flatMap((one) => request(project, config, one))),
    ];
  },
};

/** Permissions named in the code, and those that imported symbols need. */
function usedIn(source: ts.SourceFile): { name: string; node: ts.Node }[] {
  const ts = typescript();
  const used: { name: string; node: ts.Node }[] = [];
  walk(source, (node) => {
    if (ts.isStringLiteralLike(node) && /^ohos\.permission\.\w+$/.test(node.text)) {
      used.push({ name: node.text, node });
    }
    if (ts.isImportSpecifier(node)) {
      const needed = NEEDED_BY[(node.propertyName ?? node.name).text];
      const { moduleSpecifier } = node.parent.parent.parent;
      if (needed !== undefined && ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.startsWith('@kit.')) {
        used.push({ name: `ohos.permission.${needed}`, node });
      }
    }
  });
  return used;
}

function request(
  project: Project,
  config: Config<ModuleConfig>,
  { name, reason, usedScene }: RequestedPermission,
): Finding[] {
  const at = (message: string): Finding =>
    finding(permissions.name, config.file, placeOf(config.text, `"${name}"`), `${name}: ${message}`);
  const known = new Set(config.value.module.abilities?.map((ability) => ability.name));
  const strangers = (usedScene?.abilities ?? [])
    .filter((ability) => !known.has(ability))
    .map((ability) => at(`usedScene names no ability: '${ability}'.`));
  if (!USER_GRANT.has(name)) {
    return strangers;
  }
  const wrong = [
    reason === undefined || !reason.startsWith('$string:')
      ? at('the user is asked for it, so it needs a reason "$string:…".')
      : undefined,
    !usedScene?.abilities?.length || usedScene.when === undefined
      ? at('the user is asked for it, so it needs usedScene with abilities and when.')
      : undefined,
  ];
  return [...wrong, ...strangers].filter((one): one is Finding => one !== undefined);
}
