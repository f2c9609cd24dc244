import { existsSync, readFileSync } from 'node:fs';

import JSON5 from 'json5';

import type { Finding } from '../Finding.ts';
import { jsonFault } from './JsonSyntax.ts';
import type { Project } from './Project.ts';
import { finding, placeOf, type ProjectRule } from './ProjectRule.ts';

/** Configuration in JSON5: comments and trailing commas are allowed. */
const JSON5_FILES = [
  'AppScope/app.json5',
  'build-profile.json5',
  'oh-package.json5',
  'hvigor/hvigor-config.json5',
  'code-linter.json5',
  'entry/build-profile.json5',
  'entry/oh-package.json5',
  'entry/src/main/module.json5',
  'entry/src/ohosTest/module.json5',
];

/**
 * Resources are strict JSON: the resource compiler knows no comments and no trailing commas. Names are unique in their
 * file.
 */
export const strictJson: ProjectRule = {
  name: 'strict-json',
  check: (project) => [
    ...project.resources.jsonFiles().flatMap(resourceFile),
    ...JSON5_FILES.map((name) => project.path(name))
      .filter((file) => existsSync(file))
      .flatMap(json5File),
  ],
};

function resourceFile(file: string): Finding[] {
  const text = readFileSync(file, 'utf8');
  const fault = jsonFault(text);
  return fault === undefined
    ? doubleNames(file, text)
    : [
        finding(
          strictJson.name,
          file,
          placeOf(text, text.slice(fault.offset), fault.offset),
          `No JSON: ${fault.message}.`,
        ),
      ];
}

function json5File(file: string): Finding[] {
  const text = readFileSync(file, 'utf8');
  try {
    JSON5.parse(text);
    return [];
  } catch (error) {
    const { lineNumber, columnNumber, message } = error as Error & { lineNumber?: number; columnNumber?: number };
    return [finding(strictJson.name, file, { line: lineNumber ?? 1, column: columnNumber ?? 1 }, message)];
  }
}

function doubleNames(file: string, text: string): Finding[] {
  const seen = new Set<string>();
  return [...text.matchAll(/"name"\s*:\s*"([^"]+)"/g)].flatMap((match) => {
    const name = match[1] ?? '';
    const isDouble = seen.has(name);
    seen.add(name);
    return isDouble
      ? [finding(strictJson.name, file, placeOf(text, match[0], match.index), `The name '${name}' is there twice.`)]
      : [];
  });
}
