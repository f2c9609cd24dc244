import path from 'node:path';

import type { Finding } from '../Finding.ts';
import { type Import, importsOf, layerOf } from './Imports.ts';
import type { Project } from './Project.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { placeOfNode } from './Syntax.ts';

/**
 * Which folder may import from which, besides itself. `call` is the pure core: it knows nothing else, and with `ports`
 * no kit. `platform` and `link` implement ports, whose words are those of `call`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  call: [],
  ports: ['call'],
  common: [],
  service: ['call', 'ports', 'viewmodel', 'common'],
  viewmodel: ['call', 'common'],
  platform: ['call', 'ports', 'common'],
  link: ['call', 'ports', 'common'],
  media: ['platform', 'ports', 'common'],
  pages: ['component', 'viewmodel', 'common'],
  component: ['viewmodel', 'common'],
  entryability: ['service', 'common'],
};

/** No kit, so that they run anywhere and every order of events can be walked through. */
const WITHOUT_KITS = new Set(['call', 'ports']);

/** Where ports and their implementations meet: the doors of the service, and the list of what a device has. */
const COMPOSITION_ROOT: Readonly<Record<string, readonly string[]>> = {
  'service/VoipCallService.ets': ['platform', 'link', 'media'],
  'service/PermissionDesk.ets': ['platform'],
  'platform/DevicePorts.ets': ['link', 'media'],
};

/** The direction of imports between the app's folders. */
export const layers: ProjectRule = {
  name: 'layer',
  check: (project) =>
    project.mainSources.flatMap((source) => importsOf(source).flatMap((one) => check(project, source.fileName, one))),
};

function check(project: Project, file: string, { specifier, node }: Import): Finding[] {
  const ets = project.path('entry/src/main/ets');
  const from = layerOf(ets, file);
  const allowed = MAY_IMPORT[from];
  const at = (message: string): Finding[] => [finding(layers.name, file, placeOfNode(node), message)];
  if (allowed === undefined) {
    return at(`The folder ${from}/ is none of the app's folders.`);
  }
  if (!specifier.startsWith('.')) {
    return WITHOUT_KITS.has(from) ? at(`${from}/ imports no kit.`) : [];
  }
  const to = layerOf(ets, path.resolve(path.dirname(file), specifier));
  const also = COMPOSITION_ROOT[path.relative(ets, file)] ?? [];
  return to === from || allowed.includes(to) || also.includes(to) ? [] : at(`${from}/ may not import from ${to}/.`);
}
