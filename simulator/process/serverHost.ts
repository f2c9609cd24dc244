import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ofAppFiles } from './AppFiles.ts';

const FILE = 'entry/src/main/ets/common/AppConfig.ets';

/**
 * Where the app believes its server to be: the device's network leads this name to the desk's server.
 * @param appRoot folder of the HarmonyOS project
 * @throws Error where AppConfig names no server
 */
export function serverHost(appRoot: string): string {
  return ofAppFiles(`server ${appRoot}`, () => {
    const [, url = ''] = /\bLINK_URL\b[^']*'([^']*)'/.exec(readFileSync(path.join(appRoot, FILE), 'utf8')) ?? [];
    if (!URL.canParse(url)) {
      throw new Error(`${FILE} names no server: LINK_URL must be an address in single quotes, such as 'wss://host/link'.`);
    }
    return new URL(url).hostname;
  });
}
