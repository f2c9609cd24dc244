import path from 'node:path';
import { build, type Rolldown } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A file of a page, as a browser gets it. */
export interface PageFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

/**
 * Builds a page in memory. A few files come of some hundred sources in a fraction of a second, and a browser has them
 * at once; a server that hands out each source by itself takes longer than that to say hello.
 *
 * @param root folder with index.html
 * @param base where the page is served: `/` or `/caller/`
 * @returns by path; the page itself at `base`
 */
export async function buildPage(root: string, base = '/'): Promise<ReadonlyMap<string, PageFile>> {
  const built = await build({
    root, base,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false, minify: false, sourcemap: 'inline', modulePreload: false, chunkSizeWarningLimit: 4096,
      // A busy machine is no mistake of a plugin.
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  }) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const outputs = [built].flat().flatMap(({ output }) => output);
  return new Map(outputs.map((one) => [one.fileName === 'index.html' ? base : base + one.fileName, {
    type: TYPES[path.extname(one.fileName)] ?? 'application/octet-stream',
    content: one.type === 'chunk' ? one.code : one.source,
  }]));
}
