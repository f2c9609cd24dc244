import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { begin, type Party, type Running } from './parties.ts';

/** Brings a party to the server in a process of its own: what it does must not cost the server's loop. */
export async function apart(party: Party): Promise<Running> {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(party)]);
  await answerOf(child);
  return {
    ask: async (ms) => {
      child.send(ms);
      return await answerOf(child) as number[];
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  return (await once(child, 'message') as unknown[])[0];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const running = await begin(JSON.parse(process.argv[2] ?? '') as Party);
  process.on('message', (ms: number) => void running.ask(ms).then((answer) => process.send?.(answer)));
  process.send?.('here');
}
