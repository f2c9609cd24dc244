import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answersPage, PAGE } from './pushAnswers.ts';

test('the page of the push cloud\'s answers is what the server does', () => {
  const page = readFileSync(PAGE, 'utf8');
  assert.equal(page, answersPage(page),
    'docs/push-answers.md is out of step with server/push: run `npx tsx scripts/pushAnswers.ts --write`.');
});
