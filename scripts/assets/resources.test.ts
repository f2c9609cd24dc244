import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { poorContrasts } from './contrast.ts';
import { ROOT } from './files.ts';

const APP = `${ROOT}AppScope/resources`;
const ENTRY = `${ROOT}entry/src/main/resources`;

/** A team whose app is for no watch has no such folder. */
const hasWatch = existsSync(`${ENTRY}/wearable`);
const NO_WATCH = 'the app is for no watch';

test('every resource file is strict JSON, without a comment or a trailing comma', () => {
  const files = [APP, ENTRY].flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json')).map((name) => `${root}/${name}`));
  assert.ok(files.length >= 10, 'the search for JSON files found too few');
  for (const file of files) {
    assert.doesNotThrow(() => JSON.parse(readFileSync(file, 'utf8')), file);
  }
});

for (const root of [APP, ENTRY]) {
  for (const language of ['en_US', 'zh_CN']) {
    test(`${language} of ${root.slice(ROOT.length)} has the texts of base, in the same order and none empty`, () => {
      const base = values(`${root}/base/element/string.json`, 'string');
      const translated = values(`${root}/${language}/element/string.json`, 'string');
      assert.deepEqual([...translated.keys()], [...base.keys()]);
      for (const [name, text] of translated) {
        assert.notEqual(text.trim(), '', name);
      }
    });
  }
}

test('zh_CN is translated: every text of the module has a Chinese character', () => {
  for (const [name, text] of values(`${ENTRY}/zh_CN/element/string.json`, 'string')) {
    if (name === 'language_code') {
      // For the server, not for people.
      assert.equal(text, 'zh');
      continue;
    }
    // What only puts other texts together needs no word of its own.
    assert.match(text.replace(/%s/g, '').trim() === '' ? '字' : text, /\p{Script=Han}/u, name);
  }
});

test('the reasons for permissions are sentences of less than 72 characters', () => {
  for (const language of ['base', 'en_US', 'zh_CN']) {
    const texts = values(`${ENTRY}/${language}/element/string.json`, 'string');
    for (const name of ['reason_microphone', 'reason_camera']) {
      assert.match(texts.get(name) ?? '', /^.{8,71}$/u);
      assert.match(texts.get(name) ?? '', /[.。]$/u);
    }
  }
});

test('dark has the colours of base', () => {
  const dark = values(`${ENTRY}/dark/element/color.json`, 'color');
  assert.deepEqual([...dark.keys()], [...values(`${ENTRY}/base/element/color.json`, 'color').keys()]);
});

test('a watch is dark by day and by night, on black: its colours are those of dark', { skip: !hasWatch && NO_WATCH }, () => {
  const black = [['start_window_background', '#000000'], ['call_background', '#000000']] as const;
  const dark = new Map([...values(`${ENTRY}/dark/element/color.json`, 'color'), ...black]);
  assert.deepEqual(values(`${ENTRY}/wearable/element/color.json`, 'color'), dark);
});

for (const mode of hasWatch ? ['base', 'dark', 'wearable'] : ['base', 'dark']) {
  test(`texts stand out from their backgrounds by 4.5 to 1, buttons by 3 to 1 (${mode})`, () => {
    assert.deepEqual(poorContrasts(values(`${ENTRY}/${mode}/element/color.json`, 'color')), []);
  });
}

test('sizes carry their unit: fp for letters and for what must grow with them, vp for all else', () => {
  for (const [name, size] of values(`${ENTRY}/base/element/float.json`, 'float')) {
    assert.match(size, /^(font|word)_/.test(name) ? /^\d+fp$/ : /^\d+vp$/, name);
  }
});

function values(path: string, kind: string): Map<string, string> {
  const content = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { name: string; value: string }[]>;
  assert.deepEqual(Object.keys(content), [kind], path);
  const items = content[kind] ?? [];
  const map = new Map(items.map((item) => [item.name, item.value]));
  assert.equal(map.size, items.length, `${path} has a name twice`);
  return map;
}
