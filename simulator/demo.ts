import { runCommand } from '../scripts/commandLine.ts';
import { demoCall } from './demoCall.ts';

const HELP = 'npm run demo: one whole call by itself, in virtual time. Exit code 0 only if nothing was done against a rule.';

process.exitCode = await runCommand({ name: 'npm run demo --', help: HELP, options: {} }, process.argv.slice(2), async () => {
  const { lines, wrong } = await demoCall();
  wrong.forEach((sentence) => console.error(sentence));
  lines.forEach((line) => console.log(line));
  return wrong.length === 0 ? 0 : 1;
});
