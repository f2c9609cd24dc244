/** Where to listen. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Said to whoever started it: what happened, what it means, what to do. */
export class CannotStart extends Error {}

/** What of the system's answers a person can do something about. */
const LISTEN_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there, perhaps "npm start" or another server of this kind. End it, or name another place with',
  EACCES: 'this user may not use that port. Take one above 1023 and let a proxy forward to it, with',
  EADDRNOTAVAIL: 'that is no address of this machine; 0.0.0.0 stands for all that it has. Name another place with',
  ENOTFOUND: 'nobody knows a machine of that name. Name another place with',
};

/** Reads `HOST:PORT`; undefined for anything else. */
export function placeOf(text: string): Place | undefined {
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  // Node takes an IPv6 address without its brackets.
  return host === '' || Number(port) > 65_535 ? undefined : { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

/** The sentence for a place that cannot be read. @param option by which it was named @param text as it was given */
export function noPlace(option: string, text: string, example: string): string {
  return `${option} ${text} is no place to listen: write HOST:PORT, such as ${example}.`;
}

/** Listens, or says in a sentence why not. @param option by which the place was named */
export async function listenAt<T>(place: Place, option: string, listen: (place: Place) => Promise<T>): Promise<T> {
  try {
    return await listen(place);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new CannotStart(code.startsWith('ERR_OSSL')
      ? `Certificate and key are not PEM, or do not belong together (${code}). Check --tls-cert and --tls-key.`
      : `Cannot listen on ${writtenAs(place)} (${code}): ${LISTEN_FAULTS[code] ?? 'the system says no. Name another place with'} ${option}.`);
  }
}

/** `HOST:PORT`; an IPv6 address in brackets. */
export function writtenAs({ host, port }: Place): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
