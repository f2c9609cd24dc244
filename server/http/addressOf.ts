import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address that a request comes from. Each proxy writes at the end of X-Forwarded-For whom it has heard; what stands
 * before those that are yours is the client's own word, and anybody can write that.
 *
 * @param proxies how many of yours stand before this server
 */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string | undefined {
  const heard = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((word) => word.trim());
  const way = [...heard, socket.remoteAddress].filter((one) => one !== undefined && isIP(one) !== 0);
  return way.at(-1 - proxies) ?? way[0];
}
