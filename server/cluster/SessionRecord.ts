import type { OngoingCall } from '../calls/OngoingCalls.ts';
import type { SessionSnapshot } from '../link/LinkSession.ts';
import type { SeatId, Session } from '../link/Session.ts';

/** A session as it lies in Redis, with what is needed to ring further devices and to tell of a missed call. */
export interface SessionRecord {
  readonly snapshot: SessionSnapshot;
  readonly call: OngoingCall | undefined;
}

interface Written {
  readonly session: Session;
  /** Digests in Base64. */
  readonly digests: readonly (readonly [SeatId, string])[];
  readonly ringUntil: number;
  readonly call?: Omit<OngoingCall, 'rung'> & { readonly rung: readonly number[] };
}

export function writeRecord({ snapshot: { session, digests, ringUntil }, call }: SessionRecord): string {
  const written: Written = {
    session, ringUntil,
    digests: [...digests].map(([seat, digest]) => [seat, digest.toString('base64')]),
    ...(call && { call: { ...call, rung: [...call.rung].map((device) => call.devices.indexOf(device)) } }),
  };
  return JSON.stringify(written);
}

/** @throws SyntaxError if it is no record: then somebody else writes to this database. */
export function readRecord(text: string): SessionRecord {
  const { session, digests, ringUntil, call } = JSON.parse(text) as Written;
  const rung = new Set(call?.rung.flatMap((i) => call.devices[i] ?? []));
  return {
    snapshot: {
      session, ringUntil, digests: new Map(digests.map(([seat, digest]) => [seat, Buffer.from(digest, 'base64')])),
    },
    call: call && { ...call, rung },
  };
}
