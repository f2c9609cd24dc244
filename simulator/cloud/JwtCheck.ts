import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { CLOUD_RULES } from './CloudRules.ts';
import { refuse, type Refusal } from './CloudReply.ts';
import type { CloudAccount } from './DeskKey.ts';

const AUDIENCE = 'https://oauth-login.cloud.huawei.com/oauth2/v3/token';
const DAY_S = 86_400;
const FUTURE_TOLERANCE_S = 60;
const AUTH_ERROR = '80200001';

/** Checks a bearer token against the one account of the desk. @param now ms since the epoch. */
export async function checkJwt(token: string, account: CloudAccount, now: number): Promise<Refusal | undefined> {
  const formFault = checkHeader(token, account);
  if (formFault !== undefined) {
    return formFault;
  }
  try {
    const { payload } = await jwtVerify(token, account.publicKey, {
      algorithms: ['PS256'],
      issuer: account.subAccount,
      audience: AUDIENCE,
      requiredClaims: ['iss', 'aud', 'iat', 'exp'],
      currentDate: new Date(now),
    });
    return checkTimes(payload.iat ?? 0, payload.exp ?? 0, now / 1000);
  } catch (error) {
    return error instanceof errors.JWTExpired
      ? refuse(CLOUD_RULES.jwtExpired, '80200005', 'The JWT has expired.')
      : refuse(CLOUD_RULES.jwt, AUTH_ERROR, `The JWT is not accepted (${faultOf(error)}).`);
  }
}

function checkHeader(token: string, account: CloudAccount): Refusal | undefined {
  try {
    const { kid, typ, alg } = decodeProtectedHeader(token);
    const fault = alg !== 'PS256' ? 'alg is not PS256' : typ !== 'JWT' ? 'typ is not JWT'
      : kid !== account.keyId ? 'kid is not a key of this project' : undefined;
    return fault === undefined ? undefined : refuse(CLOUD_RULES.jwt, AUTH_ERROR, `The JWT is not accepted: ${fault}.`);
  } catch {
    return refuse(CLOUD_RULES.jwt, AUTH_ERROR, 'The bearer token is no JWT.');
  }
}

function checkTimes(issuedAt: number, expiresAt: number, now: number): Refusal | undefined {
  if (expiresAt - issuedAt > DAY_S) {
    return refuse(CLOUD_RULES.jwtLifetime, '80300036', 'The JWT is valid for more than a day.');
  }
  return issuedAt > now + FUTURE_TOLERANCE_S
    ? refuse(CLOUD_RULES.jwtFuture, AUTH_ERROR, 'The JWT is issued in the future.') : undefined;
}

/** jose's word for it and the claim it is about; nothing of the token. */
function faultOf(error: unknown): string {
  return error instanceof errors.JWTClaimValidationFailed ? `claim ${error.claim}`
    : error instanceof errors.JOSEError ? error.code : 'not readable';
}
