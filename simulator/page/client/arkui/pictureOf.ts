import type { WireValue } from '../../../arkui/wire/Wire.ts';
import type { Screen } from './Context.ts';
import { isRecord } from './style/Units.ts';

/** Where the data of a picture is that an attribute or an argument names. */
export function pictureOf({ store }: Screen, value: WireValue | undefined): string | undefined {
  if (isRecord(value) && typeof value.$picture === 'string') {
    return store.asset(value.$picture);
  }
  return typeof value === 'string' && value.startsWith('data:') ? value : undefined;
}
