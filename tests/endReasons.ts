import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Why a call can be over, as the app's enum has it: the name of each and its word. */
export function endReasons(): ReadonlyMap<string, string> {
  const source = readFileSync(path.join(import.meta.dirname, '../entry/src/main/ets/call/EndReason.ets'), 'utf8');
  return new Map([...source.matchAll(/^ {2}([A-Z_]+) = '(\w+)'/gm)].map(([, name = '', word = '']) => [name, word]));
}
