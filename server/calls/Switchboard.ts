import type { Accounts } from '../accounts/Accounts.ts';
import type { ServerClock } from '../Clock.ts';
import type { Attendee } from '../link/Attendance.ts';
import { digestOf, type Digest } from '../link/digest.ts';
import type { LinkServer } from '../link/LinkServer.ts';
import type { LinkSession, SessionSnapshot } from '../link/LinkSession.ts';
import { ANYBODY } from '../link/SeatLocks.ts';
import type { Session } from '../link/Session.ts';
import type { CallMessage } from '../link/frames.ts';
import type { CallPush } from '../push/CallPush.ts';
import type { PushResult } from '../push/PushResult.ts';
import { Callers } from './Callers.ts';
import { DEFAULT_TTL_S, type CallRequest } from './CallRequest.ts';
import { Directory, type Target } from './Directory.ts';
import { MissedCalls, type AlertPusher } from './MissedCalls.ts';
import { MISSED_CALL_TEXTS, type MissedCallTexts } from './MissedCallTexts.ts';
import { OngoingCalls, pairsOf, type OngoingCall } from './OngoingCalls.ts';
import { refusal, type PlacedCall } from './PlacedCall.ts';
import { Ringing } from './Ringing.ts';
import type { TokenRegistry } from './TokenRegistry.ts';

/** Sends pushes. `PushSender` is one; tests have others. */
export interface CallPusher extends AlertPusher {
  send(push: CallPush): Promise<PushResult>;
}

/** A device rings no longer than this however long the push may wait, in ms; the client's own bound is 60 s. */
const MAX_RING_MS = 60_000;

/** The device's own ring timeout comes first; the server's is for a device that says nothing. In ms. */
const RING_MARGIN_MS = 5_000;

/** What calls are placed with: link, devices, accounts and pushes. */
export interface SwitchboardOptions {
  readonly clock: ServerClock;
  readonly link: LinkServer;
  readonly registry: TokenRegistry;
  readonly accounts: Accounts;
  readonly pusher: CallPusher;
  /** Marks pushes as test messages (not counted against the project's quota). */
  readonly testMessage?: boolean;
  readonly texts?: MissedCallTexts;
}

type Chosen = { readonly sessionId: string; readonly callerToken: string };

/** Places calls, and keeps what is known of them until they are over: makes the session, has it rung, tells who missed it. */
export class Switchboard {
  private readonly callers: Callers;
  private readonly directory: Directory;
  private readonly ringing: Ringing;
  private readonly calls = new OngoingCalls();
  private readonly missed: MissedCalls;
  private readonly notices = new Set<Promise<void>>();

  constructor(private readonly options: SwitchboardOptions) {
    const { clock, accounts, registry, link, pusher, testMessage = false, texts = MISSED_CALL_TEXTS } = options;
    this.callers = new Callers(clock, accounts);
    this.directory = new Directory(registry, link);
    this.ringing = new Ringing({ link, registry, pusher, testMessage });
    this.missed = new MissedCalls({ pusher, registry, calls: this.calls, neighbours: link.neighbours, texts, testMessage });
  }

  /**
   * Resolves when the push cloud has answered for every device. The call stands if one push at least was taken on, or
   * one device was told over the link; a device that neither way leads to is out of the session. Never rejects.
   * @param from the address that the request comes from
   */
  async place(request: CallRequest, from?: string): Promise<PlacedCall> {
    const { as } = request;
    const checked = this.callers.refusal(request, from);
    const refused = checked instanceof Promise ? await checked : checked;
    if (refused !== undefined) {
      return refused;
    }
    const targets = this.directory.find(request.to);
    if (!Array.isArray(targets)) {
      return targets;
    }
    const { call, callerToken } = this.open(request, targets, as && digestOf(as.credential));
    const results = await this.ringing.ringAll(call);
    return call.rung.size > 0 ? { ok: true, sessionId: call.sessionId, callerToken } : refusal(results);
  }

  /** An app has placed a call over the link, by ids of its own. @returns false if there is nobody to call, or it calls too often */
  placeOverLink({ sessionId, joinToken, credential, to, media, caller, ttl = DEFAULT_TTL_S }: CallMessage): boolean {
    const targets = this.directory.devicesOf(to);
    if (targets.length === 0 || to === caller.id || !this.callers.mayCall(caller.id)) {
      return false;
    }
    const request: CallRequest = { to: { kind: 'user', user: to }, scene: media, caller, ttl };
    const { call } = this.open(request, targets, digestOf(credential), { sessionId, callerToken: joinToken });
    this.ringing.ringAll(call).catch(() => call.devices.forEach((device) => this.ringing.giveUp(call, device)));
    return true;
  }

  /** A device has come onto the link: it hears of the calls that ring for it, in case their push does not come. */
  greet(who: Attendee): void {
    for (const { call, device } of this.calls.for(who)) {
      this.ringing.invite(call, device);
    }
  }

  /** The call that a session belongs to, as long as it is not over. */
  callOf(sessionId: string): OngoingCall | undefined {
    return this.calls.of(sessionId);
  }

  /** Resolves when the push cloud has answered for each notice of a missed call. */
  async settle(): Promise<void> {
    await Promise.all(this.notices);
  }

  /** Goes on with a call that another process has placed. Nobody is rung anew: who comes onto the link is invited. */
  adopt(snapshot: SessionSnapshot, call: OngoingCall | undefined): LinkSession {
    if (call !== undefined) {
      this.calls.add(call);
    }
    return this.options.link.sessions.restore(snapshot, call && ((session) => this.over(session, call)));
  }

  private open(request: CallRequest, targets: readonly Target[], holder: Digest | undefined, chosen?: Chosen): {
    readonly call: OngoingCall; readonly callerToken: string;
  } {
    const { link, clock, accounts } = this.options;
    const { sessionId, callerToken, calleeTokens } = link.sessions.create({
      media: request.scene,
      callees: targets.map(({ who }) => (
        who === undefined ? ANYBODY : { account: who.user, holder: accounts.holderOf(who.device) })),
      caller: { account: request.caller.id, holder },
      ringMs: Math.min(request.ttl * 1000, MAX_RING_MS) + RING_MARGIN_MS,
      chosen,
      onEnded: (session) => this.over(session, call),
    });
    const call: OngoingCall = {
      sessionId,
      request,
      callee: request.to.kind === 'user' ? request.to.user : undefined,
      sentAt: clock.now(),
      devices: targets.map((target, i) => ({ target, seat: `callee${i + 1}`, joinToken: calleeTokens[i] ?? '' })),
      rung: new Set(),
    };
    this.calls.add(call);
    this.announce(call, true);
    return { call, callerToken };
  }

  private over(session: Session, call: OngoingCall): void {
    this.calls.remove(call.sessionId);
    this.announce(call, false);
    // Its promises are the pusher's, which does not reject; one that does has only lost a notice.
    const notice: Promise<void> = this.missed.after(session, call).catch(() => undefined)
      .then(() => void this.notices.delete(notice));
    this.notices.add(notice);
  }

  private announce(call: OngoingCall, isCalling: boolean): void {
    pairsOf(call).forEach((pair) => this.options.link.neighbours?.calling(pair, call.sessionId, isCalling));
  }
}
