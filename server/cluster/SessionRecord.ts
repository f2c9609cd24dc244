import type { OngoingCall } from '../calls/OngoingCalls.ts';
import type { SessionSnapshot } from '../link/LinkSession.ts';
import type { SeatLock } from '../link/SeatLocks.ts';
import type { SeatId, Session } from '../link/Session.ts';

/** A session as it lies in Redis, with what is needed to ring further devices and to tell of a missed call. */
export interface SessionRecord {
  readonly snapshot: SessionSnapshot;
  readonly call: OngoingCall | undefined;
}

/** Digests in Base64. */
interface WrittenLock {
  readonly account: string;
  readonly holder?: string;
  readonly chosen?: string;
}

interface Written {
  readonly session: Session;
  readonly locks: readonly (readonly [SeatId, WrittenLock])[];
  readonly ringUntil: number;
  readonly call?: Omit<OngoingCall, 'rung'> & { readonly rung: readonly number[] };
}

/** As JSON text, for another process to go on with. */
export function writeRecord({ snapshot: { session, locks, ringUntil }, call }: SessionRecord): string {
  const written: Written = {
    session, ringUntil,
    locks: [...locks].map(([seat, lock]) => [seat, writeLock(lock)]),
    ...(call && { call: { ...call, rung: [...call.rung].map((device) => call.devices.indexOf(device)) } }),
  };
  return JSON.stringify(written);
}

/** @throws SyntaxError if it is no record: then somebody else writes to this database. */
export function readRecord(text: string): SessionRecord {
  const { session, locks, ringUntil, call } = JSON.parse(text) as Written;
  const rung = new Set(call?.rung.flatMap((i) => call.devices[i] ?? []));
  return {
    snapshot: {
      session, ringUntil, locks: new Map(locks.map(([seat, lock]) => [seat, readLock(lock)])),
    },
    call: call && { ...call, rung },
  };
}

function writeLock({ account, holder, chosen }: SeatLock): WrittenLock {
  return {
    account, ...(holder && { holder: holder.toString('base64') }), ...(chosen && { chosen: chosen.toString('base64') }),
  };
}

function readLock({ account, holder, chosen }: WrittenLock): SeatLock {
  return {
    account, ...(holder && { holder: Buffer.from(holder, 'base64') }), ...(chosen && { chosen: Buffer.from(chosen, 'base64') }),
  };
}
