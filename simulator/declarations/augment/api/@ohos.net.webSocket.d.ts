/** Source: js-apis-websocket.md. */
declare namespace webSocket {
  interface WebSocketRequestOptions {
    /** Default false. @since 20 */
    skipServerCertVerification?: boolean;
    /** Seconds, default 30, 0 for none, at most 30000. @since 21 */
    pingInterval?: number;
    /** Seconds, default 30, at most `pingInterval`. @since 21 */
    pongTimeout?: number;
  }
}
