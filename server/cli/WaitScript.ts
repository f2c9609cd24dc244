import { CallerLink } from './CallerLink.ts';
import { identityOf } from './credentialFile.ts';
import type { Io } from './Io.ts';
import type { CallOptions } from './options.ts';
import { Reception, type Invited } from './Reception.ts';
import { ENDED_WORDS, FAILED_ENDS } from './words.ts';

/** How long it rings before it is answered, in seconds. */
const ANSWER_AFTER_S = 2;

/** The called side: waits for a call, answers it (or says no), and stays until it is over. */
export class WaitScript {
  private readonly reception: Reception;
  private link: CallerLink | undefined;
  private readonly startedAt: number;
  private media = 'voice';
  private isAnswered = false;
  private isConnected = false;
  private isLeaving = false;
  private readonly timers: number[] = [];
  private finish: (code: number) => void = () => undefined;
  /** Resolves with the exit code when the call is over. */
  readonly done: Promise<number>;

  constructor(private readonly io: Io, private readonly options: CallOptions, private readonly linkUrl: string) {
    this.startedAt = io.clock.now();
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.reception = new Reception({
      url: linkUrl, user: options.callerId, identity: identityOf(io.credential()), clock: io.clock,
      onOpen: () => this.say(`waiting for a call to ${options.callerId}`),
      onInvited: (invited) => this.ring(invited),
      onRefused: (message) => this.fail(`The app server does not take ${options.callerId} from here: ${message} `
        + 'Name another one with --caller-id.'),
      onUnreachable: () => this.fail(`Cannot reach the app server at ${linkUrl}. `
        + 'Start it with "npm start" in another terminal, or name another one with --server.'),
    });
  }

  /** The user wants to end it: stops waiting, says no, or hangs up; the second time leaves at once. */
  hangUp(): void {
    if (this.link === undefined || this.isLeaving) {
      this.stop(0);
      return;
    }
    this.isLeaving = true;
    this.say(this.isAnswered ? 'hanging up' : 'declining');
    this.link.say(this.isAnswered ? { type: 'hangup', reason: 'hangup' } : { type: 'decline', reason: 'rejected' });
  }

  private ring({ sessionId, joinToken, media, name }: Invited): void {
    this.media = media;
    this.say(`${name} calls (${media})`);
    this.link = new CallerLink({
      url: this.linkUrl, sessionId, callerToken: joinToken, credential: this.io.credential(),
      clock: this.io.clock,
      onNotice: (fields) => this.take(fields),
      onLost: () => this.fail('The link to the app server is lost and does not come back. The call may still go on.'),
    });
    if (this.options.isBusy) {
      this.link.say({ type: 'decline', reason: 'busy' });
      return;
    }
    this.link.say({ type: 'ringing' });
    this.after(this.options.answerAfter ?? ANSWER_AFTER_S, () => this.answer());
  }

  private answer(): void {
    if (!this.isLeaving) {
      this.isAnswered = true;
      this.say(`answering (${this.media})`);
      this.link?.say({ type: 'accept', media: this.media });
    }
  }

  private take({ type, media, reason, phase, muted, message }: Record<string, unknown>): void {
    switch (type) {
      case 'joined': return phase === 'connected' ? this.connected() : undefined;
      case 'connected': return this.connected();
      case 'mute': return this.say(muted === true ? 'the other side is muted' : 'the other side can be heard');
      case 'media': return this.changed(String(media));
      case 'ended': return this.ended(String(reason));
      case 'error': return this.fail(`The app server refused: ${String(message)}`);
      default: return undefined;
    }
  }

  private connected(): void {
    if (this.isConnected) {
      return;
    }
    this.isConnected = true;
    this.say('connected');
    if (this.options.hangUpAfter !== undefined) {
      this.after(this.options.hangUpAfter, () => {
        if (!this.isLeaving) {
          this.hangUp();
        }
      });
    }
  }

  private changed(media: string): void {
    if (media !== this.media) {
      this.media = media;
      this.say(`now a ${media} call`);
    }
  }

  private ended(reason: string): void {
    const isOwn = this.isLeaving || this.options.isBusy;
    const words = isOwn ? 'by you' : ENDED_WORDS[reason as keyof typeof ENDED_WORDS] ?? 'no known reason';
    this.say(`ended: ${reason} (${words})`);
    this.stop(FAILED_ENDS.has(reason) ? 1 : 0);
  }

  private fail(line: string): void {
    this.io.err(line);
    this.stop(1);
  }

  private stop(code: number): void {
    this.timers.forEach((timer) => this.io.clock.clearTimeout(timer));
    this.reception.close();
    this.link?.close();
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
