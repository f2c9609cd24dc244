/** Which devices a user has, so that a call need not look through all there are. */
export class DevicesByUser {
  private readonly devices = new Map<string, Set<string>>();

  /** A device is another's from now on; undefined stands for nobody. */
  move(device: string, from: string | undefined, to: string | undefined): void {
    if (from === to) {
      return;
    }
    const old = from === undefined ? undefined : this.devices.get(from);
    old?.delete(device);
    if (from !== undefined && old?.size === 0) {
      this.devices.delete(from);
    }
    if (to !== undefined) {
      this.devices.set(to, (this.devices.get(to) ?? new Set<string>()).add(device));
    }
  }

  of(user: string): string[] {
    return [...this.devices.get(user) ?? []];
  }
}
