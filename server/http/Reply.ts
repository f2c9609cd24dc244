/** One HTTP request, apart from any transport. */
export interface AppRequest {
  readonly method: string;
  /** Path with query, as in the request line. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** The network address that it comes from, where it comes by a network. */
  readonly from?: string | undefined;
}

/** What is answered to one request, apart from any transport. */
export interface AppReply {
  readonly status: number;
  /** JSON text; empty for 204. */
  readonly body: string;
}

/** @param status of HTTP @param value becomes the body, as JSON */
export function jsonReply(status: number, value: object): AppReply {
  return { status, body: JSON.stringify(value) };
}

/** 204, and nothing more to say. */
export function emptyReply(): AppReply {
  return { status: 204, body: '' };
}

/** Every error of the server has this shape: a word for programs, a sentence for people. */
export function errorReply(status: number, code: string, message: string): AppReply {
  return jsonReply(status, { code, message });
}
