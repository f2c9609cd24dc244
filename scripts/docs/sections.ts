import { readFileSync } from 'node:fs';
import path from 'node:path';
import { demoCall } from '../../simulator/demoCall.ts';
import { mermaidText } from '../../simulator/page/timeline/mermaid.ts';
import { apiPage } from './api/apiPage.ts';
import { ROOT } from './pages.ts';
import { stateTable } from './stateTable.ts';

/**
 * What pages have from the code: `<!-- made: NAME -->`, the text, `<!-- end -->`. `file PATH` is a file as it is.
 * `npx tsx scripts/docs/write.ts` writes it anew, and a test holds it in step.
 */
const MAKERS: Readonly<Record<string, () => string | Promise<string>>> = {
  'a call as a picture': async () => fenced('mermaid', mermaidText((await demoCall()).entries, {
    server: 'App server', push: 'Push Kit', system: 'Call Service Kit', app: 'App', user: 'User',
  }).trimEnd()),
  'states that follow': () => stateTable(),
  'what a team calls and implements': () => apiPage(),
};

/** A file of the project as a block: an example that is compiled and run where it stands. */
function makerOf(name: string): (() => string) | undefined {
  const [, file] = /^file (\S+)$/.exec(name) ?? [];
  return file === undefined ? undefined
    : () => fenced(path.extname(file).slice(1), readFileSync(path.join(ROOT, file), 'utf8').trimEnd());
}

function fenced(tag: string, text: string): string {
  return `\`\`\`${tag}\n${text}\n\`\`\``;
}

/** A page with its made parts as they ought to be. @throws Error for a name that nothing makes */
export async function withSections(text: string): Promise<string> {
  let result = text;
  for (const [whole, name = ''] of text.matchAll(/<!-- made: (.*?) -->\n[^]*?<!-- end -->/g)) {
    const make = MAKERS[name] ?? makerOf(name);
    if (make === undefined) {
      throw new Error(`Nothing makes '${name}'. There are: ${Object.keys(MAKERS).join(', ')}.`);
    }
    const made = await make();
    result = result.replace(whole, () => `<!-- made: ${name} -->\n${made}\n<!-- end -->`);
  }
  return result;
}
