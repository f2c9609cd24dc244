import type { CallerLink } from './CallerLink.ts';
import type { Io } from './Io.ts';
import type { CallOptions } from './options.ts';
import { printable } from './printable.ts';
import { ENDED_WORDS, FAILED_ENDS } from './words.ts';

/** One side's part in a call, from its start to its end: one line per event, hang-up by key or by time. */
export abstract class CallScript {
  /** Resolves with the exit code when the call is over. */
  readonly done: Promise<number>;
  protected isAnswered = false;
  /** The user has said that it is to end. */
  protected isLeaving = false;
  protected media = '';
  private isConnected = false;
  private isPeerMuted = false;
  private finish: (code: number) => void = () => undefined;
  private readonly startedAt: number;
  private readonly timers: number[] = [];

  constructor(protected readonly io: Io, protected readonly options: CallOptions) {
    this.startedAt = io.clock.now();
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  /** The user wants to end it; the second time it is left at once. */
  abstract hangUp(): void;

  /** Closes its connections. */
  protected abstract close(): void;

  /** What the server says that only this side hears. */
  protected abstract heard(fields: Record<string, unknown>): void;

  /** How an end is told that this side has wished; undefined for every other end. */
  protected abstract ownEnd(reason: string): string | undefined;

  /** A frame of the server about this call. */
  protected take(fields: Record<string, unknown>): void {
    const { type, media, muted, reason, message } = fields;
    switch (type) {
      case 'connected': return this.connected();
      case 'mute': return this.muted(muted === true);
      case 'media': return this.changed(String(media));
      case 'ended': return this.ended(String(reason));
      case 'error': return this.fail(`The app server refused: ${String(message)}`);
      default: return this.heard(fields);
    }
  }

  protected lost(): void {
    this.fail('The link to the app server is lost and does not come back. The call may still go on.');
  }

  protected sayGoodbye(link: CallerLink, before: { readonly words: string; readonly message: object }): void {
    this.isLeaving = true;
    this.say(this.isAnswered ? 'hanging up' : before.words);
    link.say(this.isAnswered ? { type: 'hangup', reason: 'hangup' } : before.message);
  }

  protected connected(): void {
    this.isAnswered = true;
    if (this.isConnected) {
      return;
    }
    this.isConnected = true;
    this.say('connected');
    if (this.options.hangUpAfter !== undefined) {
      this.after(this.options.hangUpAfter, () => this.hangUpOnce());
    }
  }

  /** Not a second time: then it would leave at once. */
  protected hangUpOnce(): void {
    if (!this.isLeaving) {
      this.hangUp();
    }
  }

  protected fail(line: string): void {
    this.io.err(printable(line));
    this.stop(1);
  }

  protected stop(code: number): void {
    this.timers.forEach((timer) => this.io.clock.clearTimeout(timer));
    this.close();
    this.finish(code);
  }

  protected after(seconds: number, act: () => void): void {
    this.timers.push(this.io.clock.setTimeout(act, seconds * 1000));
  }

  protected say(what: string): void {
    const seconds = ((this.io.clock.now() - this.startedAt) / 1000).toFixed(1);
    this.io.out(`${seconds.padStart(6)} s  ${printable(what)}`);
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

  private ended(reason: string): void {
    const words = ENDED_WORDS[reason as keyof typeof ENDED_WORDS] ?? 'no known reason';
    this.say(`ended: ${this.ownEnd(reason) ?? `${reason} (${words})`}`);
    this.stop(FAILED_ENDS.has(reason) ? 1 : 0);
  }
}
