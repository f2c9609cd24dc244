import { rule } from '../../rules/Rule.ts';

const DOC = 'js-apis-http.md';

export const HTTP_INTERNET = rule('http.internet-permission', 'documented', DOC,
  'A request needs ohos.permission.INTERNET in module.json5: 201 otherwise.');
export const ONE_REQUEST = rule('http.one-request', 'documented', DOC,
  'One HttpRequest object is for one request.');
export const HTTP_URL = rule('http.url', 'documented', 'errorcode-net-http.md',
  'The address is an http or https URL: 2300003, or 2300001 for another protocol.');
export const HTTP_DESTROYED = rule('http.destroyed', 'assumed', DOC,
  'A destroyed HttpRequest makes no request, and one under way is given up with 2300999.',
  'Call destroy() on an HttpRequest under way, and request() on a destroyed one; look for code 2300999, or for no ' +
  'answer at all.');
