import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTerminal } from '../terminal/start.ts';
import { openBrowser } from './server/openBrowser.ts';
import { ACCOUNTS, PageServer } from './server/PageServer.ts';
import { readStartOptions, type StartOptions } from './startOptions.ts';

/** `npm start`: the desk with its page. `--terminal` leaves the page away and shows the phone as lines of text. */

const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const HELP = `npm start                     the device on the desk, on a page in your browser
npm start -- --port N         the page at another port than 4180
npm start -- --server-port N  the phone's app server at another port than 4173
npm start -- --no-open        does not open a browser
npm start -- --terminal       the phone as text in this terminal`;

async function page({ port, serverPort, isOpening }: StartOptions): Promise<void> {
  const started = performance.now();
  const server = await PageServer.start({
    appRoot: APP_ROOT, port, serverPort, isChecking: true, isFilming: true,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`The desk is ready at ${server.address} (after ${seconds} s). Ctrl-C ends it.`);
  console.log(`Call the phone from another window, with sound and pictures: ${server.callerPage}?to=${ACCOUNTS.phone}`);
  const quit = (): void => void server.close().finally(() => process.exit(0));
  process.on('SIGINT', quit);
  process.on('SIGTERM', quit);
  if (isOpening && process.stdout.isTTY) {
    openBrowser(server.address);
  }
}

function explain(error: NodeJS.ErrnoException & { port?: number }): void {
  if (error.code !== 'EADDRINUSE') {
    throw error;
  }
  console.error(`Port ${error.port} is in use, perhaps by another npm start. End that one, or choose others: `
    + 'npm start -- --port 4181 --server-port 4174');
  process.exit(1);
}

const read = readStartOptions(process.argv.slice(2));
if (read.kind === 'wrong') {
  console.error(read.message);
  process.exitCode = 2;
} else if (read.kind === 'help') {
  console.log(HELP);
} else if (read.options.isTerminal) {
  await startTerminal(read.options.serverPort);
} else {
  await page(read.options).catch(explain);
}
