import { demoCall } from './demoCall.ts';

/** `npm run demo`: one whole call by itself, in virtual time. Exits 0 only if nothing was done against a rule. */

const { lines, wrong } = await demoCall();
wrong.forEach((sentence) => console.error(sentence));
lines.forEach((line) => console.log(line));
process.exitCode = wrong.length === 0 ? 0 : 1;
