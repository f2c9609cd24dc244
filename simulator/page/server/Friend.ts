import type { LinkConnection } from '../../../server/link/LinkSocket.ts';
import type { LinkServer } from '../../../server/link/LinkServer.ts';
import { PROTOCOL_VERSION } from '../../../server/link/protocol.ts';
import { fieldsOf } from '../protocol/Checks.ts';
import type { FriendState } from '../protocol/State.ts';

/** Who calls from the page, and who is called back: the app knows the person by this id. */
export const FRIEND = 'desk';

const AT_REST: FriendState = { phase: 'none', media: 'voice' };

/** The other side's own device, for calls that the app places: it is on the link, and a person at the page answers. */
export class Friend {
  state: FriendState = AT_REST;
  private sessionId = '';
  private readonly connection: LinkConnection;
  private readonly onChange: () => void;

  constructor(link: LinkServer, onChange: () => void) {
    this.onChange = onChange;
    this.connection = link.connect({
      send: (frame) => {
        // What is no text is sound, and this device has no loudspeaker.
        if (typeof frame === 'string') {
          this.take(fieldsOf(JSON.parse(frame)));
        }
      },
      close: () => undefined,
    });
    this.send({ type: 'hello', user: FRIEND, device: 'friend' });
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

  private take({ type, sessionId, joinToken, media }: Readonly<Record<string, unknown>>): void {
    if (type === 'invite' && this.state.phase === 'none') {
      this.sessionId = String(sessionId);
      this.become({ phase: 'ringing', media: media === 'video' ? 'video' : 'voice' });
      this.say({ type: 'join', joinToken });
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
    this.send({ ...message, sessionId: this.sessionId });
  }

  private send(message: object): void {
    this.connection.receive(JSON.stringify({ v: PROTOCOL_VERSION, ...message }));
  }

  private become(change: Partial<FriendState>): void {
    this.state = { ...this.state, ...change };
    this.onChange();
  }
}
