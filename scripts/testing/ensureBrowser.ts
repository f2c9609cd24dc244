import { spawnSync } from 'node:child_process';
import { findBrowser } from '../../simulator/page/testing/browser.ts';

/** The usual ways to a browser, one after the other: Debian's package, then Playwright's own download. */
const WAYS: readonly (readonly string[])[] = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ['npx', 'playwright-core', 'install', 'chromium'],
];

/**
 * A script: makes sure that the tests in a browser have one. Tries to install it where there is none, and fails where
 * none could be installed.
 */
const fault = ensureBrowser();
console.log(fault ?? 'there is one');
process.exitCode = fault === undefined ? 0 : 1;

/** @returns what to do, as one sentence, where there is none */
function ensureBrowser(): string | undefined {
  for (const [command = '', ...args] of [[], ...WAYS]) {
    if (command !== '') {
      console.log(`no browser yet: ${[command, ...args].join(' ')}`);
      spawnSync(command, args, { stdio: 'ignore', timeout: 240_000 });
    }
    try {
      findBrowser();
      return undefined;
    } catch (error) {
      if (args.includes('playwright-core')) {
        return (error as Error).message;
      }
    }
  }
  return 'No browser was found.';
}
