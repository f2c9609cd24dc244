import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { ColorMetrics, curves, LengthMetrics } from './Measures.ts';
import type { KitHost } from '../KitHost.ts';

/**
 * ArkUI's module: measures, colours and curves that pages make. Windows come with an ability's window stage, the
 * context of a page with the page; what else the module has says that it is not on the desk.
 */
export function create(_host: KitHost): Record<string, unknown> {
  return { ...kitEnums('@kit.ArkUI'), LengthMetrics, ColorMetrics, curves };
}
