import { hasCapability } from '../device/Capabilities.ts';
import type { Device } from '../device/Device.ts';
import { businessError, type FaultGate } from '../device/Faults.ts';
import { rule } from '../rules/Rule.ts';

const MISSING = rule('syscap.missing', 'documented', 'bpta-smartwatch.md',
  'A capability that not every device of a kind has is asked for with canIUse before its functions are called.');

/** What a device of the desk can lack, by the kit functions that need it (the declarations' @syscap). */
const NEEDS: ReadonlyArray<readonly [functions: string, capability: string]> = [
  ['NotificationKit.notificationManager.openNotificationSettings', 'SystemCapability.Notification.NotificationSettings'],
  ['BasicServicesKit.intelligentScene.', 'SystemCapability.Applications.IntelligentScene'],
  ['CameraKit.', 'SystemCapability.Multimedia.Camera.Core'],
];

/** Refuses what the device has no capability for: 801 (errorcode-universal.md). */
export class CapabilityGate implements FaultGate {
  constructor(private readonly gate: FaultGate, private readonly device: Device) {}

  check(name: string): void {
    this.mustHave(name);
    this.gate.check(name);
  }

  answer<T>(name: string, latencyMs: number, work: () => T | Promise<T>, callId?: string): Promise<T> {
    this.mustHave(name);
    return this.gate.answer(name, latencyMs, work, callId);
  }

  repeats(name: string): number {
    return this.gate.repeats(name);
  }

  private mustHave(name: string): void {
    const need = NEEDS.find(([functions]) => name.startsWith(functions))?.[1];
    if (need !== undefined && !hasCapability(this.device, need)) {
      this.device.ledger.violate(MISSING, `${name} without ${need}`);
      throw businessError(801, 'Capability not supported.');
    }
  }
}
