import { SignJWT } from 'jose';
import type { ServerClock } from '../Clock.ts';
import type { ServiceAccountKey } from './ServiceAccountKey.ts';

/** Fixed audience of the push cloud (push-jwt-token.md). */
const JWT_AUDIENCE = 'https://oauth-login.cloud.huawei.com/oauth2/v3/token';

/** Lifetime the documents advise; more than a day is refused with 80300036 (push-jwt-token.md). Seconds. */
const JWT_LIFETIME_S = 3600;

/** A token this close to its end is not used any more: it could expire on the way, or by a slow clock. Milliseconds. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** Where a request gets its signature from. */
export interface BearerSource {
  /** A token that is valid for at least five more minutes. Rejects if the key cannot sign. */
  token(): Promise<string>;
  /** For a token that the cloud refused: gives a newer one. If somebody renewed it already, that one is given. */
  renew(refused: string): Promise<string>;
}

/**
 * The bearer token of the push cloud: signed once, reused while valid (push-scenariozed-api-request-struct.md),
 * signed anew shortly before its end or when the cloud does not take it any more.
 * However many requests ask at once, there is one signing at a time and all get its result.
 */
export class JwtSource implements BearerSource {
  private current: { readonly token: string; readonly expiresAt: number } | undefined;
  private signing: Promise<string> | undefined;

  constructor(private readonly key: ServiceAccountKey, private readonly clock: ServerClock) {}

  token(): Promise<string> {
    const { current } = this;
    if (current !== undefined && this.clock.now() < current.expiresAt - RENEW_BEFORE_MS) {
      return Promise.resolve(current.token);
    }
    return this.sign();
  }

  renew(refused: string): Promise<string> {
    if (this.current?.token === refused) {
      this.current = undefined;
    }
    return this.token();
  }

  private sign(): Promise<string> {
    this.signing ??= this.signNow().finally(() => {
      this.signing = undefined;
    });
    return this.signing;
  }

  private async signNow(): Promise<string> {
    const issuedAt = Math.floor(this.clock.now() / 1000);
    const expiresAt = issuedAt + JWT_LIFETIME_S;
    const token = await new SignJWT({})
      .setProtectedHeader({ kid: this.key.keyId, typ: 'JWT', alg: 'PS256' })
      .setIssuer(this.key.subAccount)
      .setAudience(JWT_AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.key.privateKey);
    this.current = { token, expiresAt: expiresAt * 1000 };
    return token;
  }
}
