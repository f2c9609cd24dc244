import { frame, OPCODE, RawPeer } from './RawPeer.ts';

/** So many of each kind at a time; whoever is let go comes again. */
const FLOODING = 2;
const SLOW = 20;
/** A slow reader asks as often as a client may. */
const ASK_EVERY_MS = 60;
const CHUNK_BYTES = 64 * 1024;

/** Words that a server reads with more trouble than their writer has, some with a byte of them changed. */
const WORDS = [
  '{"v":1,"type":"join","sessionId":"s-1","joinToken":"0.callee1.abc.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","credential":"credential-of-nobody"}',
  '{"v":1,"type":"call","sessionId":"session-1","joinToken":"a-secret-of-the-callers-own","credential":"credential-of-nobody","to":"u1","media":"voice","caller":{"id":"a","name":"A"}}',
  '{"v":1,"type":"mute","muted":true,"sessionId":"s-1"}',
  '{"v":1,"type":"hello","user":"u1","device":"d1","credential":"credential-of-nobody"}',
  `[${'['.repeat(2000)}`,
  `{"v":1,"type":"join","sessionId":"${'x'.repeat(10_000)}"}`,
];

/** Floods, and reads too slowly, until it is stopped. */
export function attack(port: number): { stop(): void; readonly connections: () => number } {
  const peers = new Set<RawPeer>();
  const timers = new Set<NodeJS.Timeout>();
  let connections = 0;
  let isOver = false;
  const send = (onReady: (peer: RawPeer) => (() => void) | undefined): void => {
    let whenClosed: (() => void) | undefined;
    const peer = new RawPeer(port, (ready) => {
      connections++;
      whenClosed = onReady(ready);
    }, () => {
      whenClosed?.();
      peers.delete(peer);
      if (!isOver) {
        send(onReady);
      }
    });
    peers.add(peer);
  };
  for (let i = 0; i < FLOODING; i++) {
    [fuzzed, () => chunkOf(frame(OPCODE.ping, 'x')), () => chunkOf(frame(OPCODE.pong)), pieces].forEach((bytes) =>
      send((peer) => {
        peer.read().flood(bytes);
        return undefined;
      }));
  }
  for (let i = 0; i < SLOW; i++) {
    send((peer) => {
      peer.stopReading().write(frame(OPCODE.text,
        JSON.stringify({ v: 1, type: 'hello', user: `slow${i}`, device: `slow${i}`, credential: 'credential-of-the-slow' })));
      const asking = setInterval(() => peer.write(frame(OPCODE.text, '{"v":1,"type":"mute","muted":true,"sessionId":"s-1"}')), ASK_EVERY_MS);
      timers.add(asking);
      return () => {
        clearInterval(asking);
        timers.delete(asking);
      };
    });
  }
  return {
    stop: () => {
      isOver = true;
      timers.forEach((timer) => clearInterval(timer));
      peers.forEach((peer) => peer.destroy());
    },
    connections: () => connections,
  };
}

function fuzzed(): Buffer {
  const frames: Buffer[] = [];
  for (let bytes = 0; bytes < CHUNK_BYTES; bytes += frames.at(-1)?.length ?? 0) {
    const word = WORDS[Math.floor(Math.random() * WORDS.length)] ?? '';
    const at = Math.floor(Math.random() * word.length * 2);
    frames.push(frame(OPCODE.text, `${word.slice(0, at)}${at < word.length ? '7' : ''}${word.slice(at + 1)}`));
  }
  return Buffer.concat(frames);
}

function pieces(): Buffer {
  return chunkOf(frame(OPCODE.morePieces), frame(OPCODE.piece));
}

/** As many as fit; `first` once before them. */
function chunkOf(one: Buffer, first: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([first, ...Array<Buffer>(Math.floor(CHUNK_BYTES / one.length)).fill(one)]);
}
