import { readFileSync } from 'node:fs';

import type { Finding } from '../Finding.ts';
import type { Project } from './Project.ts';
import { finding, placeOf, type ProjectRule } from './ProjectRule.ts';
import type { Element } from './Resources.ts';

/** Languages in which every text of the app must exist. */
const LANGUAGES = ['en_US', 'zh_CN'];

/**
 * Texts are whole in each language, and no qualifier has a resource that `base` lacks: where no qualifier fits, the
 * system takes the one in `base`, and fails where there is none. The app's scope has texts in `base` only.
 */
export const resourceLocales: ProjectRule = {
  name: 'resource-locale',
  check: (project) => [...LANGUAGES.flatMap((language) => missingTexts(project, language)), ...withoutBase(project)],
};

function missingTexts(project: Project, language: string): Finding[] {
  const there = new Set(
    project.resources
      .elements(language)
      .filter(isText)
      .map(({ name }) => name),
  );
  return project.resources
    .elements('base')
    .filter((element) => isText(element) && element.file.includes('/entry/') && !there.has(element.name))
    .map((element) => at(element, `The text '${element.name}' is missing in ${language}.`));
}

function withoutBase(project: Project): Finding[] {
  const base = new Set(project.resources.elements('base').map(key));
  return project.resources
    .qualifiers()
    .filter((qualifier) => qualifier !== 'base')
    .flatMap((qualifier) =>
      project.resources
        .elements(qualifier)
        .filter((element) => !base.has(key(element)))
        .map((element) => at(element, `The ${element.type} '${element.name}' is in ${qualifier}, but not in base.`)),
    );
}

function isText({ type }: Element): boolean {
  return type === 'string' || type === 'plural' || type === 'strarray';
}

function key({ type, name }: Element): string {
  return `${type} ${name}`;
}

function at(element: Element, message: string): Finding {
  return finding(
    resourceLocales.name,
    element.file,
    placeOf(readFileSync(element.file, 'utf8'), `"${element.name}"`),
    message,
  );
}
