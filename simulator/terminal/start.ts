import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageHost } from '../arkui/PageHost.ts';
import { Desk } from '../Desk.ts';
import { RealClock } from '../device/Clock.ts';
import { tracesOf } from '../device/Traces.ts';
import type { Phone } from '../Phone.ts';
import { onCallTimes } from './callTimes.ts';
import { KEYS, pressKey } from './keys.ts';
import { phoneText } from './phoneText.ts';
import { timelineLine } from './timelineText.ts';

const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const DEFAULT_PORT = 4173;

async function boot(port: number): Promise<Desk> {
  try {
    return await Desk.boot({ clock: new RealClock(), appRoot: APP_ROOT, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      console.error(`Port ${port} is in use, perhaps by another npm start. End that one, or choose: npm start -- --terminal --server-port ${port + 1}`);
      process.exit(1);
    }
    throw error;
  }
}

function show(desk: Desk): void {
  const { phone } = desk;
  let last = '';
  let lastPage = '';
  let seen = 0;
  const refresh = (): void => {
    const now = phoneText(phone);
    if (now !== last) {
      last = now;
      console.log(`           phone   ${now}`);
    }
    for (const { rule, detail } of phone.device.ledger.entries.slice(seen)) {
      console.log(`           RULE    ${rule.id} (${rule.source}): ${rule.text} Done: ${detail}`);
    }
    seen = phone.device.ledger.entries.length;
    lastPage = showPage(phone, lastPage);
  };
  phone.device.timeline.onEntry = (entry) => {
    console.log(timelineLine(entry));
    setImmediate(refresh);
  };
  onCallTimes(tracesOf(phone.device), (text) => console.log(`           times   ${text}`));
  phone.calls.onChange = () => setImmediate(refresh);
  phone.device.onSense.push(() => setImmediate(refresh));
  // What the app draws by itself, such as its own timers, is seen at the next look.
  setInterval(refresh, 500).unref();
}

/** Prints the texts of the app's page when they change; the seconds of its timer do not count as a change. */
function showPage(phone: Phone, last: string): string {
  const texts = phone.front === undefined ? [] : (phone.pages as PageHost).text();
  const page = texts.filter((text) => !/^\d+:\d\d(:\d\d)?$/.test(text)).join(' | ');
  if (page !== last && page !== '') {
    console.log(`           page    ${page}`);
  }
  return page;
}

function listen(desk: Desk): void {
  const quit = (): void => void desk.close().then(() => process.exit(0));
  process.on('SIGINT', quit);
  process.on('SIGTERM', quit);
  if (!process.stdin.isTTY) {
    return;
  }
  process.stdin.setRawMode(true);
  process.stdin.on('data', (data) => {
    const key = data.toString();
    if (key === 'q' || key === '\u0003') {
      quit();
      return;
    }
    const trouble = pressKey(desk.phone, key);
    if (trouble !== undefined) {
      console.log(`           ${trouble}`);
    }
  });
}

/** A team that has left `server` out has no command for it. */
function howToCall(port: number): string {
  if (existsSync(path.join(APP_ROOT, 'server/cli/call.ts'))) {
    return `npm run call -- --scene video --name "Ada"${port === DEFAULT_PORT ? '' : ` --server http://127.0.0.1:${port}`}`;
  }
  return `curl -H 'Content-Type: application/json' -d '{"scene":"video","caller":{"id":"ada","name":"Ada"}}' http://127.0.0.1:${port}/v1/calls`;
}

/** `npm start -- --terminal`: push cloud, app server, and one phone with the app, in this terminal. @param port the server's */
export async function startTerminal(port: number): Promise<void> {
  const desk = await boot(port);
  show(desk);
  desk.phone.openApp();
  // The app needs a moment to send its push address; after that it can be left, as a phone in a pocket.
  setTimeout(() => {
    desk.phone.home();
    console.log(`
The phone can be called. In another terminal:

    ${howToCall(desk.port ?? port)}

Keys: ${KEYS.map(({ key, does }) => `${key} ${does}`).join(' · ')} · q quit
`);
  }, 1000);
  listen(desk);
}
