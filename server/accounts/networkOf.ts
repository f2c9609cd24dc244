import { BlockList, isIPv4, isIPv6 } from 'node:net';

const THIS_MACHINE = new BlockList();
THIS_MACHINE.addSubnet('127.0.0.0', 8);
THIS_MACHINE.addAddress('::1', 'ipv6');

/** An IPv6 customer is given so many groups of 16 bits, and may take any address in them. */
const GROUPS = 4;

/** What one customer of the network has: an IPv4 address, or the 64 bits of an IPv6 one. Undefined for this machine itself. */
export function networkOf(address: string): string | undefined {
  // So an IPv4 address is written on a socket that takes both.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) {
    return THIS_MACHINE.check(plain) ? undefined : plain;
  }
  if (!isIPv6(plain)) {
    return plain;
  }
  return THIS_MACHINE.check(plain, 'ipv6') ? undefined : groupsOf(plain).slice(0, GROUPS).join(':');
}

function groupsOf(address: string): string[] {
  // The zone belongs to this machine's cable, and a URL writes each address in one way.
  const written = new URL(`http://[${address.replace(/%.*/, '')}]`).hostname.slice(1, -1);
  const [head = '', tail] = written.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return [...first ?? [], ...Array<string>(zeros).fill('0'), ...last ?? []];
}
