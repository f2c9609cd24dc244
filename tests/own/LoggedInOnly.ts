import type { AppServer } from '../../server/AppServer.ts';
import { errorReply, type AppReply, type AppRequest } from '../../server/http/Reply.ts';

/** Whose session an Authorization header is; undefined for nobody's. A team asks its own accounts. */
export type WhoIs = (authorization: string | undefined) => string | undefined;

/** The app server behind a log-in: nobody gets in without one, and nobody speaks in another one's name. */
export class LoggedInOnly {
  constructor(private readonly server: AppServer, private readonly whoIs: WhoIs) {}

  handle(request: AppRequest): Promise<AppReply> {
    const [path = ''] = request.path.split('?');
    // The push cloud has a signature of its own, and a load balancer has no account.
    if (path === '/receipts' || path === '/health') {
      return this.server.handle(request);
    }
    const user = this.whoIs(request.headers['authorization']);
    if (user === undefined) {
      return Promise.resolve(errorReply(401, 'notLoggedIn', 'Log in first.'));
    }
    switch (path) {
      case '/v1/tokens':
        return this.server.handle(withFields(request, { user }));
      case '/v1/calls':
        return this.server.handle(withFields(request, { caller: { ...callerOf(request), id: user } }));
      default:
        return this.server.handle(request);
    }
  }
}

/** What the log-in knows is not asked for, it is put in. */
function withFields(request: AppRequest, fields: object): AppRequest {
  return { ...request, body: JSON.stringify({ ...read(request), ...fields }) };
}

function callerOf(request: AppRequest): object {
  const { caller } = read(request);
  return typeof caller === 'object' && caller !== null ? caller : {};
}

function read({ body }: AppRequest): { readonly caller?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}
