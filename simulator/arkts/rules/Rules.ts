import type { Finding } from '../Finding.ts';
import { abilities } from './Abilities.ts';
import { buildRoot } from './BuildRoot.ts';
import { buildStatements } from './BuildStatements.ts';
import { componentParameters } from './ComponentParameters.ts';
import { fieldDecorators } from './FieldDecorators.ts';
import { fileLength } from './FileLength.ts';
import { hypiumSuites } from './HypiumSuites.ts';
import { kitOwnership } from './KitOwnership.ts';
import { layers } from './Layers.ts';
import { literals } from './Literals.ts';
import { moduleNames } from './ModuleNames.ts';
import { nesting } from './Nesting.ts';
import { observedClasses } from './ObservedClasses.ts';
import { pages } from './Pages.ts';
import { permissions } from './Permissions.ts';
import { productTargets } from './ProductTargets.ts';
import { Project } from './Project.ts';
import type { ProjectRule } from './ProjectRule.ts';
import { resourceKeys } from './ResourceKeys.ts';
import { resourceLocales } from './ResourceLocales.ts';
import { stateTypes } from './StateTypes.ts';
import { strictJson } from './StrictJson.ts';
import { structDecorators } from './StructDecorators.ts';

/** What neither type check nor ArkTS linter sees. */
export const RULES: readonly ProjectRule[] = [
  strictJson,
  resourceKeys,
  resourceLocales,
  pages,
  abilities,
  permissions,
  moduleNames,
  productTargets,
  structDecorators,
  buildRoot,
  buildStatements,
  nesting,
  fieldDecorators,
  stateTypes,
  componentParameters,
  observedClasses,
  hypiumSuites,
  layers,
  kitOwnership,
  literals,
  fileLength,
];

/** @param root absolute path of the folder that holds `entry/` and `AppScope/` */
export function applyRules(root: string, rules: readonly ProjectRule[] = RULES): Finding[] {
  const project = new Project(root);
  return rules.flatMap((rule) => rule.check(project));
}
