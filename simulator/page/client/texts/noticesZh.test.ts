import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { APP_ROOT } from '../../testing/Table.ts';
import { noticeIn } from './noticesZh.ts';

const DESK = path.join(APP_ROOT, 'simulator');

/** Whole sentences that the desk throws at whoever asks for what cannot be done; values in them are x. */
function sentences(): string[] {
  const files = [...readdirSync(path.join(DESK, 'page/server')).map((file) => path.join('page/server', file)), 'Phone.ts', 'system/Finger.ts'];
  return files.flatMap((file) => {
    const source = readFileSync(path.join(DESK, file), 'utf8').replace(/'\s*\n\s*\+ '/g, '');
    return [...source.matchAll(/new Error\(([^;]*)\);/g)].flatMap(([, said = '']) => [...said.matchAll(/(['`])([A-Z"$].*?[.])\1/g)])
      .map(([, , text = '']) => text.replace(/\$\{[^}]*\}/g, 'x'));
  });
}

describe('what cannot be done', () => {
  it('is said in Chinese on a Chinese page', () => {
    const all = sentences();
    assert.ok(all.length > 15, 'the pattern finds what is said');
    assert.deepEqual(all.filter((text) => !/^[^A-Z]*[\u4e00-\u9fff].*。$/.test(noticeIn(text, 'zh').replace('“x”', ''))), []);
  });

  it('keeps what is named in it, and stays English on an English page', () => {
    const text = 'There is no "hangup" on the app\'s page now.';
    assert.deepEqual([noticeIn(text, 'zh'), noticeIn(text, 'en')], ['应用页面上现在没有“hangup”。', text]);
  });
});
