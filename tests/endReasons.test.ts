import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ENDED_WORDS } from '../server/cli/words.ts';
import { CALL_LOOKS } from '../simulator/page/drawing/callLooks.ts';
import { endReasons } from './endReasons.ts';

describe('A list of every reason of an end has each of them:', () => {
  it('the looks of the call page', () => {
    const worn = Object.values(CALL_LOOKS).filter(({ state }) => state === 'ended').map(({ reason }) => reason);
    assert.deepEqual(worn.sort(), [...endReasons().values()].sort(), 'put REASONS in callLooks.ts in step with EndReason.ets');
  });

  it('those whose words the app\'s own suite tells apart', () => {
    const suite = readFileSync(path.join(import.meta.dirname, '../entry/src/test/CallWords.test.ets'), 'utf8');
    const list = /const REASONS: EndReason\[\] = \[([^\]]*)\]/.exec(suite)?.[1] ?? '';
    const names = [...list.matchAll(/EndReason\.(\w+)/g)].map(([, name = '']) => name);
    assert.deepEqual(names.sort(), [...endReasons().keys()].sort(), 'put REASONS in CallWords.test.ets in step with EndReason.ets');
  });

  it('what the app reads of the server\'s words for them', () => {
    const reader = readFileSync(path.join(import.meta.dirname, '../entry/src/main/ets/link/LinkReader.ets'), 'utf8');
    const cases = reader.slice(reader.indexOf('private static reason(')).matchAll(/case '(\w+)':/g);
    assert.deepEqual([...cases].map(([, word = '']) => word).sort(), Object.keys(ENDED_WORDS).sort(),
      'put reason() of LinkReader.ets in step with EndedReason in server/link/protocol.ts');
  });
});
