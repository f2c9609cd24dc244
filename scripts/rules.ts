import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rule, RuleGrade } from '../simulator/rules/Rule.ts';
import { allRules } from '../simulator/rules/Rule.ts';

/** Every rule of the desk as a table: `npx tsx scripts/rules.ts`, with `--write` into docs/rules.md and the form. */

const SIMULATOR = path.join(path.dirname(fileURLToPath(import.meta.url)), '../simulator');
/** The page that lists the rules. */
export const PAGE = path.join(SIMULATOR, '../docs/rules.md');
/** The form that a team fills in on its device. */
export const FORM = path.join(SIMULATOR, '../docs/device-form.md');
const GRADES: readonly RuleGrade[] = ['assumed', 'open-source', 'documented'];

/** Loads every module that could declare a rule. */
async function load(): Promise<void> {
  const files = readdirSync(SIMULATOR, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(kits|system|device|process|cloud|network|invariants|arkui|Phone)/.test(file))
    .filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$|[tT]est/.test(file));
  for (const file of files) {
    await import(pathToFileURL(path.join(SIMULATOR, file)).href);
  }
}

/** Every rule of the desk, sorted by id; those of tests are left out. */
export async function deskRules(): Promise<readonly Rule[]> {
  await load();
  return allRules().filter((rule) => !rule.id.startsWith('test.'));
}

/** The tables, one a grade, least sure first. How to check what is assumed stands in the form. */
async function ruleTables(): Promise<string> {
  const rules = await deskRules();
  return GRADES.map((grade) => {
    const rows = rules.filter((rule) => rule.grade === grade).map(({ id, text, source }) => line([`\`${id}\``, text, source]));
    return [`## ${grade} (${rows.length})`, '', line(['Rule', 'Says', 'Source']), '|---|---|---|', ...rows].join('\n');
  }).join('\n\n');
}

/** The page with its tables as they ought to be; what stands above them is written by hand. */
export async function rulesPage(page: string): Promise<string> {
  const start = page.indexOf('## assumed (');
  return `${page.slice(0, start)}${await ruleTables()}\n`;
}

/** What it takes to look at a rule, and the rules of which that is so; all others need the app as it is, and calls. */
const NEEDS: ReadonlyArray<readonly [title: string, is: RegExp]> = [
  ['With the server and a key, no device', /^cloud\./],
  ['With lines of code of your own', /^(audio\.(capturer|session|stream)|camera|http|image|load|resource)\.|^call\.(outgoing-state|own-link)$|^invariant\.I[47]\./],
];
const AS_IT_IS = 'With the app as it is, and calls';
/** Of a limit of the desk's own there is nothing to see. */
const NOTHING = /^Nothing to look for/;

/** The form with a line for each rule that is only assumed: what to do, and room for what was seen. What stands above is written by hand. */
export async function deviceForm(form: string): Promise<string> {
  const rules = (await deskRules()).filter(({ grade, check = '' }) => grade === 'assumed' && !NOTHING.test(check));
  const needOf = ({ id }: Rule): string => NEEDS.find(([, is]) => is.test(id))?.[0] ?? AS_IT_IS;
  const tables = [AS_IT_IS, ...NEEDS.map(([title]) => title)].map((title) => {
    const rows = rules.filter((rule) => needOf(rule) === title).map(({ id, text, check }) => line([`\`${id}\``, check ?? '', text, '☐ yes ☐ no', '']));
    return [`### ${title} (${rows.length})`, '', line(['Rule', 'Do', 'The desk says', 'So?', 'Seen']), '|---|---|---|---|---|', ...rows].join('\n');
  });
  return `${form.slice(0, form.indexOf('### '))}${tables.join('\n\n')}\n`;
}

/** One row; a bar in a text would end its cell. */
function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    writeFileSync(PAGE, await rulesPage(readFileSync(PAGE, 'utf8')));
    writeFileSync(FORM, await deviceForm(readFileSync(FORM, 'utf8')));
  } else {
    console.log(await ruleTables());
  }
}
