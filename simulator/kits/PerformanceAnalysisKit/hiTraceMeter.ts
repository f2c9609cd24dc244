import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { tracesOf, type Trace } from '../../device/Traces.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const SOURCE = 'js-apis-hitracemeter.md';
const PAIR = rule('trace.pair', 'documented', SOURCE,
  'A trace is finished with the level, name and taskId that it was started with; of two at a time with one name, each has its own taskId.');
const TEXT = rule('trace.text', 'documented', SOURCE,
  'Name, category and arguments have at most 420 bytes together and no |, which parts the fields of a trace.');

const MAX_BYTES = 420;

interface Open {
  readonly trace: Trace;
  readonly release: () => void;
}

/** hiTraceMeter, the functions since API 19. What is not finished is held, and shows as left over. */
export function hiTraceMeterOf(host: KitHost): Record<string, unknown> {
  const levels = Object.values(kitEnum('@kit.PerformanceAnalysisKit', 'hiTraceMeter.HiTraceOutputLevel'));
  const traces = tracesOf(host.device);
  const open = new Map<string, Open>();
  const checked = (level: unknown, name: unknown, taskId: unknown): string => {
    if (!levels.includes(level as number) || typeof name !== 'string' || !Number.isInteger(taskId)) {
      throw businessError(401, 'Parameter error.');
    }
    return `${String(level)} ${name} ${String(taskId)}`;
  };
  return {
    startAsyncTrace: (level: number, name: string, taskId: number, category: string, args = ''): void => {
      host.faults.check('PerformanceAnalysisKit.hiTraceMeter.startAsyncTrace');
      const key = checked(level, name, taskId);
      const whole = `${name}${category}${args}`;
      if (Buffer.byteLength(whole) > MAX_BYTES || whole.includes('|')) {
        host.ledger.violate(TEXT, name);
      }
      host.device.secrets.inspect(whole);
      if (open.has(key)) {
        host.ledger.violate(PAIR, `${name} was started twice`);
        return;
      }
      const trace: Trace = { name, taskId, from: host.clock.now(), to: undefined };
      open.set(key, { trace, release: host.hold('trace', name) });
      traces.begin(trace);
    },
    finishAsyncTrace: (level: number, name: string, taskId: number): void => {
      host.faults.check('PerformanceAnalysisKit.hiTraceMeter.finishAsyncTrace');
      const key = checked(level, name, taskId);
      const known = open.get(key);
      if (known === undefined) {
        host.ledger.violate(PAIR, `${name} was finished and not started`);
        return;
      }
      open.delete(key);
      known.release();
      traces.end(known.trace, host.clock.now());
    },
  };
}
