import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Finding } from '../Finding.ts';
import { type Ability, MODULE, type ModuleConfig } from './ModuleConfig.ts';
import type { Config, Project } from './Project.ts';
import { finding, placeOf, type ProjectRule } from './ProjectRule.ts';

const PUSH_LISTENER = 'action.ohos.push.listener';

/** Abilities exist, their names are unique, and one of them listens to VoIP pushes the way push-voip.md asks for. */
export const abilities: ProjectRule = {
  name: 'ability',
  check(project) {
    const config = project.config<ModuleConfig>(MODULE);
    if (config === undefined) {
      return [
        finding(
          abilities.name,
          project.path(MODULE),
          { line: 1, column: 1 },
          'The module has no readable module.json5.',
        ),
      ];
    }
    const all = config.value.module.abilities ?? [];
    return [
      ...mainElement(config, all),
      ...doubles(config, all),
      ...all.flatMap((ability) => entry(project, config, ability)),
      ...listener(config, all),
    ];
  },
};

export function listensToPushes({ skills }: Ability): boolean {
  return skills?.some(({ actions }) => actions?.includes(PUSH_LISTENER)) === true;
}

function mainElement(config: Config<ModuleConfig>, all: readonly Ability[]): Finding[] {
  const { mainElement: main } = config.value.module;
  return main === undefined || all.some(({ name }) => name === main)
    ? []
    : [at(config, '"mainElement"', `mainElement names no ability: '${main}'.`)];
}

function doubles(config: Config<ModuleConfig>, all: readonly Ability[]): Finding[] {
  return all
    .filter(({ name }, index) => all.findIndex((other) => other.name === name) !== index)
    .map(({ name }) => at(config, `"${name}"`, `Two abilities are called '${name}'.`));
}

function entry(project: Project, config: Config<ModuleConfig>, { srcEntry, name }: Ability): Finding[] {
  const file = path.join(path.dirname(project.path(MODULE)), srcEntry);
  return existsSync(file) ? [] : [at(config, `"${srcEntry}"`, `${name}: there is no file ${srcEntry}.`)];
}

function listener(config: Config<ModuleConfig>, all: readonly Ability[]): Finding[] {
  const listening = all.filter(listensToPushes);
  const [ability] = listening;
  if (ability === undefined || listening.length > 1) {
    return [
      at(config, '"abilities"', `One ability must have the action ${PUSH_LISTENER}; ${listening.length} have it.`),
    ];
  }
  const skill = ability.skills?.find(({ actions }) => actions?.includes(PUSH_LISTENER));
  const wrong = [
    (skill?.actions?.length ?? 0) > 1 || skill?.entities?.length ? 'its skill must hold nothing but this action' : '',
    skill?.uris?.length ? 'its skill must have no uris' : '',
    ability.exported === true ? 'it must not be exported' : '',
  ].filter((text) => text !== '');
  return wrong.map((text) => at(config, `"${ability.name}"`, `${ability.name} listens to pushes: ${text}.`));
}

function at(config: Config<ModuleConfig>, needle: string, message: string): Finding {
  return finding(abilities.name, config.file, placeOf(config.text, needle), message);
}
