import type { Page } from 'playwright-core';
import type { DeviceKind } from '../protocol/State.ts';
import type { ScreenBrowser } from '../testing/ScreenBrowser.ts';
import { Table } from '../testing/Table.ts';
import type { Walk } from './walks.ts';

/** How a device is set: every state is seen in both. */
export const LOOKS = {
  'en-light': { locale: 'en_US', isDark: false },
  'zh-dark': { locale: 'zh_CN', isDark: true },
} as const;
export type Look = keyof typeof LOOKS;

/** A tablet's picture is half as large: it is looked at as a whole. */
const SCALE: Readonly<Partial<Record<DeviceKind, number>>> = { tablet: 0.5 };

/** Goes a walk on a device of its own, and hands over the picture of each stop. */
export async function takeWalk(browser: ScreenBrowser, { walk }: Walk, kind: DeviceKind, look: Look,
  onPicture: (name: string, picture: Buffer, page: Page) => void | Promise<void>): Promise<void> {
  const { locale, isDark } = LOOKS[look];
  const table = await Table.set({ kind, locale });
  table.device.phone.device.configure({ isDark });
  const screen = await browser.screen(kind, SCALE[kind]);
  try {
    await walk({
      table,
      do: (command, ms) => table.do(command, ms),
      tap: (on, ms) => table.do({ do: 'tap', on }, ms),
      async see(name, prepare) {
        await screen.show(table);
        await prepare?.(screen.page);
        await onPicture(`${kind}-${name}-${look}`, await screen.picture(), screen.page);
      },
    });
  } finally {
    screen.close();
    await table.device.desk.close();
  }
}
