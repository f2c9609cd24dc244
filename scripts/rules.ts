import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RuleGrade } from '../simulator/rules/Rule.ts';
import { allRules } from '../simulator/rules/Rule.ts';

/** Every rule of the desk as a table, for docs/verified-against.md: `npx tsx scripts/rules.ts`. */

const SIMULATOR = path.join(path.dirname(fileURLToPath(import.meta.url)), '../simulator');
const GRADES: readonly RuleGrade[] = ['assumed', 'open-source', 'documented'];

/** Loads every module that could declare a rule. */
async function load(): Promise<void> {
  const files = readdirSync(SIMULATOR, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(kits|system|device|process|cloud|network|arkui|Phone)/.test(file))
    .filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$|[tT]est/.test(file));
  for (const file of files) {
    await import(pathToFileURL(path.join(SIMULATOR, file)).href);
  }
}

/** The tables, one a grade, least sure first. */
export async function ruleTables(): Promise<string> {
  await load();
  return GRADES.map((grade) => {
    const rows = allRules().filter((rule) => rule.grade === grade && !rule.id.startsWith('test.'))
      .map(({ id, text, source }) => `| \`${id}\` | ${text} | ${source} |`);
    return [`### ${grade} (${rows.length})`, '', '| Rule | Says | Source |', '|---|---|---|', ...rows].join('\n');
  }).join('\n\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await ruleTables());
}
