import type { FaultGate } from '../device/Faults.ts';

/**
 * The way of one process to the kits: what a process has asked for when it died is not done any more and answered to
 * nobody, or its code would go on after its death.
 */
export class OwnFaults implements FaultGate {
  private readonly gate: FaultGate;
  private readonly isAlive: () => boolean;

  constructor(gate: FaultGate, isAlive: () => boolean) {
    this.gate = gate;
    this.isAlive = isAlive;
  }

  check(name: string): void {
    this.gate.check(name);
  }

  repeats(name: string): number {
    return this.gate.repeats(name);
  }

  answer<T>(name: string, latencyMs: number, work: () => T | Promise<T>, callId?: string): Promise<T> {
    const answer = this.gate.answer(name, latencyMs, () => this.isAlive() ? work() : never<T>(), callId);
    return answer.then((value) => this.isAlive() ? value : never<T>(), (error: unknown) => {
      if (this.isAlive()) {
        throw error;
      }
      return never<T>();
    });
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
