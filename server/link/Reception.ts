import type { Attendee } from './Attendance.ts';
import { Attendance } from './Attendance.ts';
import type { Neighbours } from './Neighbours.ts';

/** A connection, as far as a device can be told something by it. */
interface Listener {
  tell(frame: string): void;
}

/** Which devices are on the link: those that have said hello here, and those that the neighbours have. */
export class Reception<Connection extends Listener> {
  private readonly attendance = new Attendance<Connection>();

  /** @param onHello told when a device has come, or has become somebody's */
  constructor(private readonly neighbours: Neighbours | undefined, private readonly onHello: (who: Attendee) => void) {}

  /** Everywhere. */
  all(): Attendee[] {
    return [...this.here(), ...(this.neighbours?.attendees() ?? [])];
  }

  /** Everywhere, those of one user. */
  devicesOf(user: string): Attendee[] {
    return [...this.attendance.devicesOf(user), ...(this.neighbours?.attendeesOf(user) ?? [])];
  }

  /** At this process. */
  here(): Attendee[] {
    return this.attendance.all();
  }

  find(who: Attendee): Connection | undefined {
    return this.attendance.find(who);
  }

  userOf(connection: Connection): string | undefined {
    return this.attendance.userOf(connection);
  }

  hello(connection: Connection, { user, device }: Attendee): void {
    this.depart(connection);
    this.attendance.attend({ user, device }, connection);
    this.neighbours?.attended({ user, device });
    this.onHello({ user, device });
  }

  depart(connection: Connection): void {
    const device = this.attendance.leave(connection);
    if (device !== undefined) {
      this.neighbours?.departed(device);
    }
  }

  /** Somebody has logged in on a device, or (undefined) out: what is on the link from there is theirs from now on. */
  belongs(device: string, user: string | undefined): void {
    this.neighbours?.belongs(device, user);
    this.changeUser(device, user);
  }

  /** The same, said to another process. */
  changeUser(device: string, user: string | undefined): void {
    if (this.attendance.change(device, user) && user !== undefined) {
      this.onHello({ user, device });
    }
  }

  /** Says something to a device that is on the link here. */
  tell(who: Attendee, frame: string): void {
    this.find(who)?.tell(frame);
  }
}
