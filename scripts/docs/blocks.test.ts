import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type Block, blocks, pages, ROOT } from './pages.ts';
import { shellFault } from './shellLines.ts';

/** The examples of docs/own. */
const SOURCES = ['entry/src/test/own', 'tests/own'].flatMap((folder) => !existsSync(path.join(ROOT, folder)) ? []
  : readdirSync(path.join(ROOT, folder)).map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8').trimEnd()));

const PARTS = new Set(readdirSync(path.join(ROOT, 'entry/src/main/ets'), { recursive: true, encoding: 'utf8' }).map((file) => path.basename(file)));

/** Every block of code in a page is one of these, and is tried. */
const KINDS: ReadonlyArray<readonly [is: (block: Block) => boolean, faults: (block: Block) => readonly string[]]> = [
  // Files of the project, put there by sections.ts: compiled and run where they stand.
  [({ tag, text }) => tag === 'ets' || tag === 'ts' || text.startsWith('#!'), ({ text }) => SOURCES.includes(text.trimEnd()) ? [] : ['no file of tests/own or entry/src/test/own']],
  // A way through parts of the app: each is a file.
  [({ tag, text }) => tag === '' && text.includes(' → '), ({ text }) => [...text.matchAll(/[A-Z]\w+/g)].map(([name]) => name).filter((name) => !PARTS.has(`${name}.ets`))],
  [({ tag }) => tag === '' || tag === 'sh', ({ text }) => lines(text).map(shellFault).filter((fault) => fault !== undefined)],
  [({ tag }) => tag === 'json', ({ text }) => jsonFault(text)],
  [({ tag }) => tag === 'http', ({ text }) => jsonFault(text.slice(text.indexOf('\n\n')))],
  [({ tag }) => tag === 'mermaid', ({ text }) => mermaidFaults(text)],
];

test('every block of code in the pages can be typed, read or drawn', () => {
  const all = pages().flatMap(blocks);
  assert.ok(all.length > 10);
  assert.deepEqual(all.flatMap((block) => {
    const kind = KINDS.find(([is]) => is(block));
    const faults = kind === undefined ? [`nothing tries a block of '${block.tag}': add it to scripts/docs/blocks.test.ts`] : kind[1](block);
    return faults.map((fault) => `${block.file}:${block.line} ${fault}`);
  }), []);
});

test('a line of shell that cannot be typed as it is, is told why', () => {
  assert.match(shellFault('npm run nothing') ?? '', /there is no script nothing/);
  assert.match(shellFault('npm run serve -- --port 1') ?? '', /There is no option --port/);
  assert.match(shellFault('hdc shell aa test -b com.else.app -m entry_test -s unittest OpenHarmonyTestRunner') ?? '', /'com\.else\.app' is none of/);
  assert.match(shellFault('hdc reboot') ?? '', /no form that a document gives/);
  assert.equal(shellFault('npm ci && npm test   # all of it'), undefined);
});

function lines(text: string): readonly string[] {
  return text.replaceAll(/\\\n\s*/g, ' ').split('\n').filter((line) => line.trim() !== '');
}

function jsonFault(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** As much of Mermaid as the pages use, a line each. */
const MERMAID: Readonly<Record<string, RegExp>> = {
  'sequenceDiagram': /^ {2}(participant \w+ as .+|\w+-?->>\w+: .+|Note over \w+(,\w+)?: .+)$/,
  'stateDiagram-v2': /^ {2}(\[\*\]|\w+) --> (\[\*\]|\w+): .+$/,
  'flowchart LR': /^ {2}\w+(\[[^\]]+\])?( --> \w+(\[[^\]]+\])?)+$/,
};

function mermaidFaults(text: string): readonly string[] {
  const [kind = '', ...rest] = text.trimEnd().split('\n');
  const form = MERMAID[kind];
  return form === undefined ? [`no Mermaid picture is called '${kind}'`] : rest.filter((line) => !form.test(line));
}
