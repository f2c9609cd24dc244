import type { IncomingMessage } from 'node:http';

const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * True for a web page of somewhere else that has found a server of this machine, as any page that its developer opens can:
 * browsers let a page connect to everywhere, and say which page it is. Apps say what they like there. What comes by a proxy
 * says whom it is for, and no page can write that.
 */
export function isForeignPage({ headers: { host = '', origin, 'x-forwarded-for': forwarded } }: IncomingMessage): boolean {
  const [name, page] = [hostOf(`http://${host}`), origin === undefined ? undefined : hostOf(origin)];
  return origin !== undefined && forwarded === undefined && name !== undefined && THIS_MACHINE.test(name)
    && (page === undefined || !THIS_MACHINE.test(page));
}

/** Without its port; undefined for what is no address, such as the `null` of a page in a sandbox. */
function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
