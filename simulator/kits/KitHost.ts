import type { DeskClock } from '../device/Clock.ts';
import type { Device } from '../device/Device.ts';
import type { FaultGate } from '../device/Faults.ts';
import type { Ledger } from '../rules/Ledger.ts';
import type { AppProcess } from '../process/AppProcess.ts';

/** What a kit double is made for: one process of the app on one device. */
export interface KitHost {
  readonly device: Device;
  readonly process: AppProcess;
  readonly clock: DeskClock;
  readonly ledger: Ledger;
  readonly faults: FaultGate;
  /**
   * Notes that the app now holds something that it has to give back: a player, a socket, a listener.
   * @param onDeath what the system does about it when the process dies with it
   * @returns gives it back; doing so twice is doing so once
   */
  hold(kind: string, label: string, onDeath?: () => void): () => void;
}

/** `simulator/kits/<Kit>/index.ts` exports `create`: the kit's named exports, made anew for each process. */
export interface KitModule {
  create(host: KitHost): Record<string, unknown>;
}
