import type { Duplex } from 'node:stream';

/**
 * Answers a connection that asked for an upgrade which it does not get, and lets it go. Node keeps nothing of such a
 * connection: what goes wrong on it has no listener but ours and would end the process, and no time runs for it, so one
 * whose client never closes it would stay.
 *
 * @param status such as `404 Not Found`
 */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
