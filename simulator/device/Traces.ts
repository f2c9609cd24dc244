import type { Device } from './Device.ts';

/** One asynchronous task as the app has measured it. Times are ms since the epoch on the desk's clock. */
export interface Trace {
  readonly name: string;
  readonly taskId: number;
  readonly from: number;
  /** Undefined while it goes on. */
  to: number | undefined;
}

/** What the app has measured of itself, oldest first; the oldest go where there are too many. */
export class Traces {
  static readonly KEPT = 1000;
  readonly all: Trace[] = [];
  /** Called when one has ended. */
  readonly onEnd: Array<(trace: Trace) => void> = [];

  begin(trace: Trace): void {
    this.all.push(trace);
    this.all.splice(0, this.all.length - Traces.KEPT);
  }

  end(trace: Trace, at: number): void {
    trace.to = at;
    this.onEnd.forEach((listener) => listener(trace));
  }
}

const byDevice = new WeakMap<Device, Traces>();

export function tracesOf(device: Device): Traces {
  const known = byDevice.get(device) ?? new Traces();
  byDevice.set(device, known);
  return known;
}
