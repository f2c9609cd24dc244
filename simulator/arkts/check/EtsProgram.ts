import path from 'node:path';

import type ts from 'ohos-typescript';

import { componentFiles } from '../ComponentTables.ts';
import { packageDeclarations } from '../Places.ts';
import { typescript } from '../Typescript.ts';
import { checkOptions } from './CheckOptions.ts';
import { sdkHost } from './SdkHost.ts';
import { testModules } from './TestModules.ts';

/** A program over the .ets files of a project, parsed but not yet checked. */
export interface EtsProgram {
  readonly builder: ts.EmitAndSemanticDiagnosticsBuilderProgram;
  readonly program: ts.Program;
  /** The project's files among all of the program's. */
  readonly sources: readonly ts.SourceFile[];
}

/** @param files absolute paths of the project's .ets files */
export function createEtsProgram(files: readonly string[]): EtsProgram {
  const ts = typescript();
  const options = checkOptions(ts);
  const host = sdkHost(ts, options, testModules());
  const sdk = packageDeclarations();
  const globals = [path.join(sdk, 'component-all.d.ts'), path.join(sdk, 'global.d.ts'), ...componentFiles()];
  const builder = ts.createIncrementalProgramForArkTs({ rootNames: [...globals, ...files], options, host });
  const program = builder.getProgram();
  const own = new Set(files);
  return { builder, program, sources: program.getSourceFiles().filter((file) => own.has(file.fileName)) };
}
