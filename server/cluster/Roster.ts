import type { Attendee } from '../link/Attendance.ts';

/** Which devices are on the links of the other processes, as those have said. */
export class Roster {
  private readonly devices = new Map<string, { readonly node: string; readonly user: string | undefined }>();

  attended(node: string, { user, device }: Attendee): void {
    this.devices.set(device, { node, user });
  }

  /** Means nothing if the device has come to another process meanwhile. */
  departed(node: string, device: string): void {
    if (this.devices.get(device)?.node === node) {
      this.devices.delete(device);
    }
  }

  belongs(device: string, user: string | undefined): void {
    const entry = this.devices.get(device);
    if (entry !== undefined) {
      this.devices.set(device, { node: entry.node, user });
    }
  }

  /** A process is no more, and all who were on its link are on none. */
  died(node: string): void {
    for (const [device, entry] of this.devices) {
      if (entry.node === node) {
        this.devices.delete(device);
      }
    }
  }

  nodeOf({ user, device }: Attendee): string | undefined {
    const entry = this.devices.get(device);
    return entry?.user === user ? entry.node : undefined;
  }

  all(): Attendee[] {
    return [...this.devices].flatMap(([device, { user }]) => (user === undefined ? [] : [{ user, device }]));
  }
}
