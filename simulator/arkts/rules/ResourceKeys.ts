import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import type { Project } from './Project.ts';
import { finding, placeOf, type ProjectRule } from './ProjectRule.ts';
import { placeOfNode, walk } from './Syntax.ts';

const CONFIGS = ['entry/src/main/module.json5', 'AppScope/app.json5'];

/**
 * `$r('app.…')` and `$rawfile('…')` in code, `$string:…` and the like in configuration: all must exist (error 10903329
 * of the compiler).
 */
export const resourceKeys: ProjectRule = {
  name: 'resource-key',
  check: (project) => [
    ...project.sources.flatMap((source) => inCode(project, source)),
    ...CONFIGS.flatMap((name) => inConfig(project, name)),
  ],
};

function inCode(project: Project, source: ts.SourceFile): Finding[] {
  const ts = typescript();
  const found: Finding[] = [];
  walk(source, (node) => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      (node.expression.text === '$r' || node.expression.text === '$rawfile')
    ) {
      const message = wrongReference(project, node.expression.text, node.arguments[0]);
      if (message !== undefined) {
        found.push(finding(resourceKeys.name, source.fileName, placeOfNode(node.arguments[0] ?? node), message));
      }
    }
  });
  return found;
}

function wrongReference(project: Project, callee: string, argument: ts.Expression | undefined): string | undefined {
  const ts = typescript();
  if (argument === undefined || !ts.isStringLiteralLike(argument)) {
    return `${callee} takes a text literal here: only such a key can be checked.`;
  }
  if (callee === '$rawfile') {
    return project.resources.hasRawFile(argument.text)
      ? undefined
      : `There is no file resources/rawfile/${argument.text}.`;
  }
  const [source, type, ...name] = argument.text.split('.');
  if (source === 'sys') {
    return undefined;
  }
  if (source !== 'app' || type === undefined || name.length !== 1) {
    return `'${argument.text}' is no resource: write 'app.type.name' or 'sys.type.name'.`;
  }
  return project.resources.has(type, name[0] ?? '') ? undefined : `The base resources have no ${type} '${name[0]}'.`;
}

function inConfig(project: Project, relative: string): Finding[] {
  const config = project.config<unknown>(relative);
  if (config === undefined) {
    return [];
  }
  return [...config.text.matchAll(/"\$(string|color|media|profile|float):(\w+)"/g)]
    .filter(([, type, name]) => !project.resources.has(type ?? '', name ?? ''))
    .map((match) =>
      finding(
        resourceKeys.name,
        config.file,
        placeOf(config.text, match[0], match.index),
        `The base resources have no ${match[1]} '${match[2]}'.`,
      ),
    );
}
