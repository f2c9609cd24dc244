import { existsSync } from 'node:fs';
import path from 'node:path';

import { type Browser, chromium } from 'playwright-core';

/** Where Linux distributions and macOS put a browser that Playwright can drive. */
const PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The browser that tests run in: `CHROME_PATH`, one that is installed, or the one that Playwright has installed.
 * @throws Error with what to install, where there is none
 */
export function findBrowser(): string {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) =>
    NAMES.map((name) => path.join(folder, name)));
  const found = [process.env.CHROME_PATH ?? '', ...PLACES, ...onPath, chromium.executablePath()]
    .find((file) => file !== '' && existsSync(file));
  if (found === undefined) {
    throw new Error('No Chromium or Chrome found. Install one (apt-get install chromium, or npx playwright-core install '
      + 'chromium), or set CHROME_PATH to it.');
  }
  return found;
}

/** A microphone that hears a beep a second and a camera that sees a green clock, allowed without being asked. */
export const FAKE_DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/**
 * Starts it without a window; the caller closes it. A container's root has no sandbox to give.
 * @param more further options of Chromium; the last of two that contradict each other counts
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = ['--font-render-hinting=none', '--force-color-profile=srgb', '--disable-lcd-text', ...more];
  return chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
  });
}
