import type { Names } from './Names.ts';

type Row = readonly [path: string, what: string];

const ROWS: readonly Row[] = [
  ['AppScope/', 'bundle name, the name under the icon, the icon'],
  ['entry/', 'the HarmonyOS module; open this folder\'s parent in DevEco Studio as it is'],
  ['entry/src/main/ets/common/AppConfig.ets', 'where the server is'],
  ['server/', 'push sender and link server: `npm run serve`'],
  ['simulator/', 'the device on the desk: `npm start`'],
  ['proof/', 'every order of events, random runs, mutants of the core'],
];

const PAGES: readonly Row[] = [
  ['docs/device.md', 'to a real device, step by step, and what to do when it does not ring'],
  ['docs/own/', 'where to put your own signalling, media, accounts, ringtone, look, push sender'],
  ['docs/api.md', 'what you call, implement and are handed'],
  ['docs/architecture.md', 'how it is built'],
  ['docs/push-payload.md', 'what your server sends'],
  ['docs/link-protocol.md', 'what app and server say to each other'],
  ['docs/call-states.md', 'what becomes of a call'],
];

/** The first page of a team's project. @param has whether the project has a file, or a folder that begins so */
export function readme(names: Names, has: (start: string) => boolean): string {
  const title = names.app['base'] ?? names.pack;
  const start = has('simulator/page/main.ts') ? 'npm start                # a phone on a page in your browser\n' : '';
  const there = (rows: readonly Row[]): readonly Row[] => rows.filter(([path]) => has(path));
  return `# ${title}

Voice and video calls on HarmonyOS, as \`${names.bundle}\`.

\`\`\`
npm ci
${start}npm test                 # types, ArkTS rules, the app's suites, and what else is here
\`\`\`

| | |
|---|---|
${there(ROWS).map(([path, what]) => `| \`${path}\` | ${what} |`).join('\n')}

## Read on

${there(PAGES).map(([path, what]) => `* [${path}](${path}): ${what}`).join('\n')}

## Still to do

* Icons: \`AppScope/resources/base/media\`, \`entry/src/main/resources/base/media\`; ringtone and the picture of a caller
  without one: \`entry/src/main/resources/rawfile\`.
* \`LINK_URL\` and \`SERVER_URL\` in \`AppConfig.ets\`, if you have not given them${names.server.includes('example.com') ? ': now they lead nowhere' : ''}.
* The reasons for the permissions in \`entry/src/main/resources/*/element/string.json\`: the store reads them.

Where this began, and under which licence: [NOTICE](NOTICE), [LICENSE](LICENSE).
`;
}
