import type { JoinKey } from '../../link/JoinTokens.ts';

/** Shorter ones could be guessed without asking us, by whoever has a token. */
const LEAST_BYTES = 32;

/** What the join keys look like, in words for people. */
export const JOIN_KEYS_FORM = '"NAME:KEY", or "NAME:KEY,NAME:KEY" while the second one is replaced by the first, each KEY of '
  + '"openssl rand -hex 32"';

/** Reads `name:hex,name:hex`: the first one signs, all are taken. Undefined for anything else. */
export function readJoinKeys(text = ''): readonly [JoinKey, ...JoinKey[]] | undefined {
  const keys = text.split(',').map((part): JoinKey | undefined => {
    const [, id, hex = ''] = /^([\w-]{1,16}):((?:[\da-f]{2})+)$/i.exec(part.trim()) ?? [];
    const secret = Buffer.from(hex, 'hex');
    return id === undefined || secret.length < LEAST_BYTES ? undefined : { id, secret };
  });
  const [first, ...others] = keys.filter((key) => key !== undefined);
  const isWhole = first !== undefined && others.length === keys.length - 1
    && new Set([first, ...others].map(({ id }) => id)).size === keys.length;
  return isWhole ? [first, ...others] : undefined;
}
