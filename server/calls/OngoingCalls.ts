import type { Attendee } from '../link/Attendance.ts';
import type { CallerAndCalled } from '../link/Neighbours.ts';
import type { SeatId } from '../link/Session.ts';
import type { CallRequest } from './CallRequest.ts';
import type { Target } from './Directory.ts';
import type { CallOffer } from './ExtraData.ts';

/** One device that is being rung, with the secret of its seat. */
export interface RungDevice {
  readonly target: Target;
  readonly seat: SeatId;
  readonly joinToken: string;
}

/** A call that is not over, as far as it may still have to be offered to a device. */
export interface OngoingCall {
  readonly sessionId: string;
  readonly request: CallRequest;
  readonly callee: string | undefined;
  /** ms since 1970. */
  readonly sentAt: number;
  readonly devices: readonly RungDevice[];
  /** Devices that a push or an invite was taken on for. */
  readonly rung: Set<RungDevice>;
}

/** The users whose devices are rung. */
function calledBy({ devices }: OngoingCall): Set<string> {
  return new Set(devices.flatMap(({ target: { who } }) => (who === undefined ? [] : [who.user])));
}

/** Who calls whom: one pair for each user whose devices are rung. */
export function pairsOf(call: OngoingCall): CallerAndCalled[] {
  return [...calledBy(call)].map((to) => ({ from: call.request.caller.id, to }));
}

/** What a device is told of the call. */
export function offerOf({ sessionId, request, sentAt, callee }: OngoingCall, { joinToken }: RungDevice): CallOffer {
  const { scene, caller, ttl } = request;
  return { sessionId, scene, caller, sentAt, ttl, joinToken, callee };
}

/** The calls that are not over. Keeps the devices' secrets for as long, since a device may come onto the link late. */
export class OngoingCalls {
  private readonly calls = new Map<string, OngoingCall>();
  /** By who is called: what each hello and each end of a call asks for takes no longer where there are many calls. */
  private readonly byCalled = new Map<string, Set<OngoingCall>>();

  add(call: OngoingCall): void {
    this.remove(call.sessionId);
    this.calls.set(call.sessionId, call);
    calledBy(call).forEach((user) => this.byCalled.set(user, (this.byCalled.get(user) ?? new Set()).add(call)));
  }

  remove(sessionId: string): void {
    const call = this.calls.get(sessionId);
    if (call === undefined) {
      return;
    }
    this.calls.delete(sessionId);
    for (const user of calledBy(call)) {
      const calls = this.byCalled.get(user);
      calls?.delete(call);
      if (calls?.size === 0) {
        this.byCalled.delete(user);
      }
    }
  }

  of(sessionId: string): OngoingCall | undefined {
    return this.calls.get(sessionId);
  }

  /** What this device could take part in, as callee. */
  for({ user, device }: Attendee): { readonly call: OngoingCall; readonly device: RungDevice }[] {
    return [...this.byCalled.get(user) ?? []].flatMap((call) => call.devices
      .filter(({ target: { who } }) => who?.user === user && who.device === device)
      .map((rung) => ({ call, device: rung })));
  }

  /** True if `from` is calling `to`, or talks to them after such a call. */
  has({ from, to }: CallerAndCalled): boolean {
    return [...this.byCalled.get(to) ?? []].some((call) => call.request.caller.id === from);
  }
}
