import { finding, type ProjectRule } from './ProjectRule.ts';

/** Lines that a file of the app may have. Longer ones have more than one reason to change. */
const MOST_LINES = 200;

export const fileLength: ProjectRule = {
  name: 'file-length',
  check: (project) =>
    project.mainSources.flatMap((source) => {
      const lines = source.text.replace(/\n$/, '').split('\n').length;
      return lines <= MOST_LINES
        ? []
        : [
            finding(
              fileLength.name,
              source.fileName,
              { line: MOST_LINES + 1, column: 1 },
              `The file has ${lines} lines; ${MOST_LINES} is the most.`,
            ),
          ];
    }),
};
