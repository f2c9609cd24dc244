import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** Folders of the project whose files a page may show. */
const OPEN = ['AppScope/resources', 'entry/src/main/resources'];
const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png', '.svg': 'image/svg+xml', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.wav': 'audio/wav',
};

/** Where in the project the file of an address below `/app/` is; undefined for what is not to be seen. */
function appFile(appRoot: string, url: string): string | undefined {
  const name = decode(url.split('?')[0] ?? '').replace(/^\/app\//, '');
  const file = path.join(appRoot, name);
  const isOpen = OPEN.some((folder) => file.startsWith(path.join(appRoot, folder) + path.sep));
  return isOpen && path.extname(file) in TYPES ? file : undefined;
}

/** Serves pictures and sounds of the app's resources, as they are on the disk now. */
export async function serveAppFile(appRoot: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = appFile(appRoot, request.url ?? '');
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || bytes === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)], 'Cache-Control': 'no-cache' });
  response.end(bytes);
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return '';
  }
}
