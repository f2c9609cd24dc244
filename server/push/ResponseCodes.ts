/**
 * What the push cloud's answers mean and what to do about them (push-scenariozed-api-response.md).
 * The advice is ours where the document only says "read the message".
 */
export interface CodeMeaning {
  readonly meaning: string;
  /** What whoever runs the server does. */
  readonly advice: string;
  /** `resign`: sign a new JWT and try once more. `later`: the same request may succeed after a pause. */
  readonly retry: 'no' | 'resign' | 'later';
}

export const CODE_SUCCESS = '80000000';
export const CODE_PARTIAL = '80100000';
export const CODE_ALL_TOKENS_INVALID = '80300007';

export const RESPONSE_CODES: ReadonlyMap<string, CodeMeaning> = new Map<string, CodeMeaning>([
  [CODE_SUCCESS, no('accepted', 'Nothing to do.')],
  [CODE_PARTIAL, no('some tokens were refused', 'Drop or refresh the refused tokens by their reasons.')],
  ['80100001', no('a parameter of the request is wrong', 'Correct the request; the same one will not be taken.')],
  ['80100003', no('the payload is wrong', 'Correct the payload; the same one will not be taken.')],
  ['80100004', no('the message was over before it was sent', 'Use a ttl of 30 to 60 seconds.')],
  ['80100022', no('a picture of the message was not verified', 'Have the picture verified, or send none.')],
  ['80200001', {
    meaning: 'the push cloud does not accept our identity',
    advice: 'Check that the key file belongs to the project, that the project ID is the one of the app, and that the '
      + 'request goes to the v3 address.',
    retry: 'resign',
  }],
  ['80200005', {
    meaning: 'the JWT has expired',
    advice: 'Set the clock of this machine right.',
    retry: 'resign',
  }],
  ['80300002', no('this project may not push to the app',
    'Switch Push Kit on for the project in AppGallery Connect and check the project ID.')],
  [CODE_ALL_TOKENS_INVALID, no('every token was refused', 'Have the app fetch its push token anew and upload it.')],
  ['80300008', no('the message is larger than 4096 bytes', 'Shorten extraData.')],
  ['80300010', no('too few or too many tokens in one request', 'Send to 1 to 1000 tokens at a time.')],
  ['80300029', later('too many test messages at a time', 'Slow down, or send without the test mark.')],
  ['80300030', no('too many tokens in a test message', 'Send test messages to at most 10 tokens at a time.')],
  ['80300036', no('the JWT is valid for more than a day', 'Sign it for an hour.')],
  ['80300037', no('the app is under a penalty and may not push', 'See the notice in AppGallery Connect.')],
  ['81000001', later('an internal error of the push cloud', 'Try again later; if it stays, file a ticket.')],
]);

/** For answers without a readable business code. */
export const HTTP_MEANINGS: ReadonlyMap<number, CodeMeaning> = new Map<number, CodeMeaning>([
  [400, no('the push cloud found the request wrong', 'Correct the request.')],
  [401, {
    meaning: 'the push cloud does not accept our identity',
    advice: 'Check the key file and the project ID.',
    retry: 'resign',
  }],
  [404, no('there is no push service at this address', 'Check the base address and the project ID.')],
  [500, later('an internal error of the push cloud', 'Try again later; if it stays, file a ticket.')],
  [502, later('the push cloud has connection trouble', 'Try again later.')],
  [503, later('the push cloud throttles us', 'Spread the load; ask for a higher rate in AppGallery Connect.')],
]);

export const UNKNOWN_ANSWER: CodeMeaning = no('the push cloud gave an answer that is not documented',
  'Look the code up in the Push Kit documents.');

function no(meaning: string, advice: string): CodeMeaning {
  return { meaning, advice, retry: 'no' };
}

function later(meaning: string, advice: string): CodeMeaning {
  return { meaning, advice, retry: 'later' };
}
