import assert from 'node:assert/strict';
import { test } from 'node:test';

import { writeFiles } from '../../arkts/testing.ts';
import { Ledger } from '../../rules/Ledger.ts';
import { fit, readQualifiers } from './Qualifiers.ts';
import { ResourceRefs } from './ResourceRefs.ts';
import { ResourceTable } from './ResourceTable.ts';
import { pluralOf, textOf } from './Texts.ts';

const ENGLISH = { locale: 'en_US', isDark: false };

function strings(values: Readonly<Record<string, string>>): string {
  return JSON.stringify({ string: Object.entries(values).map(([name, value]) => ({ name, value })) });
}

test('the folder that fits the device best gives the value, and base gives it where none fits', (t) => {
  const root = writeFiles(t, {
    'entry/src/main/resources/base/element/string.json': strings({ a: 'base', b: 'base b' }),
    'entry/src/main/resources/zh_CN/element/string.json': strings({ a: 'zh' }),
    'entry/src/main/resources/zh_CN-dark/element/string.json': strings({ a: 'zh dark' }),
    'entry/src/main/resources/dark/element/string.json': strings({ a: 'dark' }),
    'AppScope/resources/base/element/string.json': strings({ app_name: 'App' }),
  });
  const table = new ResourceTable(root);
  const a = (locale: string, isDark: boolean): unknown => table.value('string', 'a', { locale, isDark });
  assert.deepEqual([a('en_US', false), a('en_US', true), a('zh_CN', false), a('zh_CN', true)],
    ['base', 'dark', 'zh', 'zh dark']);
  assert.equal(table.value('string', 'b', { locale: 'zh_CN', isDark: false }), 'base b');
  assert.equal(table.value('string', 'app_name', ENGLISH), 'App');
  assert.equal(table.value('string', 'nothing', ENGLISH), undefined);
});

test('a language without a region fits every region of it, and less than the region', () => {
  const british = { locale: 'en_GB', isDark: false };
  assert.equal(fit(readQualifiers('fr'), british), undefined);
  assert.equal(fit(readQualifiers('en_US'), british), undefined);
  assert.ok((fit(readQualifiers('en'), british) ?? 0) < (fit(readQualifiers('en_GB'), british) ?? 0));
});

test('a qualifier that the desk does not know is refused, not guessed', () => {
  assert.throws(() => readQualifiers('zh_CN-fridge'), /does not know the resource qualifier "fridge"/);
});

test('texts take values in their places and may refer to other texts, but not in a circle', (t) => {
  const root = writeFiles(t, {
    'entry/src/main/resources/base/element/string.json': strings({
      greet: '%2$s, %1$s: 100%%', plain: '%s and %d', alias: '$string:plain', one: '$string:two', two: '$string:one',
    }),
  });
  const table = new ResourceTable(root);
  assert.equal(textOf(table, 'greet', ENGLISH, ['Ada', 'Hello']), 'Hello, Ada: 100%');
  assert.equal(textOf(table, 'alias', ENGLISH, ['a', 2]), 'a and 2');
  assert.equal(textOf(table, 'plain', ENGLISH, ['a']), 'a and %d');
  assert.equal(textOf(table, 'one', ENGLISH, []), undefined);
});

test('$rawfile knows the raw files, and a path that leads out of their folder leads nowhere', (t) => {
  const resources = 'entry/src/main/resources';
  const root = writeFiles(t, { [`${resources}/rawfile/a.txt`]: 'a', [`${resources}/resfile/b.txt`]: 'b' });
  const ledger = new Ledger();
  const refs = new ResourceRefs({
    table: new ResourceTable(root), bundleName: 'com.example.test', ledger, configuration: ENGLISH,
  });
  assert.deepEqual(refs.$rawfile('a.txt').params, ['a.txt']);
  assert.throws(() => refs.$rawfile('../resfile/b.txt'), /There is no resource rawfile/);
  assert.deepEqual(ledger.entries.map((entry) => entry.rule.id), ['arkui.resource-missing']);
});

test('a text that is given a resource to put in is no text', (t) => {
  const strings = { string: [{ name: 'one', value: 'one' }, { name: 'waits', value: '%s waits' }] };
  const root = writeFiles(t, { 'entry/src/main/resources/base/element/string.json': JSON.stringify(strings) });
  const refs = new ResourceRefs({
    table: new ResourceTable(root), bundleName: 'com.example.test', ledger: new Ledger(), configuration: ENGLISH,
  });
  assert.equal(refs.text(refs.$r('app.string.waits', 'Ada')), 'Ada waits');
  assert.throws(() => refs.text(refs.$r('app.string.waits', refs.$r('app.string.one'))), /is given a resource/);
});

test('a plural has the form that its first value asks for in the language of the device', (t) => {
  const forms = [{ quantity: 'one', value: '%d call' }, { quantity: 'other', value: '%d calls' }];
  const root = writeFiles(t, {
    'entry/src/main/resources/base/element/plural.json': JSON.stringify({ plural: [{ name: 'calls', value: forms }] }),
  });
  const table = new ResourceTable(root);
  const words = (count: number, locale: string): string | undefined =>
    pluralOf(table, 'calls', { locale, isDark: false }, [count, count]);
  assert.deepEqual([words(1, 'en_US'), words(2, 'en_US'), words(1, 'zh_CN')], ['1 call', '2 calls', '1 calls']);
  assert.equal(pluralOf(table, 'nothing', ENGLISH, [1]), undefined);
});

test('folders for a kind of device, a way to hold it and a density fit by the screen', () => {
  const tablet = { locale: 'en_US', isDark: false, display: { type: 'tablet', width: 1280, height: 800, density: 2 } };
  const rank = (folder: string): number | undefined => fit(readQualifiers(folder), tablet);
  assert.equal(rank('phone'), undefined);
  assert.equal(rank('vertical'), undefined);
  assert.ok((rank('en_US') ?? 0) > (rank('horizontal-tablet') ?? 0));
  assert.ok((rank('horizontal') ?? 0) > (rank('tablet') ?? 0));
  assert.ok((rank('tablet') ?? 0) > (rank('light') ?? 0));
  assert.ok((rank('light') ?? 0) > (rank('xldpi') ?? 0));
  assert.ok((rank('xldpi') ?? 0) > (rank('sdpi') ?? 0));
});
