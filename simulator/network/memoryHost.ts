import type { AppServer } from '../../server/AppServer.ts';
import type { DevicePeer, HostPeer, MemoryRoute } from './HostRoute.ts';

/** The app server as a host of the virtual network, without any socket. */
export function memoryHost(appServer: AppServer): MemoryRoute {
  return {
    kind: 'memory',
    connect: (peer, path) => path.split('?')[0] === '/link' ? linkOf(appServer, peer) : undefined,
    handle: (request) => appServer.handle(request),
  };
}

function linkOf({ link }: AppServer, peer: DevicePeer): HostPeer {
  const end = link.connect({ send: (frame) => peer.send(frame), close: (code, reason) => peer.close(code, reason) });
  return {
    opened: () => peer.send(link.welcome()),
    receive: (message) => end.receive(message),
    closed: () => end.closed(),
  };
}
