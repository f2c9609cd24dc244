import { fileURLToPath } from 'node:url';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

import type { WireEvent, WireMessage, WirePage } from '../../arkui/wire/Wire.ts';
import { launchBrowser } from './browser.ts';

const ENTRY = path.join(path.dirname(fileURLToPath(import.meta.url)), '../client/arkui/harness/main.tsx');

/** A box on the screen, in vp. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the script of the page has put there. */
interface Harness {
  readonly ark: { apply(message: unknown): void };
}

let script: Promise<string> | undefined;

/** A real browser that draws pages of the app as the desk's page does, without the desk around. */
export class ArkBrowser {
  /** A page of its own is four times as dear as an empty one. */
  private readonly idle: Page[] = [];
  private shown = 0;

  private constructor(private readonly browser: Browser) {}

  /** The caller closes it. */
  static async open(): Promise<ArkBrowser> {
    return new ArkBrowser(await launchBrowser());
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Draws what the device has said. @param isStill movements are left out, so that pictures can be compared */
  async show(message: WirePage, isStill = true): Promise<ArkScreen> {
    const { width, height } = message.surface;
    const page = this.idle.pop() ?? await this.browser.newPage({ deviceScaleFactor: 2 });
    await page.setViewportSize({ width, height });
    const errors: string[] = [];
    const note = (error: Error): void => void errors.push(String(error));
    page.on('pageerror', note);
    // Another address each time: nothing is left of what was drawn before.
    await page.goto(`about:blank?${++this.shown}${isStill ? '#still' : ''}`);
    await page.setContent('<!doctype html><html><body></body></html>');
    await page.addScriptTag({ content: await harness() });
    const screen = new ArkScreen(page, errors, async () => {
      page.off('pageerror', note);
      await page.mouse.move(-1, -1);
      await page.goto('about:blank');
      this.idle.push(page);
    });
    await screen.apply(message);
    return screen;
  }
}

/** One screen in the browser. */
export class ArkScreen {
  /** @param close the page is for the next screen */
  constructor(readonly page: Page, private readonly errors: readonly string[], readonly close: () => Promise<void>) {}

  async apply(message: WireMessage): Promise<void> {
    // As JSON a page is read faster than as script.
    await this.page.evaluate((text) => (globalThis as unknown as Harness).ark.apply(JSON.parse(text)), JSON.stringify(message));
    // Two frames: one to draw, one for what depends on where things have come to lie.
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    if (this.errors.length > 0) {
      throw new Error(`The page threw: ${this.errors.join('; ')}`);
    }
  }

  /** Where the component with this id lies. @throws Error where there is none */
  async box(id: string): Promise<Box> {
    const box = await this.page.locator(`[data-id="${id}"]`).boundingBox();
    if (box === null) {
      throw new Error(`Nothing is drawn with the id ${id}.`);
    }
    return box;
  }

  /** What the page has told the device so far. */
  async events(): Promise<WireEvent[]> {
    return this.page.evaluate<WireEvent[]>('window.ark.events');
  }

  /** A computed property of the component with this id. */
  async css(id: string, name: string): Promise<string> {
    return this.page.locator(`[data-id="${id}"]`).evaluate((element, property) =>
      (globalThis as unknown as { getComputedStyle: (of: unknown) => { getPropertyValue: (name: string) => string } })
        .getComputedStyle(element).getPropertyValue(property), name);
  }
}

/** The drawing code as one script; built once per process. */
function harness(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'harness' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') {
    throw new Error('The drawing code could not be bundled.');
  }
  return chunk.code;
}
