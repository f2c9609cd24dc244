import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';

/** hilog (js-apis-hilog.md): an argument without {public} is written as <private>. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.PerformanceAnalysisKit');
  const write = (level: string) => (_domain: number, tag: string, format: string, ...args: unknown[]): void => {
    const line = `${level} ${tag}: ${fill(format, args)}`;
    host.device.log.push(line);
    host.device.secrets.inspect(line);
  };
  return {
    ...skeleton,
    hilog: {
      ...(skeleton.hilog as object),
      debug: write('D'), info: write('I'), warn: write('W'), error: write('E'), fatal: write('F'),
      isLoggable: () => true,
    },
  };
}

function fill(format: string, args: readonly unknown[]): string {
  let next = 0;
  return format.replace(/%(\{(public|private)\})?([dioxXsOc])/g, (_whole, _braces, privacy: string | undefined) => {
    const value = args[next++];
    return privacy === 'public' ? String(value) : '<private>';
  });
}
