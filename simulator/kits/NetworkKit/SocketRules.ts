import { rule } from '../../rules/Rule.ts';

const DOC = 'js-apis-websocket.md';

export const SEND_AFTER_OPEN = rule('websocket.send-after-open', 'documented', DOC,
  'A text may be sent only after the open event; the result of connect says nothing of the kind.');
export const LISTEN_FIRST = rule('websocket.listen-before-connect', 'documented', DOC,
  'The events are subscribed to before connect.');
export const CONNECT_ONCE = rule('websocket.connect-once', 'documented', 'errorcode-net-websocket.md',
  'One WebSocket object connects once: 2302003 where there is a connection.');
export const VALID_URL = rule('websocket.url', 'documented', 'errorcode-net-websocket.md',
  'The address is a ws or wss URL: 2302001 otherwise.');
export const SOCKET_INTERNET = rule('websocket.internet-permission', 'documented', DOC,
  'Connecting needs ohos.permission.INTERNET in module.json5: 201 otherwise.');
export const SEND_SIZE = rule('websocket.send-size', 'documented', DOC,
  'One message has 5242864 bytes at most: 401 otherwise.');
export const HEARTBEAT_TIMES = rule('websocket.heartbeat-times', 'documented', DOC,
  'pingInterval is 0 to 30000 s, pongTimeout is no longer than it: 401 otherwise.');
export const LOST_CONNECTION = rule('websocket.lost-connection', 'assumed', 'websocket-connection.md',
  'A connection that is lost, or that has missed a pong, ends with the close event and the code 1006.',
  'With a link open cut the Wi-Fi at the router; look in hilog whether close or error comes, with which code and ' +
  'after how long.');
export const REFUSED_UPGRADE = rule('websocket.refused', 'documented', DOC,
  'A connection that cannot be made ends with the error event and the code 200.');
