import { NOT_ADMITTED, type Accounts, type Admission } from '../accounts/Accounts.ts';
import { networkOf } from '../accounts/networkOf.ts';
import type { ServerClock } from '../Clock.ts';
import type { Rate } from '../link/Allowance.ts';
import { Allowances } from '../link/Allowances.ts';
import { andThen } from '../link/Turns.ts';
import type { CallRequest } from './CallRequest.ts';
import { no, type NotPlaced } from './PlacedCall.ts';

/** Whoever redials as quickly as fingers can stays below it. */
const CALLS: Rate = { burst: 20, perSecond: 1 / 10 };

/**
 * Who may call in whose name, and how often: each call rings somebody's phone, is a push of the project's day, and is
 * remembered for minutes. An account has its own allowance; guests have one for each address, but for this machine itself,
 * from where whoever tries the server out calls.
 */
export class Callers {
  private readonly byAccount: Allowances;
  private readonly byNetwork: Allowances;

  constructor(clock: ServerClock, private readonly accounts: Accounts) {
    this.byAccount = new Allowances(clock, CALLS);
    this.byNetwork = new Allowances(clock, CALLS);
  }

  /** Somebody calls over the link, as the user that its hello has shown. False if it is one call too many. */
  mayCall(user: string): boolean {
    return this.byAccount.take(user);
  }

  /**
   * Somebody calls by a request, from that address if it is known.
   * @returns why not, or undefined where nothing speaks against it
   */
  refusal(request: CallRequest, from: string | undefined): NotPlaced | undefined | Promise<NotPlaced | undefined> {
    return andThen(this.admission(request, from), (admission) => {
      if (admission === 'notYours') {
        return no(admission, 'The caller is somebody else\'s account: its device and credential are needed in "as".');
      }
      if (admission !== 'admitted') {
        return no(admission, NOT_ADMITTED[admission]);
      }
      return this.isAllowed(request, from) ? undefined
        : no('tooManyCalls', 'Too many calls have been placed lately by this caller. Try again in a minute.');
    });
  }

  private admission({ as, caller: { id } }: CallRequest, from: string | undefined): Admission | Promise<Admission> {
    const { accounts } = this;
    return as !== undefined ? accounts.admit({ user: id, ...as, from }) : accounts.has(id) ? 'notYours' : 'admitted';
  }

  private isAllowed({ as, caller: { id } }: CallRequest, from: string | undefined): boolean {
    const network = from === undefined ? undefined : networkOf(from);
    return as !== undefined ? this.mayCall(id) : network === undefined || this.byNetwork.take(network);
  }
}
