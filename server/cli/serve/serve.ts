import { readFileSync } from 'node:fs';
import { AccountBook } from '../../accounts/AccountBook.ts';
import { AppServer, type Certificate } from '../../AppServer.ts';
import { DeviceFile } from '../../calls/DeviceFile.ts';
import { callerPage } from '../../caller/callerPage.ts';
import { TokenRegistry } from '../../calls/TokenRegistry.ts';
import type { CallPusher } from '../../calls/Switchboard.ts';
import { Cluster } from '../../cluster/Cluster.ts';
import { NoPusher } from '../../push/NoPusher.ts';
import { PushSender } from '../../push/PushSender.ts';
import { readKey } from '../../push/ServiceAccountKey.ts';
import type { Io } from '../Io.ts';
import { HELP } from './help.ts';
import { lineOf } from './lineOf.ts';
import { readServeOptions, type Environment, type ServeOptions } from './options.ts';

/** Said to whoever started it; caught in `serve`. */
class CannotStart extends Error {}

/** The command `serve`. Resolves when it has stopped, with its exit code; never rejects. */
export async function serve(args: readonly string[], env: Environment, io: Io): Promise<number> {
  const read = readServeOptions(args, env);
  if (read.kind === 'help') {
    io.out(HELP.trimEnd());
    return 0;
  }
  try {
    if (read.kind === 'wrong') {
      throw new CannotStart(read.message);
    }
    await run(read.options, env, io);
    return 0;
  } catch (error) {
    io.err((error as Error).message);
    return 1;
  }
}

async function run(options: ServeOptions, env: Environment, io: Io): Promise<void> {
  const devices = options.data === undefined ? undefined : openDevices(options.data, io);
  const tls = options.tls && certificateOf(options.tls);
  const pusher = pusherOf(options, env, io);
  const { isOpen } = options;
  const cluster = options.redis === undefined ? undefined
    : await Cluster.open({ url: options.redis, clock: io.clock, isOpen, onNews: (line) => io.err(line) });
  const { registry, accounts } = cluster === undefined ? keptIn(devices, isOpen) : sharedBy(cluster);
  if (isOpen) {
    io.err('Registration is open: a device is anybody\'s whose it says to be. For trying out only.');
  }
  const server = new AppServer({
    pusher, cluster, registry, accounts, joinKeys: options.joinKeys, proxies: options.proxies,
    pages: options.hasCallerPage ? await callerPage() : undefined,
    clock: io.clock, testMessage: options.testMessage, receipts: options.receipts,
    onEvent: (event) => io.out(lineOf(io.clock.now(), event)),
    onReceipt: ({ code, meaning, requestId }) => io.out(`push ${requestId}: receipt ${code}, ${meaning}`),
  });
  const port = await listen(server, options, tls);
  const { size } = registry;
  io.out(`Ready on ${tls === undefined ? 'http' : 'https'}://${hostOf(options.host)}:${port}, `
    + `${size} ${size === 1 ? 'device' : 'devices'} known. Ctrl-C stops it.`);
  await new Promise<void>((resolve) => {
    const stopListening = io.onHangUpWish(() => {
      stopListening();
      resolve();
    });
  });
  await server.close();
  await devices?.close();
}

interface People {
  readonly registry: TokenRegistry;
  readonly accounts: AccountBook;
}

function keptIn(file: DeviceFile | undefined, isOpen: boolean): People {
  const save = (): void => file?.change({ devices: registry.all(), accounts: accounts.all() });
  const accounts: AccountBook = new AccountBook({ known: file?.kept.accounts, isOpen, watcher: { registered: save } });
  const registry: TokenRegistry = new TokenRegistry(file?.kept.devices, { kept: save, dropped: save });
  return { registry, accounts };
}

function sharedBy({ register }: Cluster): People {
  return { registry: new TokenRegistry(register.devices, register), accounts: register.accounts };
}

function pusherOf({ key: from, pushBase }: ServeOptions, env: Environment, io: Io): CallPusher {
  if (from === undefined) {
    io.err('No key, so nothing is pushed: calls reach only apps that are on the link. See --key.');
    return new NoPusher();
  }
  const read = readKey(from, env);
  if (!read.ok) {
    throw new CannotStart(read.message);
  }
  return new PushSender({
    key: read.key, clock: io.clock, baseUrl: pushBase, onAlarm: ({ message }) => io.err(`ALARM ${message}`),
  });
}

function openDevices(path: string, io: Io): DeviceFile {
  const opened = DeviceFile.open({ path, clock: io.clock, onFault: (message) => io.err(message) });
  if (!opened.ok) {
    throw new CannotStart(opened.message);
  }
  return opened.file;
}

function certificateOf({ cert, key }: NonNullable<ServeOptions['tls']>): Certificate {
  try {
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    throw new CannotStart(`Cannot read ${path} (${code}). Check --tls-cert and --tls-key.`);
  }
}

async function listen(server: AppServer, { host, port }: ServeOptions, tls: Certificate | undefined): Promise<number> {
  try {
    return await server.listen(port, host, tls);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new CannotStart(code.startsWith('ERR_OSSL')
      ? `Certificate and key are not PEM, or do not belong together (${code}). Check --tls-cert and --tls-key.`
      : `Cannot listen on ${host}:${port} (${code}). Name another place with --listen.`);
  }
}

function hostOf(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
