import type { AppServer } from '../../server/AppServer.ts';
import type { MemoryRoute } from './HostRoute.ts';

/** The app server as a host of the virtual network, without any socket. */
export function memoryHost(appServer: AppServer): MemoryRoute {
  return {
    kind: 'memory',
    connect: (peer, path) => path.split('?')[0] !== '/link' ? undefined : appServer.link.connect({
      send: (frame) => peer.send(frame),
      close: (code, reason) => peer.close(code, reason),
    }),
    handle: (request) => appServer.handle(request),
  };
}
