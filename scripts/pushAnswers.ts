import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RECEIPT_CODES } from '../server/push/receipts/ReceiptCodes.ts';
import { HTTP_MEANINGS, RESPONSE_CODES, type CodeMeaning } from '../server/push/ResponseCodes.ts';
import { TOKEN_REASONS } from '../server/push/TokenReasons.ts';

/** What the push cloud answers and what the server does then: `npx tsx scripts/pushAnswers.ts --write` into the page. */

/** The page that lists the answers. */
export const PAGE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/push-answers.md');

const START = '## The answers';

/** The page with its tables as they ought to be; what stands above them is written by hand. */
export function answersPage(page: string): string {
  return `${page.slice(0, page.indexOf(START))}${tables()}\n`;
}

function tables(): string {
  const reasons = [...TOKEN_REASONS].map(([reason, { advice, drop, alarm }]) =>
    [`\`${reason}\``, drop ? 'forget the token' : alarm ? 'alarm' : 'keep the token', advice]);
  const receipts = [...RECEIPT_CODES].map(([code, { meaning, retire }]) =>
    [String(code), meaning, retire ? 'forget the token' : '']);
  return [
    START, '', table(['Code', 'Means', 'Action', 'Advice'], [...answers(RESPONSE_CODES), ...answers(HTTP_MEANINGS)]), '',
    '## Refused tokens', '', table(['Reason', 'Action', 'Advice'], reasons), '',
    '## Receipts', '', table(['Code', 'Means', 'Action'], receipts),
  ].join('\n');
}

function answers(meanings: ReadonlyMap<string | number, CodeMeaning>): string[][] {
  return [...meanings].map(([code, { meaning, action, advice }]) =>
    [typeof code === 'number' ? `HTTP ${code}` : code, meaning, `\`${action}\``, advice]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    writeFileSync(PAGE, answersPage(readFileSync(PAGE, 'utf8')));
  } else {
    console.log(tables());
  }
}
