import type { CallPusher } from '../calls/Switchboard.ts';
import type { AlertPush } from '../push/AlertPush.ts';
import type { CallPush } from '../push/CallPush.ts';
import type { PushResult } from '../push/PushResult.ts';

/** Takes every push on, or answers by token as told. */
export class FakePusher implements CallPusher {
  readonly pushes: CallPush[] = [];
  readonly alerts: AlertPush[] = [];
  readonly answers = new Map<string, PushResult>();

  send(push: CallPush): Promise<PushResult> {
    this.pushes.push(push);
    return Promise.resolve(this.answers.get(push.tokens[0] ?? '') ?? { kind: 'accepted', requestId: 'r' });
  }

  notify(push: AlertPush): Promise<PushResult> {
    this.alerts.push(push);
    return Promise.resolve(this.answers.get(push.tokens[0] ?? '') ?? { kind: 'accepted', requestId: 'r' });
  }

  /** What the push to this token says to the app. */
  offerTo(token: string): Record<string, unknown> {
    const push = this.pushes.find(({ tokens }) => tokens.includes(token));
    return JSON.parse(push?.extraData ?? '{}') as Record<string, unknown>;
  }
}
