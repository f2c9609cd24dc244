import type { TestContext } from 'node:test';
import { ArkBrowser } from './ArkBrowser.ts';

/** So long it waits for the next test that draws, ms; starting another one takes longer. */
const LINGER_MS = 2000;

let shared: Promise<ArkBrowser> | undefined;
let users = 0;
let last: NodeJS.Timeout | undefined;

/** One browser for all tests of a process, of however many files. It is closed soon after the last of them. */
export function sharedBrowser(t: TestContext): Promise<ArkBrowser> {
  users++;
  clearTimeout(last);
  t.after(() => {
    users--;
    if (users === 0) {
      last = setTimeout(close, LINGER_MS);
    }
  });
  shared ??= ArkBrowser.open();
  return shared;
}

function close(): void {
  const over = shared;
  shared = undefined;
  void over?.then((browser) => browser.close());
}
