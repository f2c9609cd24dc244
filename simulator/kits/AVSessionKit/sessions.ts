import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const SOURCE = 'arkts-apis-avsession-f.md';
const PARAMETER = rule('avsession.parameter', 'documented', SOURCE,
  'A session is made for the context of a UIAbility, with a name and one of the types; else 401.');
const ONCE = rule('avsession.once', 'documented', SOURCE,
  'A process has one session at most: making a second one fails, 6600101.');
const DESTROYED = rule('avsession.destroyed', 'documented', 'errorcode-avsession.md',
  'A session that has been destroyed is not there any more: 6600102.');
const PICKER = rule('avsession.picker', 'documented', 'using-switch-call-devices.md',
  'AVCastPicker stands on a page while there is a session of the type voice_call or video_call; else its list is empty.');

const TYPES = new Set(['audio', 'video', 'voice_call', 'video_call', 'photo']);
const OF_CALLS = new Set(['voice_call', 'video_call']);
/** How long the service takes, ms. Assumed. */
const SERVICE_MS = 10;

/** avSession: one session of a process at a time; what it is told of itself is not on the desk. */
export class Sessions {
  private current: AVSession | undefined;

  constructor(private readonly host: KitHost) {}

  readonly create = (context: { abilityInfo?: object } | undefined, tag: unknown, type: string): Promise<AVSession> => {
    const { ledger, faults } = this.host;
    if (context?.abilityInfo === undefined || typeof tag !== 'string' || tag === '' || !TYPES.has(type)) {
      ledger.violate(PARAMETER, type);
      return Promise.reject(businessError(401, 'parameter check failed.'));
    }
    return faults.answer('AVSessionKit.avSession.createAVSession', SERVICE_MS, () => {
      if (this.current !== undefined) {
        ledger.violate(ONCE, type);
        throw businessError(6600101, 'Session service exception.');
      }
      return this.current = new AVSession(this.host, type, (session) => this.gone(session));
    });
  };

  /** The system's button is put on a page. */
  picked(): void {
    if (!OF_CALLS.has(this.current?.sessionType ?? '')) {
      this.host.ledger.violate(PICKER, this.current?.sessionType ?? 'there is no session');
    }
  }

  private gone(session: AVSession): void {
    this.current = this.current === session ? undefined : this.current;
  }
}

class AVSession {
  private readonly release: () => void;
  private isThere = true;

  constructor(private readonly host: KitHost, readonly sessionType: string, private readonly onGone: (own: AVSession) => void) {
    this.release = host.hold('session', sessionType);
  }

  destroy(): Promise<void> {
    if (!this.isThere) {
      this.host.ledger.violate(DESTROYED, 'destroy');
      return Promise.reject(businessError(6600102, 'The session does not exist.'));
    }
    return this.host.faults.answer('AVSessionKit.AVSession.destroy', SERVICE_MS, () => {
      this.isThere = false;
      this.release();
      this.onGone(this);
    });
  }
}
