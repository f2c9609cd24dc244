import type { Attendee } from '../link/Attendance.ts';
import type { CallerAndCalled } from '../link/Neighbours.ts';
import type { Invite } from '../link/protocol.ts';
import type { SeatId } from '../link/Session.ts';
import type { CallRequest } from './CallRequest.ts';
import type { Target } from './Directory.ts';

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

/** Who calls whom: one pair for each user whose devices are rung. */
export function pairsOf({ request, devices }: OngoingCall): CallerAndCalled[] {
  const users = new Set(devices.flatMap(({ target: { who } }) => (who === undefined ? [] : [who.user])));
  return [...users].map((to) => ({ from: request.caller.id, to }));
}

/** What a device on the link is told of the call. */
export function inviteOf({ request, sentAt, callee }: OngoingCall, { joinToken }: RungDevice): Invite {
  const { scene, caller, ttl } = request;
  return { type: 'invite', joinToken, media: scene, caller, sentAt, ttl, callee };
}

/** The calls that are not over. Keeps the devices' secrets for as long, since a device may come onto the link late. */
export class OngoingCalls {
  private readonly calls = new Map<string, OngoingCall>();

  add(call: OngoingCall): void {
    this.calls.set(call.sessionId, call);
  }

  remove(sessionId: string): void {
    this.calls.delete(sessionId);
  }

  of(sessionId: string): OngoingCall | undefined {
    return this.calls.get(sessionId);
  }

  /** What this device could take part in, as callee. */
  for({ user, device }: Attendee): { readonly call: OngoingCall; readonly device: RungDevice }[] {
    return [...this.calls.values()].flatMap((call) => call.devices
      .filter(({ target: { who } }) => who?.user === user && who.device === device)
      .map((rung) => ({ call, device: rung })));
  }

  /** True if `from` is calling `to`, or talks to them after such a call. */
  has({ from, to }: CallerAndCalled): boolean {
    return [...this.calls.values()].some((call) => pairsOf(call).some((pair) => pair.from === from && pair.to === to));
  }
}
