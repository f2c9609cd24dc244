import { DevicesByUser } from './DevicesByUser.ts';

/** Whose device somebody on the link says to be. */
export interface Attendee {
  readonly user: string;
  readonly device: string;
}

/**
 * Who is on the link now, and by which connection. A device that says hello on a new connection has left its old one;
 * a connection that says hello again is another's from then on. A device's user may change while it is here.
 */
export class Attendance<Connection> {
  /** By device. A device that is nobody's has no user, and stays known: somebody may log in there. */
  private readonly devices = new Map<string, { readonly user: string | undefined; readonly connection: Connection }>();
  private readonly byUser = new DevicesByUser();
  /** A connection is one device's at most. */
  private readonly byConnection = new Map<Connection, string>();

  attend({ user, device }: Attendee, connection: Connection): void {
    const before = this.devices.get(device);
    if (before !== undefined) {
      this.byConnection.delete(before.connection);
    }
    this.byUser.move(device, before?.user, user);
    this.byConnection.set(connection, device);
    this.devices.set(device, { user, connection });
  }

  /** @returns the device that has left, if one was here by this connection. */
  leave(connection: Connection): string | undefined {
    const device = this.byConnection.get(connection);
    if (device !== undefined) {
      this.byConnection.delete(connection);
      this.byUser.move(device, this.devices.get(device)?.user, undefined);
      this.devices.delete(device);
    }
    return device;
  }

  /** Somebody has logged in or out. @returns true if the device is here, and was not theirs before. */
  change(device: string, user: string | undefined): boolean {
    const entry = this.devices.get(device);
    if (entry === undefined || entry.user === user) {
      return false;
    }
    this.byUser.move(device, entry.user, user);
    this.devices.set(device, { user, connection: entry.connection });
    return true;
  }

  find({ user, device }: Attendee): Connection | undefined {
    const entry = this.devices.get(device);
    return entry?.user === user ? entry.connection : undefined;
  }

  userOf(connection: Connection): string | undefined {
    const device = this.byConnection.get(connection);
    return device === undefined ? undefined : this.devices.get(device)?.user;
  }

  devicesOf(user: string): Attendee[] {
    return this.byUser.of(user).map((device) => ({ user, device }));
  }

  all(): Attendee[] {
    return [...this.devices].flatMap(([device, { user }]) => (user === undefined ? [] : [{ user, device }]));
  }
}
