import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import type { Scene } from '../EtsApp.ts';
import { ets } from '../EtsApp.ts';
import { callApp } from './callApp.ts';

const PRELUDE = `
const URL = 'ws://a.example/';
const said = [];
function fresh() {
  const socket = webSocket.createWebSocket();
  socket.on('open', () => { said.push('open'); });
  socket.on('message', (error, text) => { said.push(text); });
  socket.on('close', (error, value) => { said.push('close ' + value.code); });
  socket.on('error', (error) => { said.push('error ' + error.code); });
  return socket;
}
async function open(world) {
  const socket = fresh();
  await socket.connect(URL);
  await world.after(100);
  return socket;
}
async function ask(url: string = 'http://a.example/') {
  const request = http.createHttp();
  try { await request.request(url); } finally { request.destroy(); }
}
`;
const app = (body: string, scene: Scene = {}): Attempt => ets(body, { ...scene, prelude: PRELUDE });
const said = (body: string): Attempt => app(`${body} await world.after(100); return [...said];`);
const SENDS = app(`const socket = await open(world); await socket.send('a'); await socket.close();`);
const ASKS = app('await ask();');

/** Sends to an app that has been in the background for three seconds; `call` is what it has told the system of. */
const later = (away: string, call: string): Attempt => callApp(`await open(world); ${call} ${away}
  await world.after(3000); world.sockets[0].send('news'); await world.after(100);
    return [...said];`, { prelude: PRELUDE });
const AWAY = 'world.phone.home();';

export const NETWORK: readonly BadApp[] = [
  breaks('websocket.internet-permission', app(`await fresh().connect(URL);`, { permissions: [] }),
    SENDS, { gets: 201 }),
  breaks('websocket.url', app(`await fresh().connect('a.example');`), SENDS, { gets: 2302001 }),
  breaks('websocket.heartbeat-times', app(`await fresh().connect(URL, { pingInterval: 5, pongTimeout: 6 });`), SENDS,
    { gets: 401 }),
  breaks('websocket.listen-before-connect', app(`await webSocket.createWebSocket().connect(URL);`), SENDS),
  breaks('websocket.connect-once', app(`const socket = await open(world); await socket.connect(URL);`), SENDS,
    { gets: 2302003 }),
  breaks('websocket.send-after-open', app(`const socket = fresh(); await socket.connect(URL); await socket.send('a');`),
    SENDS, { gets: 2302999 }),
  breaks('websocket.send-size', app(`const socket = await open(world); await socket.send('x'.repeat(5242865));`),
    app(`const socket = await open(world); await socket.send('x'.repeat(5242864));`), { gets: 401 }),
  told('websocket.lost-connection', [said(`await open(world); world.network.mode = 'offline';`),
    ['open', 'close 1006']],
    [said(`const socket = await open(world); await socket.close();`), ['open', 'close 1000']]),
  told('websocket.refused', [said(`await fresh().connect(URL + 'no');`), ['error 200']],
    [said(`await fresh().connect(URL);`), ['open']]),
  breaks('http.internet-permission', app('await ask();', { permissions: [] }), ASKS, { gets: 201 }),
  breaks('http.url', app(`await ask('ftp://a.example/');`), ASKS, { gets: 2300001 }),
  breaks('http.one-request', app(`const request = http.createHttp(); await request.request('http://a.example/');
    await request.request('http://a.example/');`), app('await ask(); await ask();')),
  breaks('http.destroyed', app(`const request = http.createHttp(); request.destroy();
    await request.request('http://a.example/');`), ASKS, { gets: 2300999 }),
  told('network.frozen-in-background', [later(AWAY, ''), ['open']], [later('', ''), ['open', 'news']]),
  told('network.call-keeps-network', [later(AWAY, `await talk(world); await over('c1');`), ['open']],
    [later(AWAY, 'await talk(world);'), ['open', 'news']]),
];
