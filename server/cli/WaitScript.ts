import { CallerLink } from './CallerLink.ts';
import { CallScript } from './CallScript.ts';
import { identityOf } from './credentialFile.ts';
import type { Io } from './Io.ts';
import type { CallOptions } from './options.ts';
import { Reception, type Invited } from './Reception.ts';

/** How long it rings before it is answered, in seconds. */
const ANSWER_AFTER_S = 2;

/** The called side: waits for a call, answers it (or says no), and stays until it is over. */
export class WaitScript extends CallScript {
  private readonly reception: Reception;
  private link: CallerLink | undefined;

  constructor(io: Io, options: CallOptions, private readonly linkUrl: string) {
    super(io, options);
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

  /** Stops waiting, says no, or hangs up. */
  override hangUp(): void {
    if (this.link === undefined || this.isLeaving) {
      this.stop(0);
      return;
    }
    this.sayGoodbye(this.link, { words: 'declining', message: { type: 'decline', reason: 'rejected' } });
  }

  protected override close(): void {
    this.reception.close();
    this.link?.close();
  }

  protected override heard({ type, phase }: Record<string, unknown>): void {
    if (type === 'joined' && phase === 'connected') {
      this.connected();
    }
  }

  protected override ownEnd(reason: string): string | undefined {
    return this.isLeaving || this.options.isBusy ? `${reason} (by you)` : undefined;
  }

  private ring({ sessionId, joinToken, media, name }: Invited): void {
    this.media = media;
    this.say(`${name} calls (${media})`);
    const link = new CallerLink({
      url: this.linkUrl, sessionId, callerToken: joinToken, credential: this.io.credential(), clock: this.io.clock,
      onNotice: (fields) => this.take(fields), onLost: () => this.lost(),
    });
    this.link = link;
    if (this.options.isBusy) {
      link.say({ type: 'decline', reason: 'busy' });
      return;
    }
    link.say({ type: 'ringing' });
    this.after(this.options.answerAfter ?? ANSWER_AFTER_S, () => this.answer(link));
  }

  private answer(link: CallerLink): void {
    if (!this.isLeaving) {
      this.isAnswered = true;
      this.say(`answering (${this.media})`);
      link.say({ type: 'accept', media: this.media });
    }
  }
}
