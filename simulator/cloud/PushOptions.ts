import { CLOUD_RULES } from './CloudRules.ts';
import { good, wrong, type Checked, type Fields } from './CloudReply.ts';

const MAX_TTL_S = 1_296_000;
const DEFAULT_TTL_S = 86_400;
const MAX_BI_TAG_BYTES = 64;

/** `pushOptions` with defaults in place. */
export interface PushOptions {
  /** Seconds. */
  readonly ttl: number;
  readonly testMessage: boolean;
}

export function checkOptions(options: Fields): Checked<PushOptions> {
  const { ttl = DEFAULT_TTL_S, testMessage = false } = options;
  if (typeof ttl === 'number' && ttl <= 0) {
    return wrong(CLOUD_RULES.ttl, '80100004', 'pushOptions.ttl is over before it begins.');
  }
  if (typeof ttl !== 'number' || !Number.isInteger(ttl) || ttl > MAX_TTL_S) {
    return wrong(CLOUD_RULES.ttl, '80100001', `pushOptions.ttl is no integer from 1 to ${MAX_TTL_S}.`);
  }
  const fault = typeof testMessage !== 'boolean' ? 'testMessage' : faultyOption(options);
  return typeof testMessage === 'boolean' && fault === undefined ? good({ ttl, testMessage })
    : wrong(CLOUD_RULES.options, '80100001', `pushOptions.${fault} is not as documented.`);
}

/** Name of the first option that is wrong; those the desk does not act upon are checked all the same. */
function faultyOption({ biTag, receiptId, collapseKey }: Fields): string | undefined {
  if (biTag !== undefined && (typeof biTag !== 'string' || Buffer.byteLength(biTag) > MAX_BI_TAG_BYTES)) {
    return 'biTag';
  }
  if (receiptId !== undefined && typeof receiptId !== 'string') {
    return 'receiptId';
  }
  return collapseKey === undefined || isCollapseKey(collapseKey) ? undefined : 'collapseKey';
}

function isCollapseKey(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= -1 && value <= 100;
}
