import { randomUUID } from 'node:crypto';
import type { DeskClock } from '../device/Clock.ts';
import type { Ledger } from '../rules/Ledger.ts';
import { checkBody, type CheckedBody } from './BodyCheck.ts';
import { CLOUD_RULES } from './CloudRules.ts';
import { objectOf, type CloudReply, type CloudRequest, type Refusal } from './CloudReply.ts';
import { listenHttp, type CloudDoor } from './CloudHttp.ts';
import type { CloudAccount } from './DeskKey.ts';
import { Mailbox } from './Mailbox.ts';
import type { AlertMessage, PushTarget } from './PushTarget.ts';
import { checkRequest } from './RequestChecks.ts';
import { TestQuota } from './TestQuota.ts';

export interface PushCloudOptions {
  readonly clock: DeskClock;
  /** The one service account that may push: `DeskKey.account`. */
  readonly account: CloudAccount;
  /** Where requests against the rules are written. */
  readonly ledger?: Ledger;
  /** From acceptance to delivery, in ms; 0 delivers before the request is answered. */
  readonly latencyMs?: number;
}

/** What AppGallery Connect says about the project; a test changes it as it likes. */
export interface ProjectState {
  pushEnabled: boolean;
  penalised: boolean;
  /** The push-types that the project has the right to. */
  readonly rights: Set<string>;
}

/**
 * The push cloud on the desk: POST /v3/{projectId}/messages:send as documented, and the way from there to the devices.
 * A rule that a request breaks is answered with its documented code and written to the ledger.
 */
export class PushCloud {
  readonly project: ProjectState = { pushEnabled: true, penalised: false, rights: new Set(['0', '10']) };
  private readonly mailbox: Mailbox;
  private readonly quota = new TestQuota();
  private readonly scripted: { status: number; code: string; msg: string }[] = [];
  private readonly missedCalls: AlertMessage[] = [];
  private requests = 0;

  constructor(private readonly options: PushCloudOptions) {
    this.mailbox = new Mailbox(options.clock, options.latencyMs ?? 0);
  }

  /** A device has got this push token. */
  register(token: string, target: PushTarget): void {
    this.mailbox.register(token, target);
  }

  /** The token is given up (deleted, replaced, app removed). The cloud still takes messages to it; nobody gets them. */
  unregister(token: string): void {
    this.mailbox.retire(token);
  }

  /** The app has deleted its token: from now on it is none, and messages to it are refused (push-get-token.md). */
  revoke(token: string): void {
    this.mailbox.revoke(token);
  }

  /** The device of `old` has a new token; messages to the old one lead nowhere. */
  renew(old: string, token: string): void {
    this.mailbox.renew(old, token);
  }

  /** The device has its connection back: delivers what waited and is still valid. */
  cameOnline(target: PushTarget): void {
    this.mailbox.cameOnline(target);
  }

  /** Missed-call notifications (push-type 0, category MISS_CALL) taken on so far. */
  get missedCallNotices(): readonly AlertMessage[] {
    return this.missedCalls;
  }

  /** The next `times` requests are answered like this, whatever they are: trouble of the cloud. */
  answerNext(status: number, code = '', msg = 'Trouble, as the script says.', times = 1): void {
    this.scripted.push(...Array.from({ length: times }, () => ({ status, code, msg })));
  }

  /** Answers one request. Rejects only with what a device's `deliver` throws. */
  async handle(request: CloudRequest): Promise<CloudReply> {
    const script = this.scripted.shift();
    if (script !== undefined) {
      return this.reply(script.status, script.code, script.msg);
    }
    const pushType = request.headers['push-type'] ?? '';
    const fault = await checkRequest(request, this.options.account, this.options.clock.now());
    if (fault !== undefined) {
      return this.refused(fault);
    }
    const body = checkBody(request.body, pushType);
    if (!body.ok) {
      return this.refused(body.refusal);
    }
    return this.projectTrouble() ?? this.accept(pushType, body.value);
  }

  /** Opens the endpoint on 127.0.0.1. Port 0 takes a free one. */
  listen(port: number): Promise<CloudDoor> {
    return listenHttp((request) => this.handle(request), port);
  }

  private accept(pushType: string, body: CheckedBody): CloudReply {
    this.noteExtraFields(pushType, body);
    const tokens = [...new Set(body.tokens)];
    const hasRight = this.project.rights.has(pushType);
    const good = hasRight ? tokens.filter((token) => this.mailbox.isToken(token)) : [];
    const bad = tokens.filter((token) => !good.includes(token));
    const isDelivered = good.length > 0 && (!body.options.testMessage || this.quota.take(this.options.clock.now()));
    if (isDelivered) {
      good.forEach((token) => this.send(pushType, token, body));
    }
    if (bad.length === 0) {
      return this.reply(200, '80000000', 'Success');
    }
    const msg = JSON.stringify({
      illegalTokens: { [hasRight ? 'tokenFormatError' : 'noPushTypeRight']: bad },
      success: good.length,
      failure: bad.length,
    });
    return good.length > 0 ? this.reply(200, '80100000', msg) : this.reply(400, '80300007', msg);
  }

  private send(pushType: string, token: string, { payload, options: { ttl } }: CheckedBody): void {
    const sentAtCloud = this.options.clock.now();
    if (pushType === '10') {
      const extraData = String(payload['extraData']);
      const message = { callId: randomUUID(), extraData, token, ttl, sentAtCloud };
      this.mailbox.post(token, ttl, (target) => target.deliver(message));
      return;
    }
    const message: AlertMessage = { token, notification: objectOf(payload['notification']) ?? {}, sentAtCloud };
    if (message.notification['category'] === 'MISS_CALL') {
      this.missedCalls.push(message);
    }
    this.mailbox.post(token, ttl, (target) => target.notify?.(message));
  }

  /** Not written to the ledger: it is the state of the project, not a mistake of the request. */
  private projectTrouble(): CloudReply | undefined {
    const { pushEnabled, penalised } = this.project;
    return !pushEnabled ? this.reply(400, '80300002', 'The project may not send to these devices.')
      : penalised ? this.reply(400, '80300037', 'The project is under a penalty.') : undefined;
  }

  private noteExtraFields(pushType: string, { payload }: CheckedBody): void {
    const extra = Object.keys(payload).filter((field) => field !== 'extraData');
    if (pushType === '10' && extra.length > 0) {
      this.options.ledger?.violate(CLOUD_RULES.voipPayload, `${extra.length} other field(s) in the payload.`);
    }
  }

  private refused({ rule, status, code, msg }: Refusal): CloudReply {
    this.options.ledger?.violate(rule, `A push was answered ${code}: ${msg}`);
    return this.reply(status, code, msg);
  }

  private reply(status: number, code: string, msg: string): CloudReply {
    const requestId = `${this.options.clock.now()}${String(++this.requests).padStart(6, '0')}`;
    return { status, body: { code, msg, requestId } };
  }
}
