import type { Names } from './Names.ts';
import type { Part } from './parts.ts';

/** `stands`: the file without which it is not said, where that is another one. */
interface Row {
  readonly path: string;
  readonly what: string;
  readonly stands?: string;
}

const ROWS: readonly Row[] = [
  { path: 'AppScope/', what: 'bundle name, the name under the icon, the icon' },
  { path: 'entry/', what: 'the HarmonyOS module; open this folder\'s parent in DevEco Studio as it is' },
  { path: 'entry/src/main/ets/common/AppConfig.ets', what: 'where the server is' },
  { path: 'server/', what: 'push sender and link server: `npm run serve`', stands: 'server/cli/serve/main.ts' },
  { path: 'simulator/', what: 'the device on the desk: `npm start`', stands: 'simulator/page/main.ts' },
  { path: 'tests/', what: 'whole calls: app, server and phone together' },
  { path: 'proof/', what: 'every order of events, random runs, mutants of the core' },
];

const PAGES: readonly Row[] = [
  { path: 'docs/desk-page.md', what: 'the page that `npm start` shows, and what happens when you save a file', stands: 'simulator/page/main.ts' },
  { path: 'docs/own/look.md', what: 'which file for which colour, word or screen' },
  { path: 'docs/device.md', what: 'to a real device, step by step' },
  { path: 'docs/it-does-not-ring.md', what: 'symptom, cause, how to see it, cure' },
  { path: 'docs/own/', what: 'where to put your own signalling, media, accounts, ringtone, push sender' },
  { path: 'docs/api.md', what: 'what you call, implement and are handed' },
  { path: 'docs/how-a-call-travels.md', what: 'one call from the server to the ear and back, as a picture' },
  { path: 'docs/architecture.md', what: 'how it is built' },
  { path: 'docs/push-payload.md', what: 'what your server sends' },
  { path: 'docs/link-protocol.md', what: 'what app and server say to each other' },
  { path: 'docs/call-states.md', what: 'what becomes of a call' },
  { path: 'docs/README.md', what: 'all pages, by what you want to know' },
  { path: 'docs/changing-it.md', what: 'what to touch for which change, and what tells of a place that was forgotten' },
];

/** What stays of a part that was left out has to be explained, and so have records and comments that speak of it. */
function leftOut(without: readonly Part[], has: (start: string) => boolean): string {
  const folders = without.filter((part) => has(`${part}/`)).map((part) => `\`${part}/\``);
  const rest = folders.length === 0 ? '' : ` What is left in ${folders.join(' and ')} is what the rest stands on.`;
  return without.length === 0 ? '' : `
Left out: ${without.join(', ')}.${rest}
A comment, or a record of a decision in [docs/decisions](docs/decisions/), that speaks of more than is here means the project that [NOTICE](NOTICE) names.
`;
}

/** How a change is seen while the app runs. */
const CHANGE = `
Change it while it runs: save a colour in \`entry/src/main/resources/base/element/color.json\`, a word in the three \`string.json\` or a file of
\`entry/src/main/ets/component/\`, and the page has it at once. To see the app's own page of a call, open the app, call, and press the bar at its top.
`;

/** The first page of a team's project. @param has whether the project has a file, or a folder that begins so */
export function readme(names: Names, without: readonly Part[], has: (start: string) => boolean): string {
  const title = names.app['base'] ?? names.pack;
  const hasPage = has('simulator/page/main.ts');
  const start = hasPage ? 'npm start                # a phone on a page in your browser\n' : '';
  const there = (rows: readonly Row[]): readonly Row[] => rows.filter(({ path, stands = path }) => has(stands));
  return `# ${title}

Voice and video calls on HarmonyOS, as \`${names.bundle}\`.

\`\`\`
npm ci
${start}npm run check            # types and rules of all .ets files, half a minute
npm test                 # types, ArkTS rules, the app's suites, and what else is here
\`\`\`
${hasPage ? CHANGE : ''}
| | |
|---|---|
${there(ROWS).map(({ path, what }) => `| \`${path}\` | ${what} |`).join('\n')}
${leftOut(without, has)}
## Read on

${there(PAGES).map(({ path, what }) => `* [${path}](${path}): ${what}`).join('\n')}

## Still to do

* Icons: \`AppScope/resources/base/media\`, \`entry/src/main/resources/base/media\`; ringtone and the picture of a caller
  without one: \`entry/src/main/resources/rawfile\`.
* \`LINK_URL\` and \`SERVER_URL\` in \`AppConfig.ets\`, if you have not given them${names.server.includes('example.com') ? ': now they lead nowhere' : ''}.
* The reasons for the permissions in \`entry/src/main/resources/*/element/string.json\`: the store reads them.

Where this began, and under which licence: [NOTICE](NOTICE), [LICENSE](LICENSE).
`;
}
