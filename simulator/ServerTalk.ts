import type { AppServer } from '../server/AppServer.ts';
import type { OngoingCall } from '../server/calls/OngoingCalls.ts';
import type { LinkEvent } from '../server/link/LinkEvent.ts';
import type { Phone } from './Phone.ts';

/** A phone that takes part in a call, and where it sits. */
interface Party {
  readonly phone: Phone;
  /** Undefined where the call is known to be this phone's, and not in which part. */
  readonly seat: LinkEvent['seat'];
}

/** What the desk knows of who is who. */
export interface People {
  readonly phones: () => readonly Phone[];
  readonly userOf: (phone: Phone) => string | undefined;
}

/** Calls whose parties are remembered: what is said after the end of a call is the last of it. */
const MOST_CALLS = 100;

/** Writes what the app server says about a call into the timelines of the phones that take part in it. */
export class ServerTalk {
  private readonly parties = new Map<string, readonly Party[]>();
  private count = 0;

  constructor(private readonly people: People, private readonly server: () => AppServer) {}

  hear(event: LinkEvent): void {
    if (event.direction === 'in') {
      return;
    }
    const number = ++this.count;
    if (this.people.phones().length === 1) {
      this.tell(event, number);
    } else {
      // Whose call it is, the server knows only when it has told that there is one.
      queueMicrotask(() => this.tell(event, number));
    }
  }

  /** A session that nobody has asked the server for is this phone's. */
  claim(sessionId: string, phone: Phone): void {
    this.remember(sessionId, [{ phone, seat: undefined }]);
  }

  private tell({ sessionId, seat, what, detail }: LinkEvent, number: number): void {
    const to = seat === undefined ? [] : [`to the ${seat.replace(/\d+$/, '')}`];
    const words = [...(detail === undefined ? [] : [detail]), ...to].join(', ');
    for (const party of this.partiesOf(sessionId)) {
      const isHere = party.seat === undefined || seat === undefined ? undefined : party.seat === seat;
      party.phone.device.timeline.add('server', what, words, { number, isHere });
    }
  }

  private partiesOf(sessionId: string): readonly Party[] {
    const call = this.server().callOf(sessionId);
    if (!this.parties.has(sessionId) && call !== undefined) {
      this.remember(sessionId, this.people.phones().flatMap((phone) => this.seatsOf(phone, call)));
    }
    const known = this.parties.get(sessionId) ?? [];
    const [first, second] = this.people.phones();
    return known.length > 0 || first === undefined || second !== undefined ? known : [{ phone: first, seat: undefined }];
  }

  private seatsOf(phone: Phone, { request, devices }: OngoingCall): Party[] {
    const user = this.people.userOf(phone);
    const place = devices.findIndex(({ target: { token, who } }) =>
      token === phone.token || (token === undefined && user !== undefined && who?.user === user));
    const called: Party[] = place < 0 ? [] : [{ phone, seat: `callee${place + 1}` }];
    return user !== undefined && request.caller.id === user ? [{ phone, seat: 'caller' }, ...called] : called;
  }

  private remember(sessionId: string, parties: readonly Party[]): void {
    this.parties.set(sessionId, parties);
    const [oldest] = this.parties.keys();
    if (this.parties.size > MOST_CALLS && oldest !== undefined) {
      this.parties.delete(oldest);
    }
  }
}
