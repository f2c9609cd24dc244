import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../pages.ts';
import { declarations, type Declared } from './declarations.ts';

const ETS = path.join(ROOT, 'entry/src/main/ets');

interface Chapter {
  readonly title: string;
  readonly files: readonly string[];
}

/** What a team calls, implements, or is handed. The rest of the app is free to change. */
export const CHAPTERS: readonly Chapter[] = [
  { title: 'Doors', files: ['service/VoipCallService', 'service/Account', 'common/AppConfig', 'common/Identity', 'common/Poster'] },
  {
    title: 'Ports',
    files: readdirSync(path.join(ETS, 'ports')).filter((file) => file.endsWith('.ets')).sort().map((file) => `ports/${path.basename(file, '.ets')}`),
  },
  {
    title: 'Calls',
    files: ['call/CallInvite', 'call/CallState', 'call/EndReason', 'call/CallRecord', 'call/CallSettings', 'call/PushParser', 'call/CallBook', 'call/Transition'],
  },
];

/** What a file of the app offers. @param file without its ending, e.g. `ports/LinkPort` */
export function offered(file: string): readonly Declared[] {
  return declarations(path.join(ETS, `${file}.ets`));
}

/** The page, from the words that stand in the sources. */
export function apiPage(): string {
  return CHAPTERS.map(({ title, files }) => [`## ${title}`, ...files.map(fileText)].join('\n\n')).join('\n\n');
}

function fileText(file: string): string {
  return [`### \`${file}.ets\``, ...offered(file).map(declaredText)].join('\n\n');
}

function declaredText({ kind, name, head, says, members }: Declared): string {
  const title = kind === 'type' ? `\`${head}\`` : `**${kind} ${name}**`;
  const rows = members.map((member) => `| \`${cell(member.signature)}\` | ${cell(member.says)} |`);
  return [`${title}: ${cell(says)}`, ...rows.length === 0 ? [] : [['| | |', '|---|---|', ...rows].join('\n')]].join('\n\n');
}

/** Tags are for editors; a page says them in words. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*@param (\w+) /g, '<br>`$1`: ').replaceAll(/\s*@returns /g, '<br>Gives: ')
    .replaceAll(/\s*@throws /g, '<br>Throws: ').replace(/^<br>/, '');
}
