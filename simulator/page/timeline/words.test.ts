import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { APP_ROOT } from '../testing/Table.ts';
import { arrowOf } from './lanes.ts';
import { brokenWords, inWords, TIMELINE_ZH } from './words.ts';

/** What the desk writes into a timeline in plain words; what is put together of values is not looked for. */
const SAID = /timeline\.add\('(?:system|user|push)', '([^']+)'(?:, '([^']+)')?\)/g;

function sentences(): string[] {
  const folder = path.join(APP_ROOT, 'simulator');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return files.flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(SAID)])
    .flatMap(([, what = '', detail]) => detail === undefined ? [what] : [what, detail]);
}

describe('the timeline in Chinese', () => {
  it('has words for all that the desk says', () => {
    const found = sentences();
    assert.ok(found.length > 10, 'the pattern finds what is said');
    assert.deepEqual([...new Set(found)].filter((text) => TIMELINE_ZH[text] === undefined), []);
  });

  const row = { at: 5, actor: 'app', what: 'reports ANSWERED', detail: 'VOICE' } as const;

  it('says a report, and keeps the name of its state', () =>
    assert.equal(arrowOf(inWords(row, 'zh'))?.label, '上报 ANSWERED（VOICE）'));

  it('leads its arrows where the English ones lead', () => {
    const [english, chinese] = [arrowOf(row), arrowOf(inWords(row, 'zh'))];
    assert.deepEqual([chinese?.from, chinese?.to], [english?.from, english?.to]);
  });

  it('puts each part of a detail into words', () =>
    assert.equal(arrowOf(inWords({ ...row, actor: 'server', what: 'accepted', detail: 'voice, to the caller' }, 'zh'))?.label,
      'accepted（语音，发给主叫）'));

  it('says a broken rule, how sure it is, and what was done as it was done', () => {
    const rule = {
      ...row, actor: 'rule', what: 'call.unknown: Of an unknown callId.', detail: 'of no call', source: 'call.md, documented',
    } as const;
    assert.equal(brokenWords(inWords(rule, 'zh')),
      'call.unknown：对未知 callId 上报状态或音频会失败 1007200001。 实际：of no call（call.md，有文档）');
    assert.equal(brokenWords(inWords(rule, 'en')),
      'call.unknown: Of an unknown callId. Done: of no call (call.md, documented)');
  });
});
