import { CallerLink } from './CallerLink.ts';
import { CallScript } from './CallScript.ts';
import type { Io } from './Io.ts';
import type { CallOptions } from './options.ts';

/** After a hang-up the server gets this long to confirm, in seconds. */
const CONFIRM_S = 3;

/** The call that was placed, and what its caller joins it by. */
export interface CallerSession {
  readonly linkUrl: string;
  readonly sessionId: string;
  readonly callerToken: string;
}

/** The caller's part, from the placed call on. */
export class CallerScript extends CallScript {
  private readonly link: CallerLink;

  constructor(io: Io, options: CallOptions, { linkUrl, sessionId, callerToken }: CallerSession) {
    super(io, options);
    this.link = new CallerLink({
      url: linkUrl, sessionId, callerToken, credential: io.credential(), clock: io.clock,
      onNotice: (fields) => this.take(fields), onLost: () => this.lost(),
    });
    if (options.answerTimeout !== undefined) {
      this.after(options.answerTimeout, () => this.giveUp());
    }
  }

  /** Cancels before the answer, hangs up after it. */
  override hangUp(): void {
    if (this.isLeaving) {
      this.fail('Left without the server\'s confirmation.');
      return;
    }
    this.sayGoodbye(this.link, { words: 'cancelling', message: { type: 'cancel' } });
    this.after(CONFIRM_S, () => this.fail('The app server did not confirm the hang-up.'));
  }

  protected override close(): void {
    this.link.close();
  }

  protected override heard({ type, media, phase }: Record<string, unknown>): void {
    switch (type) {
      case 'joined': return this.joined(phase);
      case 'ringing': return this.say('ringing');
      case 'accepted': return this.accepted(String(media));
      default: return undefined;
    }
  }

  protected override ownEnd(reason: string): string | undefined {
    return this.isLeaving && reason === 'remoteHangup' ? 'hangup (you hung up)' : undefined;
  }

  private giveUp(): void {
    if (!this.isAnswered) {
      this.hangUpOnce();
    }
  }

  private joined(phase: unknown): void {
    this.say(phase === 'ringing' ? 'calling' : 'on the link again');
    if (phase === 'connected') {
      this.connected();
    }
  }

  private accepted(media: string): void {
    if (!this.isAnswered) {
      this.isAnswered = true;
      this.media = media;
      this.say(`answered (${media})`);
    }
  }
}
