import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absentFrom } from './Absent.ts';
import { unsaid } from './unsaid.ts';

const FILES = ['docs/a.md', 'docs/own/b.md', 'entry/src/main/ets/call/Limits.ets', 'scripts/check.ts'];
const GONE = ['docs/desk.md', 'docs/pictures/desk.png', 'proof/soak/main.ts', 'tests/watch.test.ts', 'server/cli/call.ts', 'entry/src/main/ets/component/watch/W.ets'];
const absent = absentFrom([...FILES, ...GONE], FILES, { whole: ['check', 'start', 'call'], left: ['check'] }, ['simulator', 'watch']);

function page(text: string, file = 'docs/a.md'): string {
  return unsaid(file, `${text}\n`, absent).trimEnd();
}

describe('A page of a copy', () => {
  for (const [does, before, after] of [
    ['loses the sentence that links to what is gone', 'It rings. More: [desk.md](desk.md). It ends.', 'It rings. It ends.'],
    ['loses the half of a sentence', 'Run `npm run check`; see `npm start`.', 'Run `npm run check`.'],
    ['loses what stands in brackets, and keeps the source beside it', 'Two seconds (push.md, [desk.md](desk.md#why)).', 'Two seconds (push.md).'],
    ['loses one name of several', 'Tests: `scripts/check.ts`, `tests/watch.test.ts`.', 'Tests: `scripts/check.ts`.'],
    ['knows places of the app by their end', '`call/Limits.ets` and `component/watch/` have it.', '`call/Limits.ets` have it.'],
    ['knows a part by its word, but not in code', 'A phone; on a watch less. On the desk all. `the desk` stays.', 'A phone. `the desk` stays.'],
    ['knows a link that leads nowhere from one that leads up', 'See [here](../a.md). See [there](../desk.md).', 'See [here](../a.md).'],
    ['loses a picture that is gone', '![A desk; and more](pictures/desk.png)\n\nText.', 'Text.'],
    ['loses a row whose first cell says nothing more', '| a | b |\n|---|---|\n| `tests/watch.test.ts` | x |\n| y | z |', '| a | b |\n|---|---|\n| y | z |'],
    ['loses a table without rows, and a heading without text', '# A\n\n## B\n\n| a | b |\n|---|---|\n| `npm start` | x |\n\n## C\n\nText.', '# A\n\n## C\n\nText.'],
    ['loses what a heading says is of a part, down to the next of its kind', '# A\n\n## The desk\n\nText.\n\n### B\n\nText.\n\n## C\n\nText.', '# A\n\n## C\n\nText.'],
    ['loses a line of a block, and the block with its last line', 'X:\n\n```\nnpm ci\nnpm start\n```\n\n```\nnpm run call\n```', 'X:\n\n```\nnpm ci\n```'],
    ['loses a step', '1. Run `npm run check`.\n2. Run `npm start`\n   and look.\n3. Go.', '1. Run `npm run check`.\n3. Go.'],
  ] as const) {
    it(does, () => assert.equal(page(before, before.includes('../') ? 'docs/own/b.md' : 'docs/a.md').trim(), after));
  }

  it('keeps a record as it was, but for its links', () => {
    assert.equal(page('See [the desk](../desk.md), and `npm start`.', 'docs/decisions/0001.md'), 'See the desk, and `npm start`.');
  });

  it('has no marks of a command that is gone, and keeps what one writes that is there', () => {
    const text = '<!-- made: x -->\n[a](desk.md).\n<!-- end -->';
    assert.equal(page(text), '');
    assert.equal(unsaid('docs/a.md', `${text}\n`, { ...absent, isMade: true }), `${text}\n`);
  });
});
