import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';
import { hilogOf } from './hilog.ts';
import { hiTraceMeterOf } from './hiTraceMeter.ts';

/** Performance Analysis Kit, as far as the app uses it. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.PerformanceAnalysisKit');
  return {
    ...skeleton,
    hiTraceMeter: { ...(skeleton.hiTraceMeter as object), ...hiTraceMeterOf(host) },
    hilog: { ...(skeleton.hilog as object), ...hilogOf(host) },
  };
}
