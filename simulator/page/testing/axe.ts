import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** Of a whole document, which the page of an app is not. */
const OF_DOCUMENTS = ['document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region'];

/** The same of the page of an app alone, without the desk's around it. */
export async function seriousInApp(page: Page): Promise<string[]> {
  return (await serious(page)).filter((found) => !OF_DOCUMENTS.some((id) => found.startsWith(`${id}:`)));
}

/** What axe-core finds serious or worse, with the first place of each. */
export async function serious(page: Page): Promise<string[]> {
  if (await page.evaluate('typeof axe') === 'undefined') {
    await page.evaluate(AXE);
  }
  const { violations } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as AxeResult;
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes: [first] }) => `${id}: ${first?.html.slice(0, 200)} ${first?.failureSummary}`);
}
