import { AppServer } from '../../AppServer.ts';
import { callerPage } from '../../caller/callerPage.ts';
import type { CallPusher } from '../../calls/Switchboard.ts';
import { within } from '../../Clock.ts';
import { Cluster } from '../../cluster/Cluster.ts';
import { MetricsDoor } from '../../metrics/MetricsDoor.ts';
import { ServerMetrics } from '../../metrics/ServerMetrics.ts';
import { NoPusher } from '../../push/NoPusher.ts';
import { PushSender } from '../../push/PushSender.ts';
import { readKey } from '../../push/ServiceAccountKey.ts';
import type { Io } from '../Io.ts';
import { printable } from '../printable.ts';
import { CannotStart, listenAt, type Place, writtenAs } from '../Place.ts';
import { HELP } from './help.ts';
import { lineOf } from './lineOf.ts';
import { certificateOf, warningsOf } from './listening.ts';
import { readServeOptions, type Environment, type ServeOptions } from './options.ts';
import { keptIn, openDevices, sharedBy } from './people.ts';

/** When it stops, the push cloud gets this long to take the notices of calls that end with it, in ms. */
const LAST_PUSHES_MS = 3000;

/** Whoever has stopped it does not wait longer than this, in ms. */
const STOP_MS = 8000;

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
  const { isOpen, listen: place } = options;
  const devices = options.data === undefined ? undefined : openDevices(options.data, io);
  const tls = options.tls && certificateOf(options.tls);
  const metrics = new ServerMetrics();
  const pusher = pusherOf(options, env, io, metrics);
  const cluster = options.redis === undefined ? undefined
    : await Cluster.open({ url: options.redis, clock: io.clock, isOpen, onNews: (line) => io.err(line) });
  const { registry, accounts } = cluster === undefined ? keptIn(devices, isOpen) : sharedBy(cluster);
  const server = new AppServer({
    pusher: metrics.counting(pusher), cluster, registry, accounts, joinKeys: options.joinKeys, proxies: options.proxies,
    pages: options.hasCallerPage ? await callerPage() : undefined,
    clock: io.clock, testMessage: options.testMessage, receipts: options.receipts,
    onEvent: (event) => {
      metrics.event(event);
      io.out(lineOf(io.clock.now(), event));
    },
    onReceipt: ({ code, meaning, requestId }) => {
      metrics.receipt(code);
      io.out(`push ${printable(requestId)}: receipt ${code}, ${meaning}`);
    },
    onReceiptTime: (offMs) => {
      metrics.alarm('receiptTime');
      io.err(`ALARM Receipts are refused: their signature is right, but their time is ${minutesApart(offMs)} this machine's. `
        + 'Set the clock of this machine (NTP); where it is right, somebody sends old receipts again, and need not be heeded.');
    },
  });
  metrics.gauge('voip_devices', 'Devices with a push token.', () => registry.size);
  metrics.gauge('voip_devices_on_link', 'Devices on the link of this process.', () => server.link.reception.here().length);
  metrics.gauge('voip_sessions', 'Sessions that are remembered here.', () => server.link.sessions.size);
  const door = options.metrics && await openDoor(options.metrics, metrics, io);
  const port = await listenAt(place, '--listen', ({ host, port: wanted }) => server.listen(wanted, host, tls));
  welcome(options, `${tls === undefined ? 'http' : 'https'}://${writtenAs({ ...place, port })}`, registry.size, io);
  warningsOf(place, tls, io.clock.now()).forEach((line) => io.err(line));
  await wishToStop(io);
  const stop = async (): Promise<void> => {
    await server.endCalls(LAST_PUSHES_MS);
    await Promise.all([server.close(), door?.close()]);
    await devices?.close();
  };
  await within(io.clock, STOP_MS, stop()).catch(() => {
    throw new Error(`It did not stop within ${STOP_MS / 1000} s, perhaps because Redis or the disk says nothing, and ends as it is.`);
  });
}

function welcome({ isOpen, data, redis }: ServeOptions, address: string, known: number, io: Io): void {
  io.out(`Ready on ${address}, ${known} ${known === 1 ? 'device' : 'devices'} known. Ctrl-C stops it.`);
  if (data === undefined && redis === undefined) {
    io.out('Devices and accounts are forgotten when it stops. See --data.');
  }
  if (isOpen) {
    io.err('Registration is open: a device is anybody\'s whose it says to be. For trying out only.');
  }
}

async function openDoor(place: Place, metrics: ServerMetrics, io: Io): Promise<MetricsDoor> {
  const door = await listenAt(place, '--metrics', ({ host, port }) => MetricsDoor.open(host, port, () => metrics.text()));
  io.out(`Figures at http://${writtenAs({ ...place, port: door.port })}/metrics.`);
  return door;
}

function pusherOf({ key: from, pushBase }: ServeOptions, env: Environment, io: Io, metrics: ServerMetrics): CallPusher {
  if (from === undefined) {
    io.err('No key, so nothing is pushed: calls reach only apps that are on the link. See --key.');
    return new NoPusher();
  }
  const read = readKey(from, env);
  if (!read.ok) {
    throw new CannotStart(read.message);
  }
  io.out(`Pushes to the app of project ${read.key.projectId}.`);
  return new PushSender({
    key: read.key, clock: io.clock, baseUrl: pushBase,
    onAlarm: ({ code, message }) => {
      metrics.alarm(code);
      io.err(`ALARM ${message}`);
    },
  });
}

/** `7 minutes before`, as people say it. */
function minutesApart(offMs: number): string {
  return `${Math.round(Math.abs(offMs) / 60_000)} minutes ${offMs < 0 ? 'before' : 'after'}`;
}

function wishToStop(io: Io): Promise<void> {
  return new Promise((resolve) => {
    const stopListening = io.onHangUpWish(() => {
      stopListening();
      resolve();
    });
  });
}
