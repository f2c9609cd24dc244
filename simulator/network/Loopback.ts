import { WebSocket } from 'ws';
import type { DeskClock } from '../device/Clock.ts';
import type { DeviceNetwork } from './DeviceNetwork.ts';
import type { NetworkReply, NetworkRequest } from './HostRoute.ts';
import type { SocketEvents, SocketHandle } from './SocketHandle.ts';
import { ABNORMAL_CLOSE } from './SocketHandle.ts';

/** A request to this machine. Rejects where nobody listens. */
export function requestLoopback(clock: DeskClock, port: number, request: NetworkRequest): Promise<NetworkReply> {
  const ask = async (): Promise<NetworkReply> => {
    const { method, headers, body, path } = request;
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const response = await fetch(`http://127.0.0.1:${port}${path}`,
      { method, headers: { ...headers }, redirect: 'manual', ...(hasBody ? { body } : {}) });
    return { status: response.status, body: await response.text() };
  };
  return clock.waitFor(ask());
}

/** A real WebSocket to this machine, with the network's silences and losses. */
export function openLoopback(network: DeviceNetwork, url: string, events: SocketEvents, over: () => void):
  SocketHandle {
  const socket = new WebSocket(url);
  let isOpen = false;
  let isOver = false;
  const end = (tell: () => void): void => {
    if (!isOver) {
      isOver = true;
      over();
      tell();
    }
  };
  const tellEnd = (code: number, reason: string): void => isOpen ? events.close(code, reason) : events.error();
  const back = (deliver: () => void): void => network.carry(() => isOver ? undefined : deliver());
  void network.clock.waitFor(new Promise<void>((resolve) => {
    socket.once('open', () => resolve());
    socket.once('error', () => resolve());
    socket.once('close', () => resolve());
  }));
  socket.on('open', () => back(() => {
    isOpen = true;
    events.open();
  }));
  socket.binaryType = 'nodebuffer';
  socket.on('message', (data, isBinary) => back(() => events.message(isBinary ? data as Buffer : String(data))));
  socket.on('close', (code, reason) => back(() => end(() => tellEnd(code, String(reason)))));
  // A close always follows it.
  socket.on('error', () => undefined);
  return {
    send: (message) => network.carry(() => socket.readyState === WebSocket.OPEN && socket.send(message)),
    close: (code, reason) => end(() => network.carry(() => socket.close(code, reason))),
    lose: () => end(() => {
      socket.terminate();
      tellEnd(ABNORMAL_CLOSE, '');
    }),
    ping: (pong) => {
      socket.once('pong', () => back(pong));
      network.carry(() => socket.readyState === WebSocket.OPEN && socket.ping());
    },
  };
}
