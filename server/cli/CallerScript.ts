import { CallerLink } from './CallerLink.ts';
import type { Io } from './Io.ts';
import type { CallOptions } from './options.ts';
import { ENDED_WORDS, FAILED_ENDS } from './words.ts';

/** After a hang-up the server gets this long to confirm, in ms. */
const CONFIRM_MS = 3000;

export interface CallerSession {
  readonly linkUrl: string;
  readonly sessionId: string;
  readonly callerToken: string;
}

/** The caller's part from the placed call to its end: one line per event, hang-up by key or by time. */
export class CallerScript {
  private readonly link: CallerLink;
  private readonly startedAt: number;
  private isAnswered = false;
  private isConnected = false;
  private isHangingUp = false;
  private isPeerMuted = false;
  private media = '';
  private readonly timers: number[] = [];
  private finish: (code: number) => void = () => undefined;
  /** Resolves with the exit code when the call is over. */
  readonly done: Promise<number>;

  constructor(private readonly io: Io, private readonly options: CallOptions, session: CallerSession) {
    this.startedAt = io.clock.now();
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.link = new CallerLink({
      url: session.linkUrl,
      sessionId: session.sessionId,
      callerToken: session.callerToken,
      credential: io.credential(),
      clock: io.clock,
      onNotice: (fields) => this.take(fields),
      onLost: () => this.fail('The link to the app server is lost and does not come back. The call may still go on.'),
    });
    if (options.answerTimeout !== undefined) {
      this.after(options.answerTimeout, () => this.giveUp());
    }
  }

  /** The user wants to end it: cancels before the answer, hangs up after it; the second time leaves at once. */
  hangUp(): void {
    if (this.isHangingUp) {
      this.fail('Left without the server\'s confirmation.');
      return;
    }
    this.isHangingUp = true;
    this.say(this.isAnswered ? 'hanging up' : 'cancelling');
    if (this.isAnswered) {
      this.link.hangUp();
    } else {
      this.link.cancel();
    }
    this.after(CONFIRM_MS / 1000, () => this.fail('The app server did not confirm the hang-up.'));
  }

  private giveUp(): void {
    if (!this.isAnswered && !this.isHangingUp) {
      this.hangUp();
    }
  }

  private take({ type, media, muted, reason, phase, message }: Record<string, unknown>): void {
    switch (type) {
      case 'joined': return this.joined(phase);
      case 'ringing': return this.say('ringing');
      case 'accepted': return this.accepted(media);
      case 'connected': return this.connected();
      case 'mute': return this.muted(muted === true);
      case 'media': return this.changed(String(media));
      case 'ended': return this.ended(String(reason));
      case 'error': return this.fail(`The app server refused: ${String(message)}`);
      default: return undefined;
    }
  }

  private joined(phase: unknown): void {
    this.say(phase === 'ringing' ? 'calling' : 'on the link again');
    if (phase === 'connected') {
      this.connected();
    }
  }

  private accepted(media: unknown): void {
    if (!this.isAnswered) {
      this.isAnswered = true;
      this.media = String(media);
      this.say(`answered (${this.media})`);
    }
  }

  /** Media and mute are told anew after each join; only a change is news. */
  private changed(media: string): void {
    if (media !== this.media) {
      this.media = media;
      this.say(`now a ${media} call`);
    }
  }

  private muted(isMuted: boolean): void {
    if (isMuted !== this.isPeerMuted) {
      this.isPeerMuted = isMuted;
      this.say(isMuted ? 'the other side is muted' : 'the other side is not muted any more');
    }
  }

  private connected(): void {
    this.isAnswered = true;
    if (this.isConnected) {
      return;
    }
    this.isConnected = true;
    this.say('connected');
    if (this.options.hangUpAfter !== undefined) {
      this.after(this.options.hangUpAfter, () => {
        if (!this.isHangingUp) {
          this.hangUp();
        }
      });
    }
  }

  private ended(reason: string): void {
    const isOwn = this.isHangingUp && reason === 'remoteHangup';
    const words = isOwn ? 'you hung up' : ENDED_WORDS[reason as keyof typeof ENDED_WORDS] ?? 'no known reason';
    this.say(`ended: ${isOwn ? 'hangup' : reason} (${words})`);
    this.stop(FAILED_ENDS.has(reason) ? 1 : 0);
  }

  private fail(line: string): void {
    this.io.err(line);
    this.stop(1);
  }

  private stop(code: number): void {
    this.timers.forEach((timer) => this.io.clock.clearTimeout(timer));
    this.link.close();
    this.finish(code);
  }

  private after(seconds: number, act: () => void): void {
    this.timers.push(this.io.clock.setTimeout(act, seconds * 1000));
  }

  private say(what: string): void {
    const seconds = ((this.io.clock.now() - this.startedAt) / 1000).toFixed(1);
    this.io.out(`${seconds.padStart(6)} s  ${what}`);
  }
}
