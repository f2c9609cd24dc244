import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSON5 from 'json5';
import type { Device } from '../device/Device.ts';
import { ofAppFiles } from './AppFiles.ts';

/** Whether the app's letters grow with the size of texts that the user has chosen, and how far at most. */
export interface FontSizes {
  readonly isFollowing: boolean;
  readonly most: number;
}

/** As things are where the app says nothing (app-configuration-file.md). */
const FIXED: FontSizes = { isFollowing: false, most: 1 };
/** The largest of the sizes that an app may name there, and so the most where it names none. Assumed. */
const LARGEST = 3.2;

/** What `configuration` in AppScope/app.json5 says of letters (app-configuration-file.md, table 4). */
export function fontSizesOf(appRoot: string): FontSizes {
  return ofAppFiles(`font sizes ${appRoot}`, () => readSizes(appRoot));
}

/** How many vp one fp is for the app on this device. */
export function fontScaleOf(device: Device): number {
  const { isFollowing, most } = fontSizesOf(device.appRoot);
  return isFollowing ? Math.min(device.display.fontScale, most) : 1;
}

function readSizes(appRoot: string): FontSizes {
  const file = path.join(appRoot, 'AppScope/app.json5');
  if (!existsSync(file)) {
    return FIXED;
  }
  const { app } = JSON5.parse<{ app: { configuration?: string } }>(readFileSync(file, 'utf8'));
  const name = /^\$profile:(\w+)$/.exec(app.configuration ?? '')?.[1];
  if (name === undefined) {
    return FIXED;
  }
  const profile = path.join(appRoot, `AppScope/resources/base/profile/${name}.json`);
  const { configuration } = JSON.parse(readFileSync(profile, 'utf8')) as {
    configuration: { fontSizeScale?: string; fontSizeMaxScale?: string };
  };
  return configuration.fontSizeScale === 'followSystem'
    ? { isFollowing: true, most: Number(configuration.fontSizeMaxScale ?? LARGEST) }
    : FIXED;
}
