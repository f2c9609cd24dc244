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

/** One line for each rule that is only assumed: what to do on a device, and room for what was seen there. */
export async function deviceForm(): Promise<string> {
  const rules = (await deskRules()).filter((rule) => rule.grade === 'assumed');
  const rows = rules.map(({ id, text, check }) => line([`\`${id}\``, check ?? '', text, '', '']));
  return `# What was seen on a device

Device, system version (Settings > About): ______________________  App version: __________  Date: __________  By: __________

What the desk only assumes, one line a rule: do it, and write whether it is so and what you saw. Copy this page first: it is written by
\`npx tsx scripts/rules.ts --write\`. What is not so is a defect of the desk: open an issue with the line, and the rule's \`check\` gets
the answer. The way to a first call: [device.md](device.md).

${line(['Rule', 'On a device', 'The desk says', 'So?', 'Seen'])}
|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** One row; a bar in a text would end its cell. */
function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    writeFileSync(PAGE, await rulesPage(readFileSync(PAGE, 'utf8')));
    writeFileSync(FORM, await deviceForm());
  } else {
    console.log(await ruleTables());
  }
}
