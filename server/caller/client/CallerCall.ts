import { Pulse } from './Pulse.ts';
import { type Picture, pictureOf, picturePacketOf } from './pictures/picturePacket.ts';
import { frameOf, keepAliveOf, packetOf } from './sound/packet.ts';

/** How far the call is. `failed`: it could not be placed. */
export type Phase = 'none' | 'calling' | 'ringing' | 'answered' | 'connected' | 'ended' | 'failed';

/** What a call carries: sound, or sound and pictures. */
export type Media = 'voice' | 'video';

/** The call as the caller page shows it. */
export interface CallState {
  readonly phase: Phase;
  /** Why it ended, in the link's own word; or the server's sentence for what could not be placed. */
  readonly detail: string;
  readonly isMuted: boolean;
  readonly isPeerMuted: boolean;
  /** As it was placed, then as it was answered; either side may turn it later. */
  readonly media: Media;
  /** The camera is off: this side's, which is so until it is there, or the other one's. */
  readonly isUnseen: boolean;
  readonly isPeerUnseen: boolean;
}

const AT_REST: CallState = {
  phase: 'none', detail: '', isMuted: false, isPeerMuted: false, media: 'voice', isUnseen: true, isPeerUnseen: false,
};

/** Who calls whom, and how, as typed on the page. */
export interface CallWishes {
  readonly name: string;
  /** Empty: the one device that the server knows. */
  readonly to: string;
  readonly scene: Media;
}

/** What calls from here are called by; no account. */
const PAGE = 'page';

type Fields = Readonly<Record<string, unknown>>;

/** One call from this page: placed by a request, carried by the link (docs/link-protocol.md). */
export class CallerCall {
  state: CallState = AT_REST;
  private socket: WebSocket | undefined;
  private sessionId = '';
  /** Frames that the microphone has given since the call began, and those of them that were said. */
  private frames = 0;
  private count = 0;
  private pictures = 0;
  /** The server has given this end its seat. */
  private isSeated = false;
  /** This page is no device: it draws a secret for the call, and the seat is its from the first join on. */
  private readonly credential = secret();
  /** The other end knows of codecs, of times and of keep-alives. */
  private isTimed = false;
  private readonly pulse = new Pulse(() => this.socket?.send(keepAliveOf(this.sessionId)), () => this.lose());

  /**
   * @param onState told after each change
   * @param onSound told each frame that the other side says
   * @param onPicture told each picture that the other side shows
   */
  constructor(private readonly onState: () => void, private readonly onSound: (frame: Int16Array) => void,
    private readonly onPicture: (picture: Picture) => void) {}

  get isOver(): boolean {
    return ['none', 'ended', 'failed'].includes(this.state.phase);
  }

  async place({ name, to, scene }: CallWishes): Promise<void> {
    this.become({ ...AT_REST, phase: 'calling', media: scene });
    try {
      const reply = await fetch('/v1/calls', {
        method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ scene, caller: { id: PAGE, name }, ...(to === '' ? {} : { to: { user: to } }) }),
      });
      const { sessionId, callerToken, message } = await reply.json() as Fields;
      if (reply.status === 201) {
        this.join(String(sessionId), String(callerToken));
      } else {
        this.become({ phase: 'failed', detail: String(message) });
      }
    } catch {
      this.become({ phase: 'failed', detail: 'serverAway' });
    }
  }

  /** Cancels before the answer, hangs up after it. */
  hangup(): void {
    const isTalking = ['answered', 'connected'].includes(this.state.phase);
    this.say(isTalking ? { type: 'hangup', reason: 'hangup' } : { type: 'cancel' });
  }

  mute(isMuted: boolean): void {
    this.say({ type: 'mute', muted: isMuted });
    this.become({ isMuted });
  }

  /** The camera is there, or is not any more: the other side is told. */
  see(isUnseen: boolean): void {
    if (isUnseen !== this.state.isUnseen) {
      this.become({ isUnseen });
      this.tellCamera();
    }
  }

  /** What the camera has seen; shown only while both are connected and see each other. */
  show(jpeg: Uint8Array<ArrayBuffer>): void {
    const { phase, media, isUnseen } = this.state;
    if (phase === 'connected' && media === 'video' && !isUnseen && this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(picturePacketOf(this.sessionId, { count: this.pictures++, jpeg }));
    }
  }

  /** What the microphone has heard; said only while both are connected and this side is not muted. */
  speak(frame: Int16Array): void {
    const at = this.frames++;
    if (this.state.phase === 'connected' && !this.state.isMuted && this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(packetOf(this.sessionId, { count: this.count++, at, isTimed: this.isTimed }, frame));
    }
  }

  private join(sessionId: string, joinToken: string): void {
    this.sessionId = sessionId;
    this.isSeated = false;
    const socket = this.socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/link`);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.say({ type: 'join', joinToken, credential: this.credential, codecs: ['pcm'] });
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => this.hear(data);
    socket.onclose = () => this.end('connectionLost');
  }

  private hear(data: string | ArrayBuffer): void {
    if (typeof data === 'string') {
      this.take(JSON.parse(data) as Fields);
      return;
    }
    this.pulse.heard();
    if (this.state.phase === 'answered' && this.isTimed) {
      this.become({ phase: 'connected' });
    }
    const picture = pictureOf(data);
    if (picture !== undefined && this.state.media === 'video') {
      this.onPicture(picture);
    }
    const frame = frameOf(data);
    if (frame !== undefined) {
      this.onSound(frame);
    }
  }

  private take({ type, muted, on, media, reason, codec }: Fields): void {
    switch (type) {
      case 'joined': return this.seated();
      case 'ringing': return this.become({ phase: 'ringing' });
      case 'accepted': return this.become({ phase: 'answered', media: media === 'video' ? 'video' : 'voice' });
      case 'media': return this.become({ media: media === 'video' ? 'video' : 'voice' });
      case 'connected': return this.connected(codec !== undefined);
      case 'mute': return this.become({ isPeerMuted: muted === true });
      case 'camera': return this.become({ isPeerUnseen: on !== true });
      case 'ended': return this.end(String(reason));
      default: return undefined;
    }
  }

  private seated(): void {
    this.isSeated = true;
    if (this.state.isUnseen) {
      this.tellCamera();
    }
  }

  /** Before it has its seat nobody listens; what is so then is told with the seat. */
  private tellCamera(): void {
    if (this.isSeated && !this.isOver) {
      this.say({ type: 'camera', on: !this.state.isUnseen });
    }
  }

  /** With an end that sends keep-alives, both hear each other only once one has come. */
  private connected(isTimed: boolean): void {
    this.isTimed = isTimed;
    if (isTimed) {
      this.pulse.start();
      this.become({ phase: 'answered' });
    } else {
      this.become({ phase: 'connected' });
    }
  }

  private lose(): void {
    this.say({ type: 'hangup', reason: 'connectFailed' });
    this.end('mediaLost');
  }

  private say(message: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ v: 1, sessionId: this.sessionId, ...message }));
    } else {
      this.end('cancelled');
    }
  }

  private end(detail: string): void {
    if (!this.isOver) {
      this.pulse.stop();
      this.become({ phase: 'ended', detail });
      this.socket?.close();
    }
  }

  private become(change: Partial<CallState>): void {
    this.state = { ...this.state, ...change };
    this.onState();
  }
}

/** Not `randomUUID`: a page that is not served by TLS has none. */
function secret(): string {
  return [...crypto.getRandomValues(new Uint8Array(24))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
