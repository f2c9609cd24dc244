import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import type { Project } from './Project.ts';
import { finding, placeOf, type ProjectRule } from './ProjectRule.ts';
import { decoratorNames, placeOfNode, structsOf, walk } from './Syntax.ts';

const PAGES = 'entry/src/main/resources/base/profile/main_pages.json';

/**
 * A page is listed in main_pages.json, exists, and has one `@Entry`; nothing else has one; what `loadContent` loads is
 * a page.
 */
export const pages: ProjectRule = {
  name: 'page',
  check(project) {
    const config = project.config<{ src: string[] }>(PAGES);
    const listed = config?.value.src ?? [];
    const inConfig = listed.flatMap((page) => {
      const message = wrongPage(project, page);
      return message === undefined || config === undefined
        ? []
        : [finding(pages.name, config.file, placeOf(config.text, `"${page}"`), message)];
    });
    return [
      ...inConfig,
      ...project.mainSources.flatMap((source) => [
        ...strayEntries(project, source, listed),
        ...strayLoads(source, listed),
      ]),
    ];
  },
};

function wrongPage(project: Project, page: string): string | undefined {
  const source = project.mainSources.find((one) => one.fileName === project.path(`entry/src/main/ets/${page}.ets`));
  if (source === undefined) {
    return `The page has no file entry/src/main/ets/${page}.ets.`;
  }
  const entries = structsOf(source).filter((struct) => decoratorNames(struct).includes('Entry'));
  return entries.length === 1
    ? undefined
    : `The page's file must have one struct with @Entry; it has ${entries.length}.`;
}

function strayEntries(project: Project, source: ts.SourceFile, listed: readonly string[]): Finding[] {
  const page = source.fileName.slice(project.path('entry/src/main/ets/').length).replace(/\.ets$/, '');
  return structsOf(source)
    .filter((struct) => decoratorNames(struct).includes('Entry') && !listed.includes(page))
    .map((struct) =>
      finding(
        pages.name,
        source.fileName,
        placeOfNode(struct.name ?? struct),
        `'${page}' has @Entry, but main_pages.json does not list it.`,
      ),
    );
}

function strayLoads(source: ts.SourceFile, listed: readonly string[]): Finding[] {
  const ts = typescript();
  const found: Finding[] = [];
  walk(source, (node) => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      /^loadContent/.test(node.expression.name.text)
    ) {
      const [target] = node.arguments;
      if (target !== undefined && ts.isStringLiteralLike(target) && !listed.includes(target.text)) {
        found.push(
          finding(
            pages.name,
            source.fileName,
            placeOfNode(target),
            `main_pages.json does not list the page '${target.text}'.`,
          ),
        );
      }
    }
  });
  return found;
}
