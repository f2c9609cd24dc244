import { seatOf, talkers, type Session } from './Session.ts';

/** What every client that knows of codecs has: sound as it is. */
const PLAIN = 'pcm';

/**
 * How the two who talk say their sound: what the caller likes best of what both have.
 * @returns nothing where one of them knows of no codecs: then both speak as clients did before there were any
 */
export function codecOf(session: Session): { readonly codec?: string } {
  const [caller, callee] = talkers(session).map((id) => seatOf(session, id).codecs);
  if (caller === undefined || callee === undefined || caller.length === 0 || callee.length === 0) {
    return {};
  }
  return { codec: caller.find((name) => callee.includes(name)) ?? PLAIN };
}
