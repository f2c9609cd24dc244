import { randomBytes } from 'node:crypto';
import type { Device } from '../device/Device.ts';

/** The push service of the device: its token, which outlives processes. */
export class PushService {
  token: string;
  readonly onToken = new Set<(token: string) => void>();
  private readonly device: Device;

  constructor(device: Device) {
    this.device = device;
    this.token = this.makeToken();
  }

  /** A new token; who listens is told (push-get-token.md). */
  renewToken(): void {
    this.token = this.makeToken();
    [...this.onToken].forEach((listener) => listener(this.token));
  }

  private makeToken(): string {
    // Letters and digits as in the documents' samples; nobody may rely on its length (push-get-token.md).
    const token = `MAMz${randomBytes(60).toString('base64url').replace(/[-_]/g, 'a')}`;
    this.device.secrets.add(token, 'push token');
    return token;
  }
}

const services = new WeakMap<Device, PushService>();

/** The one push service of a device; made when it is first asked for. */
export function pushServiceOf(device: Device): PushService {
  const known = services.get(device) ?? new PushService(device);
  services.set(device, known);
  return known;
}
