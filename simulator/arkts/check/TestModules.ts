import { createRequire } from 'node:module';
import path from 'node:path';

import { OWN_DECLARATIONS } from '../Places.ts';

const require = createRequire(import.meta.url);

/** Declarations of what test files import besides kits. */
export function testModules(): Record<string, string> {
  return {
    '@ohos/hypium': path.join(path.dirname(require.resolve('@ohos/hypium/package.json')), 'index.d.ts'),
    '@ohos/hamock': path.join(OWN_DECLARATIONS, '@ohos.hamock.d.ts'),
  };
}
