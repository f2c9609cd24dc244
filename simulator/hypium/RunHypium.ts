import path from 'node:path';

import { defaultGlobal } from './DefaultGlobals.ts';
import { defaultKit } from './DefaultKits.ts';
import { type CaseResult, type RunResult, summarise } from './Results.ts';
import { type ModuleSources, TestModules } from './TestModules.ts';

export interface HypiumOptions extends Partial<ModuleSources> {
  /** Longest time for the whole run, in ms of real time. hypium itself ends a case after 5 s. Default 120 000. */
  readonly deadlineMs?: number;
}

interface Spec {
  description: string;
  pass?: boolean;
  fail?: Error;
  error?: Error;
}
interface Suite {
  description: string;
  specs: Spec[];
  childSuites: Suite[];
  hookError?: Error | null;
}
interface Core {
  getDefaultService(name: 'suite'): { rootSuite: Suite };
}
interface Hypium {
  Core: { getInstance(): Core };
  Hypium: { hypiumTest(delegator: object, args: object, testsuite: () => void): void };
}

/**
 * Runs the suites of a `List.test.ets`, unmodified, with npm's hypium.
 * @param listFile absolute path of a file whose default export calls every suite
 * @returns never rejects: a file that cannot be loaded, a run that does not end and one without cases are failures of
 * the run
 */
export async function runHypium(listFile: string, options: HypiumOptions = {}): Promise<RunResult> {
  const modules = new TestModules({
    resolveKit: options.resolveKit ?? defaultKit,
    global: options.global ?? defaultGlobal,
    ...(options.textOf === undefined ? {} : { textOf: options.textOf }),
  });
  let core: Core | undefined;
  try {
    const hypium = modules.hypium() as unknown as Hypium;
    const list = modules.import(path.resolve(listFile));
    core = hypium.Core.getInstance();
    if (typeof list.default !== 'function') {
      return summarise([], `${listFile} exports no function by default`);
    }
    const finished = await execute(hypium, core, list.default as () => void, options.deadlineMs ?? 120_000);
    return summarise(results(core), finished ? undefined : 'the run did not finish');
  } catch (error) {
    return summarise(
      core === undefined ? [] : results(core),
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
}

/**
 * Leaves hypium before it starts: without any case its 1.0.13 fails in a timer of its own, where nobody can catch it.
 */
class NothingToRun extends Error {}

/** True once hypium says that it is through, or where there is nothing to run; false at the deadline. */
function execute({ Hypium }: Hypium, core: Core, testsuite: () => void, deadlineMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => resolve(false), deadlineMs);
    const finishTest = (_message: string, _code: number, done: () => void): void => {
      clearTimeout(deadline);
      done();
      resolve(true);
    };
    try {
      Hypium.hypiumTest({ print: () => undefined, printSync: () => undefined, finishTest }, { parameters: {} }, () => {
        testsuite();
        if (results(core).length === 0) {
          throw new NothingToRun();
        }
      });
    } catch (error) {
      clearTimeout(deadline);
      if (error instanceof NothingToRun) {
        resolve(true);
      } else {
        reject(error as Error);
      }
    }
  });
}

function results(core: Core): CaseResult[] {
  const of = (suite: Suite, parents: readonly string[]): CaseResult[] => {
    const names = suite.description === '' ? parents : [...parents, suite.description];
    const hook = suite.hookError
      ? [{ suite: names.join('.'), name: '(hook)', outcome: 'error' as const, message: suite.hookError.message }]
      : [];
    return [
      ...hook,
      ...suite.specs.map((spec) => caseOf(names.join('.'), spec)),
      ...suite.childSuites.flatMap((child) => of(child, names)),
    ];
  };
  const service = core.getDefaultService('suite') as { rootSuite: Suite } | undefined;
  return service === undefined ? [] : of(service.rootSuite, []);
}

function caseOf(suite: string, { description: name, pass, fail, error }: Spec): CaseResult {
  if (error !== undefined && error !== null) {
    return { suite, name, outcome: 'error', message: error.message };
  }
  if (fail !== undefined && fail !== null) {
    return { suite, name, outcome: 'failed', message: fail.message };
  }
  return { suite, name, outcome: pass === true ? 'passed' : 'ignored' };
}
