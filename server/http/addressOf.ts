import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address that a request comes from. Each proxy writes at the end of X-Forwarded-For whom it has heard; what stands
 * before those that are yours is the client's own word, and anybody can write that.
 *
 * @param proxies how many of yours stand before this server
 */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string | undefined {
  const heard = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((word) => word.trim()).filter((word) => word !== '');
  const way = [...heard, socket.remoteAddress];
  // Only who stands at the very place counts: to look further for an address would be to look among the client's words.
  return addressIn(way[Math.max(0, way.length - 1 - proxies)]) ?? socket.remoteAddress;
}

/** Some proxies write a port too: `1.2.3.4:5678`, `[2001:db8::1]:5678`. */
function addressIn(word = ''): string | undefined {
  const plain = word.replace(/^([\d.]+):\d+$/, '$1').replace(/^\[(.+)\](:\d+)?$/, '$1');
  return isIP(plain) === 0 ? undefined : plain;
}
