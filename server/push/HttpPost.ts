/** One POST, as much of HTTP as the push sender needs. */
export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Aborted when the sender waits no longer. */
  readonly signal: AbortSignal;
}

/** The whole answer. `status` of HTTP, `text` the body as it came. */
export interface PostReply {
  readonly status: number;
  readonly text: string;
}

/** Sends and gives the whole answer; rejects when there is none. */
export type HttpPost = (request: PostRequest) => Promise<PostReply>;

/** Over the network. A redirect is an error: the bearer token is for one host only. */
export const fetchPost: HttpPost = async ({ url, headers, body, signal }) => {
  const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
  return { status: response.status, text: await response.text() };
};

/** The system's word for why a request failed (`ECONNREFUSED`), or a general one. Never the request itself. */
export function networkFault(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null ? (cause as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'no answer';
}
