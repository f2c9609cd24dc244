// Writes what pages have from the code: npx tsx scripts/docs/write.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pages, ROOT } from './pages.ts';
import { withSections } from './sections.ts';

for (const { file, text } of pages()) {
  const wanted = await withSections(text);
  if (wanted !== text) {
    writeFileSync(path.join(ROOT, file), wanted);
    console.log(`written: ${file}`);
  }
}
