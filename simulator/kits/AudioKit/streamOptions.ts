import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { STREAM_RULES } from './StreamRules.ts';

export interface StreamInfo {
  readonly samplingRate: number;
  readonly channels: number;
  readonly sampleFormat: number;
  readonly encodingType: number;
}

const RATE = kitEnum('@kit.AudioKit', 'audio.AudioSamplingRate');
const CHANNEL = kitEnum('@kit.AudioKit', 'audio.AudioChannel');
const FORMAT = kitEnum('@kit.AudioKit', 'audio.AudioSampleFormat');
const ENCODING = kitEnum('@kit.AudioKit', 'audio.AudioEncodingType');

/**
 * Reads AudioRendererOptions or AudioCapturerOptions.
 * @param purpose what the stream is for: the name of its part, of the number in it, and of the enum
 * @throws BusinessError 6800101
 */
export function readOptions(host: KitHost, options: unknown, purpose: readonly [string, string, string]): {
  info: StreamInfo; purpose: number;
} {
  const [part, field, type] = purpose;
  const given = options as Record<string, Record<string, unknown> | undefined> | undefined;
  const info = given?.streamInfo as unknown as StreamInfo | undefined;
  const value = given?.[part]?.[field];
  const isValid = info !== undefined && has(RATE, info.samplingRate) && has(CHANNEL, info.channels) &&
    has(FORMAT, info.sampleFormat) && has(ENCODING, info.encodingType) &&
    has(kitEnum('@kit.AudioKit', `audio.${type}`), value);
  if (!isValid) {
    host.ledger.violate(STREAM_RULES.options, `${part} or streamInfo`);
    throw businessError(6800101, STREAM_RULES.options.text);
  }
  return { info, purpose: value as number };
}

function has(values: Readonly<Record<string, number>>, value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && Object.values(values).includes(value);
}
