import type { BadApp } from '../BadApp.ts';
import { breaks } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const DOMAIN = '0x0101';
const writes = (rest: string): string => `hilog.info(${DOMAIN}, 'tag', ${rest});`;
const WRITES = ets(writes(`'%{public}d calls', 1`));
const TOKEN = `const token = await pushService.getToken();`;

const traces = (body: string): string => body.replace(/(start|finish)\(/g, 'hiTraceMeter.$1AsyncTrace(3, ');
const TRACES = ets(traces(`start('ring', 1, 'call'); start('ring', 2, 'call'); finish('ring', 2); finish('ring', 1);`));

/** Errors that nobody catches, the log, and the trace. */
export const ERRORS: readonly BadApp[] = [
  breaks('invariant.I10.uncaught', ets(`setTimeout(() => { throw new Error('boom'); }, 1); await world.after(10);`),
    ets(`setTimeout(() => { try { throw new Error('boom'); } catch (e) { return; } }, 1); await world.after(10);`)),
  breaks('invariant.I10.unhandled', ets(`setTimeout(() => { Promise.reject(new Error('boom')); }, 1);
    await world.after(10);`),
    ets(`setTimeout(() => { Promise.reject(new Error('boom')).catch(() => {}); }, 1); await world.after(10);`)),
  breaks('invariant.I10.log', ets(`${TOKEN} ${writes(`'%{public}s', token`)}`),
    ets(`${TOKEN} ${writes(`'%{private}s', token`)}`)),
  breaks('log.domain', ets(`hilog.info(0x10000, 'tag', 'text');`), WRITES),
  breaks('log.tag', ets(`hilog.info(${DOMAIN}, 'x'.repeat(32), 'text');`), ets(`hilog.info(${DOMAIN},
    'x'.repeat(31), 'text');`)),
  breaks('log.arguments', ets(writes(`'%{public}d calls', 'one'`)), WRITES),
  breaks('trace.pair', ets(traces(`start('ring', 1, 'call'); finish('ring', 2);`)), TRACES),
  breaks('trace.text', ets(traces(`start('ring|1', 1, 'call'); finish('ring|1', 1);`)), TRACES),
];
