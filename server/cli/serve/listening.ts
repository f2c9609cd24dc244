import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Certificate } from '../../AppServer.ts';
import { CannotStart } from './CannotStart.ts';
import type { Place, ServeOptions } from './options.ts';

/** What of the system's answers a person can do something about. */
const LISTEN_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there, perhaps "npm start" or another "npm run serve". End it, or name another place with',
  EACCES: 'this user may not use that port. Take one above 1023 and let a proxy forward to it, with',
  EADDRNOTAVAIL: 'that is no address of this machine; 0.0.0.0 stands for all that it has. Name another place with',
  ENOTFOUND: 'nobody knows a machine of that name. Name another place with',
};

export function certificateOf({ cert, key }: NonNullable<ServeOptions['tls']>): Certificate {
  try {
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    throw new CannotStart(`Cannot read ${path} (${code}), so there is no TLS. Check --tls-cert and --tls-key.`);
  }
}

/** What an operator should know of the way to this server, and devices would only answer with silence. */
export function warningsOf({ host }: Place, tls: Certificate | undefined, now: number): string[] {
  if (tls === undefined) {
    return isThisMachine(host) ? []
      : [`Without TLS on ${host}: devices connect by TLS only, so put a TLS proxy of yours before it, or see --tls-cert.`];
  }
  const { validTo } = new X509Certificate(tls.cert);
  return Date.parse(validTo) > now ? [] : [`The certificate was valid until ${validTo}: no device will connect. Renew it.`];
}

/** Listens, or says in a sentence why not. @param option by which the place was named */
export async function listenAt<T>(place: Place, option: string, listen: (place: Place) => Promise<T>): Promise<T> {
  try {
    return await listen(place);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new CannotStart(code.startsWith('ERR_OSSL')
      ? `Certificate and key are not PEM, or do not belong together (${code}). Check --tls-cert and --tls-key.`
      : `Cannot listen on ${addressOf(place)} (${code}): ${LISTEN_FAULTS[code] ?? 'the system says no. Name another place with'} ${option}.`);
  }
}

export function addressOf({ host, port }: Place): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
