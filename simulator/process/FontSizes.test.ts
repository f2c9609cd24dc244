import assert from 'node:assert/strict';
import { test } from 'node:test';

import { writeFiles } from '../arkts/testing.ts';
import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import { fontScaleOf } from './FontSizes.ts';

/** What an app with this configuration makes of a user's choice. */
const CASES: readonly (readonly [says: string, configuration: object | undefined, chosen: number, scale: number])[] = [
  ['letters stay as they are where the app names no configuration', undefined, 2, 1],
  ['letters stay as they are where the configuration does not say that they follow', {}, 2, 1],
  ['letters that follow grow as the user has chosen', { fontSizeScale: 'followSystem' }, 1.75, 1.75],
  ['letters that follow grow no further than the app allows',
    { fontSizeScale: 'followSystem', fontSizeMaxScale: '1.75' }, 2, 1.75],
  ['the limit counts only for letters that follow', { fontSizeMaxScale: '3.2' }, 2, 1],
];

for (const [says, configuration, chosen, scale] of CASES) {
  test(`app-configuration-file.md: ${says}`, (t) => {
    const appRoot = writeFiles(t, {
      'AppScope/app.json5': JSON.stringify({ app: configuration === undefined ? {} : { configuration: '$profile:c' } }),
      'AppScope/resources/base/profile/c.json': JSON.stringify({ configuration }),
    });
    const device = new Device({ clock: new VirtualClock(), appRoot });
    device.configure({ display: { fontScale: chosen } });
    assert.equal(fontScaleOf(device), scale);
  });
}
