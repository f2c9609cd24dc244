import path from 'node:path';

import type ts from 'ohos-typescript';

import { etsOptions } from '../EtsOptions.ts';
import { CACHE_DIR } from '../Places.ts';
import type { Typescript } from '../Typescript.ts';
import { etsLoaderFolder } from './KitConfigs.ts';

/**
 * As the SDK's compiler sets them. Not `strict`: the declarations are written without it, and the ArkTS linter checks
 * the strict half by itself, on the project's own files.
 */
export function checkOptions(ts: Typescript): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.ES2020,
    moduleResolution: ts.ModuleResolutionKind.NodeJs,
    lib: ['lib.es2021.d.ts'],
    types: [],
    typeRoots: [],
    experimentalDecorators: true,
    allowSyntheticDefaultImports: true,
    esModuleInterop: true,
    importsNotUsedAsValues: ts.ImportsNotUsedAsValues.Remove,
    resolveJsonModule: true,
    skipLibCheck: true,
    alwaysStrict: true,
    noImplicitAny: false,
    allowJs: true,
    checkJs: false,
    packageManagerType: 'ohpm',
    noEmit: true,
    incremental: true,
    tsBuildInfoFile: path.join(CACHE_DIR, 'unused.tsbuildinfo'),
    needDoArkTsLinter: true,
    isCompatibleVersion: false,
    compatibleSdkVersion: 23,
    compatibleSdkVersionStage: 'release',
    etsLoaderPath: etsLoaderFolder(),
    ets: etsOptions(),
  } as ts.CompilerOptions;
}
