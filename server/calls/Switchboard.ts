import type { ServerClock } from '../Clock.ts';
import type { LinkServer } from '../link/LinkServer.ts';
import type { CallPush } from '../push/CallPush.ts';
import { describeResult, type PushResult } from '../push/PushResult.ts';
import type { CallRequest, Destination } from './CallRequest.ts';
import { extraDataOf } from './ExtraData.ts';
import type { TokenRegistry } from './TokenRegistry.ts';

/** Sends a push. `PushSender` is one; tests have others. */
export interface CallPusher {
  send(push: CallPush): Promise<PushResult>;
}

export type PlacedCall =
  | { readonly ok: true; readonly sessionId: string; readonly callerToken: string }
  | { readonly ok: false; readonly code: CallFault; readonly message: string };

export type CallFault = 'noDevice' | 'severalDevices' | 'unknownUser' | 'badPush' | 'pushRefused' | 'pushUnreachable';

/** A device rings no longer than this however long the push may wait, in ms; the client's own bound is 60 s. */
const MAX_RING_MS = 60_000;

/** The device's own ring timeout comes first; the server's is for a device that says nothing. In ms. */
const RING_MARGIN_MS = 5_000;

export interface SwitchboardOptions {
  readonly clock: ServerClock;
  readonly link: LinkServer;
  readonly registry: TokenRegistry;
  readonly pusher: CallPusher;
  /** Marks pushes as test messages (not counted against the project's quota). */
  readonly testMessage?: boolean;
}

/** Places calls: makes the session, then pushes to every device of the called side. */
export class Switchboard {
  constructor(private readonly options: SwitchboardOptions) {}

  /**
   * Resolves when the push cloud has answered for every device. The call stands if it took on one push at least; a
   * device whose push was refused is out of the session. Never rejects.
   */
  async place(request: CallRequest): Promise<PlacedCall> {
    const tokens = this.find(request.to);
    if (!Array.isArray(tokens)) {
      return tokens;
    }
    const { link } = this.options;
    const { sessionId, callerToken, calleeTokens } = link.createSession({
      media: request.scene,
      callees: tokens.length,
      ringMs: Math.min(request.ttl * 1000, MAX_RING_MS) + RING_MARGIN_MS,
    });
    const results = await Promise.all(tokens.map((token, i) =>
      this.ring(request, sessionId, token, calleeTokens[i] ?? '')));
    return results.some(isTaken) ? { ok: true, sessionId, callerToken } : refusal(results);
  }

  /** One push per device, because each carries that device's own join token. */
  private async ring(request: CallRequest, sessionId: string, token: string, joinToken: string): Promise<PushResult> {
    const { clock, link, pusher, registry, testMessage = false } = this.options;
    const { scene, caller, ttl } = request;
    const extraData = extraDataOf({ scene, sessionId, caller, sentAt: clock.now(), ttl, joinToken });
    const result = await pusher.send({ tokens: [token], extraData, ttl, testMessage });
    if ('failures' in result) {
      result.failures.filter((failure) => failure.drop).forEach((failure) => registry.drop(failure.token));
    }
    if (!isTaken(result)) {
      link.decline(sessionId, joinToken, 'failed');
    }
    return result;
  }

  private find(to: Destination): string[] | PlacedCall {
    const { registry } = this.options;
    switch (to.kind) {
      case 'token':
        return [to.token];
      case 'user': {
        const tokens = registry.tokensOf(to.user);
        return tokens.length > 0 ? tokens
          : no('unknownUser', 'No device of this user has uploaded a push token. Start the app there once.');
      }
      case 'only': {
        const tokens = registry.all();
        return tokens.length === 1 ? tokens : tokens.length === 0
          ? no('noDevice', 'No device has uploaded its push token yet. Start the app on one, or name a token.')
          : no('severalDevices', `${tokens.length} devices are known. Say which one: name its token or its user.`);
      }
    }
  }
}

function isTaken(result: PushResult): boolean {
  return result.kind === 'accepted';
}

function refusal(results: readonly PushResult[]): PlacedCall {
  const [first] = results;
  if (first === undefined) {
    return no('noDevice', 'There is no device to call.');
  }
  const code = first.kind === 'unreachable' ? 'pushUnreachable' : first.kind === 'notSent' ? 'badPush' : 'pushRefused';
  return no(code, describeResult(first));
}

function no(code: CallFault, message: string): PlacedCall {
  return { ok: false, code, message };
}
