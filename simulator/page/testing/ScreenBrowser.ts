import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { WebSocket } from 'ws';
import { buildPage } from '../../../server/caller/buildPage.ts';
import type { WireEvent } from '../../arkui/wire/Wire.ts';
import { parseWireEvent } from '../../arkui/wire/parseWireEvent.ts';
import { type DeviceKind, SCREENS } from '../protocol/State.ts';
import { PageDoor } from '../server/PageDoor.ts';
import { picturesOf } from '../server/stateOf.ts';
import { launchBrowser } from './browser.ts';
import { APP_ROOT, type Table } from './Table.ts';

const PICTURES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../client/pictures');
/** What the clock on every screen says. */
const NOW = new Date('2026-03-05T09:41:00Z');
/** What the app is called on every screen: a picture stays the same when a team gives the app another name. */
const APP_LABEL = 'App';
/** A page that is measured may change what it shows for it, and is measured again; more rounds than this never end. */
const MOST_ROUNDS = 5;

/** A browser that shows the screen of a device that is in virtual time: nothing moves, and the letters are always the same. */
export class ScreenBrowser {
  /** Pages that have shown a device, by its screen: to make another one takes longer than all that is drawn on it. */
  private readonly idle = new Map<string, Page[]>();

  private constructor(private readonly browser: Browser, private readonly door: PageDoor, private readonly address: string) {}

  /** The caller closes it. @param flags of the browser, to be another machine's */
  static async open(flags: readonly string[] = []): Promise<ScreenBrowser> {
    const files = await buildPage(PICTURES);
    const browser = await launchBrowser(flags);
    const door = new PageDoor(files, APP_ROOT, hangUp, hangUp);
    return new ScreenBrowser(browser, door, `http://127.0.0.1:${await door.listen(0)}/`);
  }

  /** @param scale pixels of a vp */
  async screen(kind: DeviceKind, scale = 1): Promise<DeviceScreen> {
    const pages = this.idle.get(`${kind} ${scale}`) ?? [];
    this.idle.set(`${kind} ${scale}`, pages);
    const page = pages.pop() ?? await this.newPage(kind, scale);
    // Nothing is left of what was shown before.
    await page.goto(this.address);
    return new DeviceScreen(page, () => void pages.push(page));
  }

  private async newPage(kind: DeviceKind, scale: number): Promise<Page> {
    const { width, height } = SCREENS[kind];
    const page = await this.browser.newPage({
      viewport: { width, height }, deviceScaleFactor: scale, timezoneId: 'UTC', reducedMotion: 'reduce',
    });
    await page.clock.setFixedTime(NOW);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.door.close();
  }
}

/** The screen of one device. */
export class DeviceScreen {
  /** @param close the page is for the next screen */
  constructor(readonly page: Page, readonly close: () => void) {}

  /** Shows the device as it is now. What the page measures is told to the app first, as on a device. */
  async show(table: Table): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { pages } = table.device;
      const state = { ...table.state, appLabel: APP_LABEL };
      const told = JSON.stringify([state, pages.wire.message(), picturesOf(table.device)]);
      // As JSON it is read faster than as script.
      await this.page.evaluate((text) => (globalThis as unknown as Shown).desk.show(...JSON.parse(text) as unknown[]), told);
      const events = await this.page.evaluate<WireEvent[]>(EVENTS);
      events.map(parseWireEvent).forEach((event) => event && pages.wire.handle(event));
      await table.clock.advance(0);
      if (events.length === 0) {
        break;
      }
    }
    await this.page.evaluate(READY);
  }

  /** As PNG. */
  picture(): Promise<Buffer> {
    return this.page.screenshot({ animations: 'disabled', caret: 'hide' });
  }
}

interface Shown {
  readonly desk: { show(...told: unknown[]): void };
}

/** Two frames: one to draw, one for what depends on where things have come to lie. Then what the page has to say. */
const EVENTS = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  .then(() => desk.takeEvents())`;

/** Letters and pictures are there. */
const READY = `document.fonts.ready.then(() => Promise.all([...document.images].map((image) =>
  image.decode().catch(() => undefined))))`;

/** Nothing is told: what there is to see is handed over. */
function hangUp(socket: WebSocket): void {
  socket.terminate();
}
