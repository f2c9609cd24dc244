import { randomBytes } from 'node:crypto';
import type { Device } from '../device/Device.ts';
import { type Display, isChildsWatch } from '../device/Display.ts';
import { rule } from '../rules/Rule.ts';

rule('push.call-devices', 'documented', 'push-voip.md',
  'Call messages reach phones, tablets and children’s watches; no other watch, and nothing there says so to the app.');

/** Whether Push Kit brings call messages to a device like this. */
export function hearsCalls(display: Display): boolean {
  return display.type !== 'wearable' || isChildsWatch(display);
}

/** The push service of the device: its token, which outlives processes. */
export class PushService {
  /** The token of now, or the last one where the app has deleted it. */
  token: string;
  /** The app has deleted its token and has not asked for another one. */
  isDeleted = false;
  /** Listeners of the app: told of a token that the system has changed. */
  readonly onToken = new Set<(token: string) => void>();
  /** The cloud: told that a token is none any more. */
  readonly onDelete = new Set<(token: string) => void>();
  /** The cloud: told which token takes the place of which. */
  readonly onRenew = new Set<(old: string, token: string) => void>();
  private readonly device: Device;

  constructor(device: Device) {
    this.device = device;
    this.token = this.makeToken();
  }

  /** The token for the app that asks for it; a new one after it was deleted (push-get-token.md). */
  giveToken(): string {
    if (this.isDeleted) {
      this.replace();
    }
    return this.token;
  }

  deleteToken(): void {
    this.isDeleted = true;
    this.onDelete.forEach((listener) => listener(this.token));
  }

  /** The system changes the token; who listens is told (push-get-token.md). */
  renewToken(): void {
    this.replace();
    [...this.onToken].forEach((listener) => listener(this.token));
  }

  private replace(): void {
    const old = this.token;
    this.token = this.makeToken();
    this.isDeleted = false;
    this.onRenew.forEach((listener) => listener(old, this.token));
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
