import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RULES_ZH } from '../simulator/rules/zh.ts';
import { deskRules, deviceForm, FORM, PAGE, rulesPage } from './rules.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

describe('The documents', () => {
  it('list every rule of the desk as it is declared', async () => {
    const page = readFileSync(PAGE, 'utf8');
    assert.ok(page === await rulesPage(page),
      'docs/rules.md is out of step with the rules: run `npx tsx scripts/rules.ts --write`.');
  });

  it('have a form with a line for every rule that is only assumed', async () => {
    const form = readFileSync(FORM, 'utf8');
    assert.ok(form === await deviceForm(form),
      'docs/device-form.md is out of step with the rules: run `npx tsx scripts/rules.ts --write`.');
  });

  it('say of every rule that is only assumed how to check it on a device', async () => {
    const unchecked = (await deskRules()).filter((rule) => rule.grade === 'assumed' && (rule.check ?? '').length < 20);
    assert.deepEqual(unchecked.map((rule) => rule.id), [],
      'Say in the fifth argument of rule() what to do on a device and what to look for.');
  });

  it('say every rule in Chinese too, for the page', async () => {
    const rules = (await deskRules()).map(({ id }) => id);
    assert.deepEqual(Object.keys(RULES_ZH).sort(), [...rules].sort(),
      'Say in simulator/rules/zh.ts what each rule says, and nothing of rules that are no more.');
    assert.deepEqual(Object.entries(RULES_ZH).filter(([, text]) => !/[\u4e00-\u9fff].*。$/.test(text)), []);
  });

  it('name for every rule a document, a file or a decision', async () => {
    const vague = (await deskRules()).filter((rule) =>
      !/\.(md|cpp|h|ts)\b|^design|^none: |^not documented$/.test(rule.source));
    assert.deepEqual(vague.map((rule) => rule.id), []);
  });

  it('link only to pages that exist', () => {
    const docs = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    for (const page of [...readdirSync(ROOT).filter((file) => file.endsWith('.md')), ...docs.map((file) => path.join('docs', file))]) {
      for (const [, target = ''] of readFileSync(path.join(ROOT, page), 'utf8').matchAll(/\]\(([^)#]+)/g)) {
        assert.ok(/^https?:/.test(target) || existsSync(path.join(ROOT, path.dirname(page), target)), `${page} links to ${target}`);
      }
    }
  });
});
