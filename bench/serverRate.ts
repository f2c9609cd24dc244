import { AppServer } from '../server/AppServer.ts';
import { systemClock } from '../server/Clock.ts';
import { JwtSource } from '../server/push/JwtSource.ts';
import { NoPusher } from '../server/push/NoPusher.ts';
import { PushSender } from '../server/push/PushSender.ts';
import { parseKey, type ServiceAccountKey } from '../server/push/ServiceAccountKey.ts';
import { MemoryClient } from '../server/testing/MemoryClient.ts';
import { DeskKey } from '../simulator/cloud/DeskKey.ts';
import { perSecond, type Measure } from './Measure.ts';
import { timed } from './processorTime.ts';

/** A tenth of the allowance of each client, so that nobody floods. */
const MUTES = 20;

/** What the app server can do in a second of one processor, without any network. */
export async function serverRate(pushes: number, devices: number): Promise<Measure[]> {
  return [await pushRate(pushes), ...await linkRates(devices)];
}

/** Pushes whose bearer token is signed once, beside pushes that sign one each. */
async function pushRate(count: number): Promise<Measure> {
  const read = parseKey(JSON.stringify((await DeskKey.generate()).file));
  if (!read.ok) {
    throw new Error(read.message);
  }
  const { key } = read;
  const reused = count / await timed(() => push(key, count, new JwtSource(key, systemClock)));
  const signed = count / await timed(() => push(key, count, { token: () => new JwtSource(key, systemClock).token(), renew: (old) => Promise.resolve(old) }));
  return {
    name: 'Pushes, the bearer token signed once', ours: perSecond(reused), baseline: `signed for each: ${perSecond(signed)}`,
    ratio: reused / signed, limit: { least: 2 },
    means: 'What a push costs the server besides the network. Push Kit asks for a token that is used again.',
  };
}

async function push(key: ServiceAccountKey, count: number, jwt: Pick<JwtSource, 'token' | 'renew'>): Promise<void> {
  const text = JSON.stringify({ code: '80000000', msg: 'Success', requestId: 'r' });
  const sender = new PushSender({ key, clock: systemClock, jwt, post: () => Promise.resolve({ status: 200, text }) });
  for (let i = 0; i < count; i++) {
    await sender.send({ tokens: [`T${i}`], extraData: '{"scene":"voice"}', ttl: 30, testMessage: false });
  }
}

/** Calls set up, and words passed on, while so many devices are on the link; beside reading and writing the same frames. */
async function linkRates(devices: number): Promise<Measure[]> {
  const server = new AppServer({ pusher: new NoPusher() });
  const ends = Array.from({ length: devices }, (_, i) =>
    new MemoryClient(server.link).say({ type: 'hello', user: `u${i}`, device: `d${i}` }));
  const pairs = ends.slice(0, devices / 2).map((caller, i) => ({ caller, callee: ends[i + devices / 2] ?? caller, i }));
  const calls = await timed(() => pairs.forEach(({ caller, callee, i }) => setUp(caller, callee, `session-${i}`, `u${i + devices / 2}`)));
  const heard = ends.flatMap((end) => end.heard.splice(0));
  const words = await timed(() => pairs.forEach(({ caller, i }) => {
    for (let n = 0; n < MUTES; n++) {
      caller.say({ type: 'mute', muted: n % 2 === 0, sessionId: `session-${i}` });
    }
  }));
  const passed = pairs.length * MUTES;
  await server.close();
  const copyOne = await timed(() => copy(heard, 20)) / (heard.length * 20);
  const perCall = calls / pairs.length / copyOne;
  const perWord = words / passed / copyOne;
  const baseline = `a frame read and written: ${perSecond(1 / copyOne)}`;
  return [
    {
      name: `Calls set up, ${devices.toLocaleString('en-US')} devices on the link`, ours: perSecond(pairs.length / calls), baseline,
      ratio: perCall, limit: { most: 800 }, means: 'From the call to both connected: eleven frames, a session, two seats, three signatures.',
    },
    {
      name: `Words passed on, ${devices.toLocaleString('en-US')} devices on the link`, ours: perSecond(passed / words), baseline,
      ratio: perWord, limit: { most: 40 }, means: 'A word of one end checked, decided on and told to the other.',
    },
  ];
}

function setUp(caller: MemoryClient, callee: MemoryClient, sessionId: string, to: string): void {
  caller.say({
    type: 'call', sessionId, joinToken: 'a-secret-of-the-callers-own', to, media: 'voice', caller: { id: 'u', name: 'U' },
  });
  const invite = callee.heard.find(({ type }) => type === 'invite');
  callee.join(sessionId, String(invite?.['joinToken'])).say({ type: 'ringing', sessionId })
    .say({ type: 'accept', media: 'voice', sessionId });
  if (!caller.heard.some(({ type }) => type === 'connected')) {
    throw new Error('A call of the bench was not set up.');
  }
}

function copy(frames: readonly object[], times: number): void {
  for (let i = 0; i < times; i++) {
    frames.forEach((frame) => void JSON.parse(JSON.stringify(frame)));
  }
}
