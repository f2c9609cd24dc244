import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

import { showPage, type TestPage } from '../../arkui/testing.ts';
import type { WireEvent, WirePage } from '../../arkui/wire/Wire.ts';
import type { ArkScreen } from '../testing/ArkBrowser.ts';
import { sharedBrowser } from '../testing/sharedBrowser.ts';

/** A page that runs on the device and is drawn in a browser. */
export interface DrawnPage extends TestPage {
  readonly screen: ArkScreen;
  /** Draws what has changed since. */
  redraw(): Promise<void>;
  /** Hands what was done in the browser to the device, once each, and draws what comes of it. */
  exchange(): Promise<WireEvent[]>;
}

export interface DrawOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly isDark?: boolean;
  readonly fontScale?: number;
  readonly density?: number;
  readonly shape?: 'rect' | 'round';
  readonly safeArea?: { readonly top: number; readonly bottom: number };
  /** Movements are left out where this is not said to be false. */
  readonly isStill?: boolean;
  readonly globals?: Readonly<Record<string, unknown>>;
}

/** Draws a page whose `build()` holds this, or that is all of this where it has an @Entry. No bars of the system. */
export async function draw(t: TestContext, body: string, options: DrawOptions = {}): Promise<DrawnPage> {
  const { locale, isDark, width = 360, height = 720, fontScale = 1, density = 3, shape = 'rect' } = options;
  const text = body.includes('@Entry') ? body : `@Entry\n@ComponentV2\nstruct P {\n  build() {\n${body}\n  }\n}`;
  const shown = await showPage(t, text, options.globals);
  const safeArea = options.safeArea ?? { top: 0, bottom: 0 };
  shown.device.configure({ locale, isDark, display: { width, height, fontScale, density, safeArea, shape } });
  await shown.settle();
  assert.equal(shown.device.ledger.describe(), '');
  const screen = await (await sharedBrowser(t)).show(shown.page.wire.message() as WirePage, options.isStill);
  t.after(() => screen.close());
  let handled = 0;
  const redraw = async (): Promise<void> => screen.apply(shown.page.wire.message());
  const exchange = async (): Promise<WireEvent[]> => {
    const events = (await screen.events()).slice(handled);
    handled += events.length;
    events.forEach((event) => shown.page.wire.handle(event));
    await shown.settle();
    await redraw();
    return events;
  };
  return { ...shown, screen, redraw, exchange };
}

/** Left, top, width and height, to half a vp: letters are measured, not known. */
export async function boxOf({ screen }: DrawnPage, id: string): Promise<number[]> {
  const { x, y, width, height } = await screen.box(id);
  return [x, y, width, height].map((value) => Math.round(value * 2) / 2);
}
