import type { Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PROJECT = path.join(HERE, '../../..');

/**
 * Vite as a middleware: it turns the page's sources into what a browser reads, as they are asked for. The page itself
 * is not watched: whoever works on the app changes .ets files, and those have their own way to the page.
 * @param door whose sockets Vite's own client uses
 */
export function createPageVite(door: Server): Promise<ViteDevServer> {
  return createServer({
    root: path.join(HERE, '../client'),
    configFile: false,
    envDir: false,
    appType: 'spa',
    logLevel: 'warn',
    cacheDir: path.join(PROJECT, '.cache/vite'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'] },
    server: {
      middlewareMode: true, hmr: false, ws: { server: door }, watch: null,
      fs: { strict: true, allow: [path.join(PROJECT, 'simulator'), path.join(PROJECT, '.cache/vite')] },
      warmup: { clientFiles: ['./main.tsx', './**/*.tsx'] },
    },
  });
}
