import type { FriendState } from '../protocol/State.ts';
import type { FriendEnd, FriendLine } from './FriendLine.ts';

const AT_REST: FriendState = { phase: 'none', media: 'voice' };

/** The other side of a call that the app of one device has placed: a person at the page answers. */
export class Friend implements FriendEnd {
  state: FriendState = AT_REST;
  sessionId = '';

  /** @param calledBy whether the app of this device is who is known by that id */
  constructor(private readonly line: FriendLine, readonly calledBy: (user: string) => boolean,
    private readonly onChange: () => void) {
    line.add(this);
  }

  /** @throws Error where nothing rings */
  answer(): void {
    this.must('ringing');
    // First: the server's word may come before `say` returns.
    this.become({ phase: 'answered' });
    this.say({ type: 'accept', media: this.state.media });
  }

  /** Declines what rings, hangs up what talks. @throws Error where there is no call */
  end(): void {
    const { phase } = this.state;
    if (phase === 'none') {
      this.must('ringing');
    }
    this.say(phase === 'ringing' ? { type: 'decline', reason: 'rejected' } : { type: 'hangup', reason: 'hangup' });
  }

  take({ type, sessionId, joinToken, media }: Readonly<Record<string, unknown>>): void {
    if (type === 'invite' && this.state.phase === 'none') {
      this.sessionId = String(sessionId);
      this.become({ phase: 'ringing', media: media === 'video' ? 'video' : 'voice' });
      this.say({ type: 'join', joinToken, credential: this.line.as.credential });
      this.say({ type: 'ringing' });
    } else if (sessionId === this.sessionId && type === 'connected') {
      this.become({ phase: 'connected' });
    } else if (sessionId === this.sessionId && type === 'ended') {
      this.become(AT_REST);
    }
  }

  private must(phase: FriendState['phase']): void {
    if (this.state.phase !== phase) {
      throw new Error('Nobody calls the other side. Place a call in the app first.');
    }
  }

  private say(message: object): void {
    this.line.send({ ...message, sessionId: this.sessionId });
  }

  private become(change: Partial<FriendState>): void {
    this.state = { ...this.state, ...change };
    this.onChange();
  }
}
