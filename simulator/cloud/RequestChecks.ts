import { CLOUD_RULES } from './CloudRules.ts';
import { notFound, refuse, type CloudRequest, type Refusal } from './CloudReply.ts';
import type { CloudAccount } from './DeskKey.ts';
import { checkJwt } from './JwtCheck.ts';

const KNOWN_PUSH_TYPES = ['0', '1', '2', '6', '7', '10'];
const DESK_PUSH_TYPES = ['0', '10'];

/** Address, identity and headers: all that is checked before the body is looked at. */
export async function checkRequest(
  request: CloudRequest, account: CloudAccount, now: number,
): Promise<Refusal | undefined> {
  return checkAddress(request) ?? await checkIdentity(request, account, now) ?? checkHeaders(request);
}

function checkAddress({ method, path }: CloudRequest): Refusal | undefined {
  const [, version] = /^\/(v[123])\/[^/?]+\/messages:send$/.exec(path) ?? [];
  if (version === undefined || method !== 'POST') {
    return notFound(CLOUD_RULES.url, 'There is nothing at this address.');
  }
  return version === 'v3' ? undefined
    : refuse(CLOUD_RULES.v3Only, '80200001', `The ${version} address does not take this kind of authorization.`);
}

async function checkIdentity(
  { path, headers }: CloudRequest, account: CloudAccount, now: number,
): Promise<Refusal | undefined> {
  const token = /^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1];
  if (token === undefined) {
    return refuse(CLOUD_RULES.authorization, '80200001', 'The header Authorization is no bearer token.');
  }
  const fault = await checkJwt(token, account, now);
  if (fault !== undefined) {
    return fault;
  }
  return path.split('/')[2] === encodeURIComponent(account.projectId) ? undefined
    : refuse(CLOUD_RULES.project, '80200001', 'The JWT is not of the project in the address.');
}

function checkHeaders({ headers }: CloudRequest): Refusal | undefined {
  if (!/^application\/json(\s*;.*)?$/i.test(headers['content-type'] ?? '')) {
    return refuse(CLOUD_RULES.contentType, '80100001', 'Content-Type is not application/json.');
  }
  const pushType = headers['push-type'] ?? '';
  if (!KNOWN_PUSH_TYPES.includes(pushType)) {
    return refuse(CLOUD_RULES.pushType, '80100001', 'push-type is missing or not one of the documented ones.');
  }
  return DESK_PUSH_TYPES.includes(pushType) ? undefined
    : refuse(CLOUD_RULES.deskPushTypes, '80100001', `The desk does not deliver push-type ${pushType}.`);
}
