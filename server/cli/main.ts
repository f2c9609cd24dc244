import { AppServer } from '../AppServer.ts';
import { PushSender } from '../push/PushSender.ts';
import { readKey } from '../push/ServiceAccountKey.ts';
import { CallerScript } from './CallerScript.ts';
import { HELP } from './help.ts';
import type { Io } from './Io.ts';
import { readOptions, type CallOptions, type OwnServer } from './options.ts';
import { listenAt, writtenAs } from './Place.ts';
import { placeCall } from './placeCall.ts';
import { WaitScript } from './WaitScript.ts';

/** The server that the call goes through: somebody else's, or one of our own that ends with the command. */
type Through =
  | { readonly ok: true; readonly url: string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly message: string };

/** The command `call`. @returns its exit code; never rejects. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const read = readOptions(args);
  if (read.kind === 'help') {
    io.out(HELP.trimEnd());
    return 0;
  }
  if (read.kind === 'wrong') {
    io.err(read.message);
    return 1;
  }
  const { options } = read;
  const through = options.through.kind === 'server'
    ? { ok: true as const, url: options.through.url, close: () => Promise.resolve() }
    : await startOwn(options.through, io);
  if (!through.ok) {
    io.err(through.message);
    return 1;
  }
  try {
    return await (options.isWaiting ? waitAt(through.url, options, io) : callThrough(through.url, options, io));
  } finally {
    await through.close();
  }
}

async function waitAt(url: string, options: CallOptions, io: Io): Promise<number> {
  return follow(new WaitScript(io, options, linkUrlOf(url)), io);
}

/** Until it is over, or the user has had enough. */
async function follow(script: { readonly done: Promise<number>; hangUp(): void }, io: Io): Promise<number> {
  const stopListening = io.onHangUpWish(() => script.hangUp());
  try {
    return await script.done;
  } finally {
    stopListening();
  }
}

function linkUrlOf(url: string): string {
  return `${url.replace(/^http/, 'ws')}/link`;
}

async function callThrough(url: string, options: CallOptions, io: Io): Promise<number> {
  const placed = await placeCall(url, options, io);
  if (!placed.ok) {
    io.err(placed.message);
    return 1;
  }
  const { sessionId, callerToken } = placed;
  return follow(new CallerScript(io, options, { linkUrl: linkUrlOf(url), sessionId, callerToken }), io);
}

async function startOwn(own: OwnServer, io: Io): Promise<Through> {
  const read = readKey(own.keyFile);
  if (!read.ok) {
    return no(read.message);
  }
  const { key } = read;
  if (own.project !== undefined && own.project !== key.projectId) {
    // The push cloud would refuse it with 80200001 (push-scenariozed-api-response.md).
    return no(`The key file is of project ${key.projectId}, not of --project ${own.project}. Use that project's key.`);
  }
  try {
    const pusher = new PushSender({ key, clock: io.clock, baseUrl: own.pushBase });
    const server = new AppServer({ pusher, clock: io.clock, testMessage: own.testMessage });
    const { host } = own.listen;
    const port = await listenAt(own.listen, '--listen', (place) => server.listen(place.port, place.host));
    io.out(`The link of this call is carried on ${writtenAs({ host, port })}; the app's LINK_URL must lead there.`);
    return { ok: true, url: `http://${writtenAs({ host: reachable(host), port })}`, close: () => server.close() };
  } catch (error) {
    return no((error as Error).message);
  }
}

/** "All addresses" is no address to connect to. */
function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

function no(message: string): Through {
  return { ok: false, message };
}
