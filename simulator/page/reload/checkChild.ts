import path from 'node:path';
import { checkProject } from '../../arkts/Check.ts';
import type { CheckState, FindingState } from '../protocol/State.ts';

/** A process of its own that checks the app's sources when it is asked to: the desk goes on meanwhile. */

function check(root: string): CheckState {
  const started = performance.now();
  const { findings, files } = checkProject(root);
  const shown = findings.map(({ file, line, column, rule, message, severity }): FindingState =>
    ({ file: file === '' ? '' : path.relative(root, file), line, column, rule, message, severity }));
  return { phase: 'done', findings: shown, files, ms: Math.round(performance.now() - started) };
}

process.on('message', (root: string) => {
  try {
    process.send?.(check(root));
  } catch {
    process.send?.({ phase: 'failed', findings: [], files: 0, ms: 0 } satisfies CheckState);
  }
});
process.on('disconnect', () => process.exit());
