import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT } from './files.ts';

const APP = `${ROOT}AppScope/resources`;
const ENTRY = `${ROOT}entry/src/main/resources`;

/** A team whose app is for no watch has no such folder. */
const hasWatch = existsSync(`${ENTRY}/wearable`);
const NO_WATCH = 'the app is for no watch';

/** The people's colours (viewmodel/PersonHue.ets). */
const HUES = ['sky', 'lagoon', 'indigo', 'lavender', 'mauve', 'sand'] as const;
/** What the page's own texts stand on: the page, a card, and the upper end of each backdrop. */
const GROUNDS = ['call_background', 'call_surface', 'glow_over', ...HUES.map((hue) => `glow_${hue}`)];
const TEXTS = ['text_primary', 'text_secondary', 'text_positive', 'text_warning', 'text_negative'];

/** Each text colour over each background it is drawn on. WCAG and the platform's guidance ask 4.5 for text. */
const TEXT_PAIRS: readonly (readonly [text: string, background: string])[] = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)),
  ...HUES.map((hue) => ['on_person', `person_${hue}`] as const),
  ['on_action', 'answer'],
  ['on_action', 'decline'],
  ['on_neutral', 'action_neutral'],
  ['on_muted', 'muted_on'],
  ['on_pill_quiet', 'pill_quiet'],
  ['on_pill_warning', 'pill_warning'],
  ['on_picture', 'picture_ground'],
  ['on_picture', 'picture_scrim'],
  ['on_picture', 'picture_action'],
  ['on_picture_action_on', 'picture_action_on'],
];

/** The buttons against what they lie on: 3 is asked of what is not text. */
const SHAPE_PAIRS: readonly (readonly [shape: string, background: string])[] = [
  ['answer', 'call_background'],
  ['answer', 'call_surface'],
  ['decline', 'call_background'],
  ['decline', 'call_surface'],
  ['muted_on', 'call_background'],
  ['muted_on', 'call_surface'],
];
/** What may lie behind a colour that lets something through: the worst for white letters. */
const BRIGHTEST = 255;

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
    const colours = values(`${ENTRY}/${mode}/element/color.json`, 'color');
    for (const [pairs, least] of [[TEXT_PAIRS, 4.5], [SHAPE_PAIRS, 3]] as const) {
      for (const [over, under] of pairs) {
        const ratio = contrast(colours.get(over) ?? '', colours.get(under) ?? '');
        assert.ok(ratio >= least, `${over} on ${under} has ${ratio.toFixed(2)}`);
      }
    }
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

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of #RRGGBB as WCAG 2 defines it; of #AARRGGBB over white. */
function luminance(colour: string): number {
  assert.match(colour, /^#([0-9A-F]{2})?[0-9A-F]{6}$/);
  const opaque = colour.slice(-6);
  const alpha = colour.length === 9 ? Number.parseInt(colour.slice(1, 3), 16) / 255 : 1;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = (Number.parseInt(opaque.slice(at, at + 2), 16) * alpha + BRIGHTEST * (1 - alpha)) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
