import type { Attendee } from '../link/Attendance.ts';
import { DevicesByUser } from '../link/DevicesByUser.ts';

/** Which devices are on the links of the other processes, as those have said. */
export class Roster {
  private readonly devices = new Map<string, { readonly node: string; readonly user: string | undefined }>();
  private readonly byUser = new DevicesByUser();

  attended(node: string, { user, device }: Attendee): void {
    this.byUser.move(device, this.devices.get(device)?.user, user);
    this.devices.set(device, { node, user });
  }

  /** Means nothing if the device has come to another process meanwhile. */
  departed(node: string, device: string): void {
    const entry = this.devices.get(device);
    if (entry?.node === node) {
      this.byUser.move(device, entry.user, undefined);
      this.devices.delete(device);
    }
  }

  belongs(device: string, user: string | undefined): void {
    const entry = this.devices.get(device);
    if (entry !== undefined) {
      this.byUser.move(device, entry.user, user);
      this.devices.set(device, { node: entry.node, user });
    }
  }

  /** A process is no more, and all who were on its link are on none. */
  died(node: string): void {
    for (const device of [...this.devices.keys()]) {
      this.departed(node, device);
    }
  }

  nodeOf({ user, device }: Attendee): string | undefined {
    const entry = this.devices.get(device);
    return entry?.user === user ? entry.node : undefined;
  }

  devicesOf(user: string): Attendee[] {
    return this.byUser.of(user).map((device) => ({ user, device }));
  }

  all(): Attendee[] {
    return [...this.devices].flatMap(([device, { user }]) => (user === undefined ? [] : [{ user, device }]));
  }
}
