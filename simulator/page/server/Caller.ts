import type { AppServer } from '../../../server/AppServer.ts';
import { fieldsOf } from '../protocol/Checks.ts';
import type { CallerState } from '../protocol/State.ts';
import { Echo } from './Echo.ts';
import { FRIEND, type FriendLine } from './FriendLine.ts';
import { LinkPeer } from './LinkPeer.ts';

export interface PlacedCall {
  readonly to: { readonly token: string } | { readonly user: string };
  readonly scene: 'voice' | 'video';
  readonly name: string;
  /** What the server calls the caller by; the other side's where not given. */
  readonly id?: string;
  /** File of the app's rawfile folder. */
  readonly avatar?: string;
  readonly hasOther: boolean;
  /** So long it rings, s. */
  readonly ttl: number;
}

const NOBODY: CallerState = {
  phase: 'none', media: 'voice', detail: '', isMuted: false, isPeerMuted: false, hasOther: false,
};

/** The other side: places calls over the app server as any caller does, and does what the person at the page likes. */
export class Caller {
  state: CallerState = NOBODY;
  private peer: LinkPeer | undefined;
  private readonly echo = new Echo((sound) => this.isTalking && this.peer?.sound(sound));
  private readonly server: AppServer;
  private readonly line: FriendLine;
  private readonly onChange: () => void;

  /** @param line shows that the other side calls in its own name */
  constructor(server: AppServer, line: FriendLine, onChange: () => void) {
    this.server = server;
    this.line = line;
    this.onChange = onChange;
  }

  get isBusy(): boolean {
    return !['none', 'ended', 'refused'].includes(this.state.phase);
  }

  /** Resolves when the push cloud has taken the call on or refused it. */
  async call({ to, scene, name, id = FRIEND, avatar, hasOther, ttl }: PlacedCall): Promise<void> {
    this.become({ ...NOBODY, phase: 'calling', media: scene, hasOther });
    const as = id === FRIEND ? this.line.as : undefined;
    const reply = await this.server.handle({
      method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to, scene, caller: { id, name, avatar }, ttl, as }),
    });
    const { sessionId, callerToken, message } = fieldsOf(JSON.parse(reply.body));
    if (reply.status !== 201) {
      this.become({ phase: 'refused', detail: String(message) });
      return;
    }
    this.sit(String(sessionId), String(callerToken), as?.credential);
  }

  /** Takes the caller's seat in a session that somebody else has made. */
  join(sessionId: string, joinToken: string, media: 'voice' | 'video'): void {
    this.become({ ...NOBODY, phase: 'calling', media });
    this.sit(sessionId, joinToken);
  }

  /** Cancels before the answer, hangs up after it. @throws Error where there is no call */
  hangup(): void {
    const isTalking = ['answered', 'connected'].includes(this.state.phase);
    this.say(isTalking ? { type: 'hangup', reason: 'hangup' } : { type: 'cancel' });
  }

  mute(isMuted: boolean): void {
    this.say({ type: 'mute', muted: isMuted });
    this.become({ isMuted });
  }

  changeMedia(media: 'voice' | 'video'): void {
    this.say({ type: 'media', media });
    this.become({ media });
  }

  private sit(sessionId: string, joinToken: string, credential?: string): void {
    this.peer = new LinkPeer(this.server.link, { sessionId, joinToken, credential }, (fields) => this.take(fields),
      (sound) => this.echo.hear(sound));
  }

  private say(message: object): void {
    if (this.peer === undefined || !this.isBusy) {
      throw new Error('The other side is in no call. Ring the device first.');
    }
    this.peer.say(message);
  }

  private take({ type, media, muted, reason, phase, message }: Readonly<Record<string, unknown>>): void {
    switch (type) {
      case 'joined': return phase === 'connected' ? this.become({ phase: 'connected' }) : undefined;
      case 'ringing': return this.become({ phase: 'ringing' });
      case 'accepted': return this.become({ phase: 'answered', media: media === 'video' ? 'video' : 'voice' });
      case 'connected': return this.become({ phase: 'connected' });
      case 'mute': return this.become({ isPeerMuted: muted === true });
      case 'media': return this.become({ media: media === 'video' ? 'video' : 'voice' });
      case 'ended': return this.end(String(reason));
      case 'error': return this.become({ detail: String(message) });
      default: return undefined;
    }
  }

  private get isTalking(): boolean {
    return this.state.phase === 'connected' && !this.state.isMuted;
  }

  private end(reason: string): void {
    this.echo.stop();
    this.become({ phase: 'ended', detail: reason });
    this.peer?.leave();
    this.peer = undefined;
  }

  private become(change: Partial<CallerState>): void {
    this.state = { ...this.state, ...change };
    this.onChange();
  }
}
