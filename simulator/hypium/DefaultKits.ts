import { kitEnums } from '../arkts/KitSkeleton.ts';

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  fatal: () => undefined,
  isLoggable: () => false,
};

/**
 * Kits of a test that is given none: enums with their values, and functions that refuse. Only the log works, silently:
 * code under test may say what it does.
 */
export function defaultKit(kit: string): Record<string, unknown> {
  const skeleton = kitEnums(kit);
  return kit === '@kit.PerformanceAnalysisKit'
    ? { ...skeleton, hilog: { ...(skeleton.hilog as object), ...SILENT } }
    : skeleton;
}
