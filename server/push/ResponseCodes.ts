/** What the sender does about an answer by itself. Each word is one branch of `PushSender` and has its test. */
export type PushAction =
  /** Nothing: it has worked. */
  | 'none'
  /** Nothing: the same request fails again, and who sends it has to correct it. */
  | 'fix'
  /** Try the same request again, with growing, spread pauses. */
  | 'retry'
  /** As `retry`, and send everything more slowly for a while. */
  | 'slowDown'
  /** Sign a new JWT and try once more; if that is refused too, somebody has to look. */
  | 'resign'
  /** Forget the refused tokens that are of no use any more. */
  | 'dropTokens'
  /** Send to fewer tokens at a time. */
  | 'split'
  /** Nothing helps until somebody has looked into AppGallery Connect. */
  | 'alarm';

/**
 * What the push cloud's answers mean and what to do about them (push-scenariozed-api-response.md).
 * The advice is ours where the document only says "read the message".
 */
export interface CodeMeaning {
  readonly meaning: string;
  /** What whoever runs the server does. */
  readonly advice: string;
  readonly action: PushAction;
}

/** Taken on for every token. */
export const CODE_SUCCESS = '80000000';
/** Taken on for some tokens; the answer lists the others. */
export const CODE_PARTIAL = '80100000';
/** Taken on for none. */
export const CODE_ALL_TOKENS_INVALID = '80300007';

/** Each documented code, and what to do about it. */
export const RESPONSE_CODES: ReadonlyMap<string, CodeMeaning> = new Map<string, CodeMeaning>([
  [CODE_SUCCESS, does('none', 'accepted', 'Nothing to do.')],
  [CODE_PARTIAL, does('dropTokens', 'some tokens were refused',
    'Drop or refresh the refused tokens by their reasons.')],
  ['80100001', does('fix', 'a parameter of the request is wrong',
    'Correct the request; the same one will not be taken.')],
  ['80100003', does('fix', 'the payload is wrong', 'Correct the payload; the same one will not be taken.')],
  ['80100004', does('fix', 'the message was over before it was sent', 'Use a ttl of 30 to 60 seconds.')],
  ['80100022', does('fix', 'a picture of the message was not verified', 'Have the picture verified, or send none.')],
  ['80200001', {
    meaning: 'the push cloud does not accept our identity',
    advice: 'Check that the key file belongs to the project, that the project ID is the one of the app, and that the '
      + 'request goes to the v3 address.',
    action: 'resign',
  }],
  ['80200005', {
    meaning: 'the JWT has expired',
    advice: 'Set the clock of this machine right.',
    action: 'resign',
  }],
  ['80300002', does('alarm', 'this project may not push to the app',
    'Switch Push Kit on for the project in AppGallery Connect and check the project ID.')],
  [CODE_ALL_TOKENS_INVALID, does('dropTokens', 'every token was refused',
    'Have the app fetch its push token anew and upload it.')],
  ['80300008', does('fix', 'the message is larger than 4096 bytes', 'Shorten extraData.')],
  ['80300010', does('split', 'too few or too many tokens in one request', 'Send to 1 to 1000 tokens at a time.')],
  ['80300029', does('slowDown', 'too many test messages at a time', 'Slow down, or send without the test mark.')],
  ['80300030', does('split', 'too many tokens in a test message',
    'Send test messages to at most 10 tokens at a time.')],
  ['80300036', does('fix', 'the JWT is valid for more than a day', 'Sign it for an hour.')],
  ['80300037', does('alarm', 'the app is under a penalty and may not push', 'See the notice in AppGallery Connect.')],
  ['81000001', does('retry', 'an internal error of the push cloud', 'Try again later; if it stays, file a ticket.')],
]);

/** For answers without a readable business code. */
export const HTTP_MEANINGS: ReadonlyMap<number, CodeMeaning> = new Map<number, CodeMeaning>([
  [400, does('fix', 'the push cloud found the request wrong', 'Correct the request.')],
  [401, {
    meaning: 'the push cloud does not accept our identity',
    advice: 'Check the key file and the project ID.',
    action: 'resign',
  }],
  [404, does('fix', 'there is no push service at this address', 'Check the base address and the project ID.')],
  [500, does('retry', 'an internal error of the push cloud', 'Try again later; if it stays, file a ticket.')],
  [502, does('retry', 'the push cloud has connection trouble', 'Try again later.')],
  [503, does('slowDown', 'the push cloud throttles us',
    'Spread the load; ask for a higher rate in AppGallery Connect.')],
]);

/** For a code that is not documented. */
export const UNKNOWN_ANSWER: CodeMeaning = does('fix', 'the push cloud gave an answer that is not documented',
  'Look the code up in the Push Kit documents.');

function does(action: PushAction, meaning: string, advice: string): CodeMeaning {
  return { meaning, advice, action };
}
