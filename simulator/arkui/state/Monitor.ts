import { Reaction } from '../reactive/Reaction.ts';
import { metasOf } from './ClassMeta.ts';
import { isAsleep } from './ViewState.ts';
import type { World } from './World.ts';

/** One value that a listener is told of. */
export interface MonitorValue {
  readonly before: unknown;
  readonly now: unknown;
  readonly path: string;
}

/** What a `@Monitor` method is called with (js-apis-statemanagement.md, IMonitor). */
export interface MonitorReport {
  /** Paths that have changed. */
  readonly dirty: string[];
  /** The change of one path; of the first one that has changed without `path`. */
  value(path?: string): MonitorValue | undefined;
}

/**
 * Starts the `@Monitor` methods of an object that is fully made. They are called after a change, once for all changes
 * of one turn, and not for first values. Returns what ends them.
 */
export function startMonitors(world: World, owner: object): (() => void)[] {
  return metasOf(owner).flatMap((meta) => meta.monitors).map(({ method, paths }) => {
    const call = (report: MonitorReport): void => {
      (owner as Record<string, (report: MonitorReport) => void>)[method]?.(report);
    };
    return watchPaths(world, owner, `${owner.constructor.name}.${method}`, paths, call);
  });
}

function watchPaths(world: World, owner: object, label: string, paths: readonly string[],
  call: (report: MonitorReport) => void): () => void {
  const look = (): unknown[] => reaction.track(() => paths.map((path) => valueAt(owner, path)));
  const reaction = new Reaction(world.reactor, {
    phase: 'monitor', isAsleep: () => isAsleep(owner),
    label,
    react: () => {
      const before = known;
      known = look();
      const changes = paths.flatMap((path, at): MonitorValue[] =>
        before[at] === known[at] ? [] : [{ path, before: before[at], now: known[at] }]);
      if (changes.length > 0) {
        call(reportOf(changes));
      }
    },
  });
  let known = look();
  return () => reaction.dispose();
}

function reportOf(changes: readonly MonitorValue[]): MonitorReport {
  return {
    dirty: changes.map((change) => change.path),
    value: (path) => path === undefined ? changes[0] : changes.find((change) => change.path === path),
  };
}

function valueAt(owner: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined, owner);
}
