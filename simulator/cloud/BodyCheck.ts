import { checkAlertPayload } from './AlertPayload.ts';
import { CLOUD_RULES } from './CloudRules.ts';
import { good, objectOf, wrong, type Checked, type Fields } from './CloudReply.ts';
import { checkOptions, type PushOptions } from './PushOptions.ts';

const MAX_BODY_BYTES = 4096;
const MAX_TOKENS = 1000;
const MAX_TEST_TOKENS = 10;

/** A request body that keeps all rules. */
export interface CheckedBody {
  readonly tokens: readonly string[];
  readonly payload: Fields;
  readonly options: PushOptions;
}

export function checkBody(text: string, pushType: string): Checked<CheckedBody> {
  const body = parse(text);
  const payload = objectOf(body?.['payload']);
  const target = objectOf(body?.['target']);
  const pushOptions = body?.['pushOptions'] === undefined ? {} : objectOf(body['pushOptions']);
  if (payload === undefined || target === undefined || pushOptions === undefined) {
    return wrong(CLOUD_RULES.bodyShape, '80100003',
      'The body is no JSON object with the objects payload and target, and pushOptions if present.');
  }
  const options = checkOptions(pushOptions);
  if (!options.ok) {
    return options;
  }
  const tokens = checkTokens(target['token'], options.value.testMessage);
  if (!tokens.ok) {
    return tokens;
  }
  const size = bytesWithout(tokens.value, text);
  if (size > MAX_BODY_BYTES) {
    return wrong(CLOUD_RULES.bodySize, '80300008', `The body has ${size} bytes; ${MAX_BODY_BYTES} are allowed.`);
  }
  const content = pushType === '10' ? checkCallPayload(payload) : checkAlertPayload(payload);
  return content.ok ? good({ tokens: tokens.value, payload, options: options.value }) : content;
}

function checkTokens(value: unknown, testMessage: boolean): Checked<readonly string[]> {
  if (!Array.isArray(value) || !value.every((token): token is string => typeof token === 'string' && token !== '')) {
    return wrong(CLOUD_RULES.bodyShape, '80100001', 'target.token is no list of texts.');
  }
  if (value.length < 1 || value.length > MAX_TOKENS) {
    return wrong(CLOUD_RULES.tokenCount, '80300010', `The number of tokens is not within 1 and ${MAX_TOKENS}.`);
  }
  if (testMessage && value.length > MAX_TEST_TOKENS) {
    return wrong(CLOUD_RULES.testTokenCount, '80300030', `A test message has more than ${MAX_TEST_TOKENS} tokens.`);
  }
  return good(value);
}

function checkCallPayload(payload: Fields): Checked<undefined> {
  return typeof payload['extraData'] === 'string' ? good(undefined)
    : wrong(CLOUD_RULES.extraData, '80100003', 'payload.extraData is no text.');
}

function bytesWithout(tokens: readonly string[], text: string): number {
  const tokenBytes = tokens.reduce((sum, token) => sum + Buffer.byteLength(JSON.stringify(token)) - 2, 0);
  return Buffer.byteLength(text) - tokenBytes;
}

function parse(text: string): Fields | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
