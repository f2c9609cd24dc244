import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Certificate } from '../../http/openHttp.ts';
import { CannotStart, type Place } from '../Place.ts';
import type { ServeOptions } from './options.ts';

/** Reads both files, PEM. @throws CannotStart with a sentence on what cannot be read */
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
  const { validFrom, validTo } = new X509Certificate(tls.cert);
  if (Date.parse(validFrom) > now) {
    return [`The certificate is valid from ${validFrom} on: no device will connect before. Check it, and the clock of this machine.`];
  }
  return Date.parse(validTo) > now ? [] : [`The certificate was valid until ${validTo}: no device will connect. Renew it.`];
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
