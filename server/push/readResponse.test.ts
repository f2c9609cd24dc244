import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeResult } from './PushResult.ts';
import { readResponse } from './readResponse.ts';

function answer(status: number, code: string, msg: string | object = 'text'): ReturnType<typeof readResponse> {
  const text = typeof msg === 'string' ? msg : JSON.stringify(msg);
  return readResponse(status, JSON.stringify({ code, msg: text, requestId: 'r1' }));
}

function actionOf(status: number, code: string): string {
  const result = answer(status, code);
  return result.kind === 'refused' ? result.action : result.kind;
}

test('80000000 is accepted', () => {
  assert.deepEqual(answer(200, '80000000'), { kind: 'accepted', requestId: 'r1' });
});

test('80100000 gives the refused tokens with reason, advice and whether to drop them', () => {
  const result = answer(200, '80100000', {
    success: 1, failure: 3, illegalTokens: { tokenFormatError: ['A'], noPushTypeRight: ['B'], somethingNew: ['C'] },
  });
  assert.equal(result.kind, 'partial');
  assert.ok('failures' in result);
  assert.deepEqual(result.failures.map(({ token, reason, drop }) => [token, reason, drop]),
    [['A', 'tokenFormatError', true], ['B', 'noPushTypeRight', false], ['C', 'somethingNew', false]]);
  assert.match(describeResult(result), /tokenFormatError: This is no push token/);
});

test('80300007 is a refusal with the reason of every token, told without the tokens', () => {
  const result = answer(400, '80300007', { success: 0, failure: 2, illegalTokens: { noRight: ['SECRET', 'SECRET2'] } });
  assert.equal(result.kind, 'refused');
  assert.ok('failures' in result);
  assert.equal(result.failures.length, 2);
  const line = describeResult(result);
  assert.match(line, /every token was refused \(code 80300007\)\. noRight: The token is of an app outside/);
  assert.doesNotMatch(line, /SECRET/);
});

for (const [code, action] of Object.entries({
  80100001: 'fix', 80100003: 'fix', 80100004: 'fix', 80100022: 'fix', 80200001: 'resign', 80200005: 'resign',
  80300002: 'alarm', 80300007: 'dropTokens', 80300008: 'fix', 80300010: 'split', 80300029: 'slowDown',
  80300030: 'split', 80300036: 'fix', 80300037: 'alarm', 81000001: 'retry', 89999999: 'fix',
})) {
  test(`${code} is refused with meaning and advice, action: ${action}`, () => {
    const result = answer(400, code);
    assert.equal(actionOf(400, code), action);
    assert.match(describeResult(result), new RegExp(`^The push was refused: .{10,}\\(code ${code}\\)\\. .{10,}`));
  });
}

test('the business code counts before the HTTP status', () => {
  assert.equal(actionOf(200, '80200005'), 'resign');
  assert.equal(actionOf(500, '80100003'), 'fix');
  assert.equal(actionOf(200, '81000001'), 'retry');
});

test('without a readable code the HTTP status decides', () => {
  const expected: [number, string][] = [[400, 'fix'], [401, 'resign'], [404, 'fix'], [500, 'retry'], [502, 'retry'],
    [503, 'slowDown'], [418, 'fix']];
  for (const [status, action] of expected) {
    for (const text of ['', '<html>', '[]', 'null', '{"code":7}']) {
      const result = readResponse(status, text);
      assert.equal(result.kind === 'refused' ? result.action : result.kind, action, `${status} ${text}`);
    }
  }
  assert.match(describeResult(readResponse(404, '')), /no push service at this address \(HTTP 404\)/);
});

test('a msg that should be JSON and is not gives no failures, and no exception', () => {
  for (const msg of ['no json', '[]', '{"illegalTokens":7}', '{"illegalTokens":{"noRight":"A"}}',
    '{"illegalTokens":{"noRight":[1,null]}}']) {
    const result = answer(200, '80100000', msg);
    assert.ok(result.kind === 'partial');
    assert.deepEqual(result.failures, []);
  }
});
