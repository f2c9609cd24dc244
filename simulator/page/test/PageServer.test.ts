import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import type { ClientMessage, Command, ServerMessage } from '../protocol.ts';
import { PageServer } from '../server/PageServer.ts';
import { APP_ROOT, RING } from '../testing/Table.ts';

let server: PageServer;

before(async () => {
  server = await PageServer.start({ appRoot: APP_ROOT, port: 0, serverPort: 0 });
});
after(() => server.close());

type Of<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

/** A page without a browser. */
class Viewer {
  readonly messages: ServerMessage[] = [];
  private readonly socket: WebSocket;
  private look: () => void = () => undefined;

  constructor() {
    this.socket = new WebSocket(`${server.address.replace('http', 'ws')}desk`);
    this.socket.on('message', (data) => {
      this.messages.push(JSON.parse(data.toString()) as ServerMessage);
      this.look();
    });
  }

  /** The first message from now on, or so far, that is looked for. */
  until<T extends ServerMessage['type']>(type: T, isIt: (message: Of<T>) => boolean = () => true): Promise<Of<T>> {
    return new Promise((resolve) => {
      this.look = () => {
        const found = this.messages.find((one): one is Of<T> => one.type === type && isIt(one as Of<T>));
        if (found !== undefined) {
          resolve(found);
        }
      };
      this.look();
    });
  }

  say(message: ClientMessage | string): void {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    this.socket.send(text);
  }

  command(command: Command): void {
    this.say({ type: 'command', device: 'phone', command });
  }

  close(): void {
    this.socket.close();
  }
}

describe('the socket of the page', () => {
  it('tells a whole call to all who look', async () => {
    const [one, other] = [new Viewer(), new Viewer()];
    await Promise.all([one.until('device'), other.until('screen', ({ message }) => message.kind === 'blank')]);
    one.command(RING);
    const { state } = await other.until('device', (message) => message.state.calls[0]?.state === 'ringing');
    one.command({ do: 'answer', call: state.calls[0]?.id ?? '', media: 'voice' });
    await other.until('device', (message) => message.state.calls[0]?.state === 'active');
    other.command({ do: 'callerHangup' });
    await one.until('device', (message) => message.state.caller.phase === 'ended');
    const { rows } = await one.until('timeline', (message) =>
      message.rows.some(({ what }) => what === 'reports DISCONNECTED'));
    assert.ok(rows.some(({ what }) => what === 'reportIncomingCall'));
    for (const { messages } of [one, other]) {
      const told = messages.findIndex(({ type }) => type === 'picture');
      const named = messages.findIndex((message) => message.type === 'device' && message.state.calls[0]?.picture !== undefined);
      assert.ok(told >= 0 && told < named, 'the picture comes after the state that names it');
      assert.equal(messages.filter(({ type }) => type === 'picture').length, 1, 'a picture is told again and again');
    }
    [one, other].forEach((viewer) => viewer.close());
  });

  it('sends the page of the app, and passes on a finger on it', async () => {
    const viewer = new Viewer();
    await viewer.until('device');
    viewer.command({ do: 'openApp' });
    const { message } = await viewer.until('screen', (one) => one.message.kind === 'page');
    assert.equal(message.kind === 'page' && message.name, 'pages/Index');
    viewer.command({ do: 'home' });
    await viewer.until('screen', (one) => one.message.kind === 'blank');
    viewer.close();
  });

  it('answers a command that cannot be done with a sentence', async () => {
    const viewer = new Viewer();
    await viewer.until('device');
    viewer.command({ do: 'callerHangup' });
    assert.match((await viewer.until('notice')).text, /in no call/);
    viewer.close();
  });

  it('passes over what is no message, and goes on', async () => {
    const viewer = new Viewer();
    await viewer.until('device');
    for (const text of ['', '{', 'null', '[]', '{"type":"command","device":"phone"}', '{"type":"ui","device":"phone"}',
      '{"type":"ui","device":"phone","event":{"kind":"click","node":-1}}', '{"type":"show","device":"__proto__"}']) {
      viewer.say(text);
    }
    viewer.command({ do: 'lock', isOn: true });
    await viewer.until('device', ({ state }) => state.isLocked);
    viewer.command({ do: 'lock', isOn: false });
    viewer.close();
  });

  it('puts another device on the desk when it is looked at', async () => {
    const viewer = new Viewer();
    await viewer.until('device');
    viewer.say({ type: 'show', device: 'tablet' });
    const { state } = await viewer.until('device', (message) => message.state.id === 'tablet');
    assert.equal(state.calls.length, 0);
    viewer.close();
  });
});

describe('the door of the page', () => {
  it('serves pictures and sounds of the app', async () => {
    const file = await fetch(`${server.address}app/entry/src/main/resources/rawfile/ringtone.wav`);
    assert.equal(file.headers.get('content-type'), 'audio/wav');
    assert.equal(Buffer.from(await file.arrayBuffer()).subarray(0, 4).toString(), 'RIFF');
  });

  for (const name of ['package.json', 'entry/src/main/module.json5',
    'entry/src/main/resources/base/element/string.json',
    'entry/src/main/resources/%2e%2e/%2e%2e/%2e%2e/%2e%2e/docs/pictures/x.png',
    'entry/src/main/resources/rawfile/none.png', '%']) {
    it(`does not serve ${name}`, async () => {
      assert.equal((await fetch(`${server.address}app/${name}`)).status, 404);
    });
  }

  it('sends away a web page from elsewhere', async () => {
    const { status } = await fetch(server.address, { headers: { Origin: 'http://evil.example' } });
    assert.equal(status, 403);
    const socket = new WebSocket(`${server.address.replace('http', 'ws')}desk`, { origin: 'http://evil.example' });
    const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
    assert.match(error.message, /403/);
  });
});
