import type { Browser, Locator, Page } from 'playwright-core';
import { PageServer } from '../server/PageServer.ts';
import { launchBrowser } from './browser.ts';
import { APP_ROOT } from './Table.ts';

export interface WindowOptions {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly hash?: string;
}

/** A desk and a browser that looks at it. */
export class OpenPage {
  /** What the page complained about, and where it asked for something. */
  readonly complaints: string[] = [];
  readonly requests: string[] = [];

  private constructor(readonly server: PageServer, private readonly browser: Browser) {}

  /** @param browserOptions further options of Chromium @param isFilming the devices' cameras see something that moves */
  static async start(appRoot = APP_ROOT, browserOptions: readonly string[] = [], isFilming = false): Promise<OpenPage> {
    // Not at once: a browser that is left where the desk cannot start would keep the process for ever.
    const server = await PageServer.start({ appRoot, port: 0, serverPort: 0, isFilming });
    return new OpenPage(server, await launchBrowser(browserOptions));
  }

  /** A fresh window on the desk, with the page in it. */
  async window(options: WindowOptions = {}): Promise<Page> {
    const { locale = 'en-US', colorScheme = 'light', hash = '' } = options;
    const page = await this.browser.newPage({ viewport: { width: 1440, height: 900 }, locale, colorScheme });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && this.complaints.push(message.text())));
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('websocket', (socket) => this.requests.push(socket.url()));
    await page.goto(this.server.address + hash);
    await page.waitForSelector('[data-test=ring], [data-test=caller-hangup]');
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

/** What a part of the page is named in the tests. */
export function part(name: string): string {
  return `[data-test="${name}"]`;
}

/** A control of the panel, with its group opened. */
export async function control(page: Page, name: string): Promise<Locator> {
  const found = page.locator(part(name));
  await found.evaluate((element) => void ((element as unknown as { closest(of: string): { open: boolean } })
    .closest('details').open = true));
  return found;
}

/** Puts the phone back to where a test begins: no call, unlocked, app in the background. */
export async function tidy(page: Page): Promise<void> {
  if (await page.locator(part('caller-hangup')).count() > 0) {
    // The other side may hang up by itself in this moment: then the button has gone.
    await page.locator(part('caller-hangup')).click({ timeout: 3_000 }).catch(() => undefined);
  }
  await page.waitForSelector(part('ring'));
  if (await page.locator(part('unlock')).count() > 0) {
    await page.click(part('unlock'));
    await page.locator(part('lock-screen')).waitFor({ state: 'detached' });
  }
  // What was in front when the device was locked is in front again.
  const goHome = page.locator(`.stage.phone ${part('key-home')}:enabled`);
  if (await goHome.count() === 1) {
    // It may be on its way home already.
    await goHome.click({ timeout: 3_000 }).catch(() => undefined);
  }
  await page.locator(part('ongoing')).waitFor({ state: 'detached' });
}
