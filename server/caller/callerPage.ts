import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, type PageFile } from './buildPage.ts';

const CLIENT = path.join(path.dirname(fileURLToPath(import.meta.url)), 'client');

/** Where the page is. */
export const CALLER_PATH = '/caller';

/** The page from which anybody can call a device, with sound and pictures. */
export async function callerPage(): Promise<ReadonlyMap<string, PageFile>> {
  const files = await buildPage(CLIENT, `${CALLER_PATH}/`);
  const page = files.get(`${CALLER_PATH}/`);
  return new Map([...files, ...(page === undefined ? [] : [[CALLER_PATH, page] as const])]);
}
