import type { Attendee } from '../link/Attendance.ts';
import type { LinkSession } from '../link/LinkSession.ts';
import type { CallerAndCalled, DeclineResult, Neighbours, Passenger } from '../link/Neighbours.ts';
import type { DeclineReason } from '../link/protocol.ts';
import type { SeatKeys } from '../link/SeatLocks.ts';
import type { Keeper } from './Keeper.ts';
import type { Pairs } from './Pairs.ts';
import type { Passage } from './Passage.ts';
import type { Questions } from './Questions.ts';
import type { RedisBus } from './RedisBus.ts';
import type { Roster } from './Roster.ts';

/** What this process knows of the others by. `me`: its name among them. */
export interface NeighbourhoodOptions {
  readonly me: string;
  readonly bus: RedisBus;
  readonly roster: Roster;
  readonly questions: Questions;
  readonly passage: Passage;
  readonly pairs: Pairs;
  readonly keeper: Keeper;
}

/** All that this process's link server asks of the other processes, and has them told. */
export class Neighbourhood implements Neighbours {
  constructor(private readonly options: NeighbourhoodOptions) {}

  pass(who: Passenger, sessionId: string, frame: string, here: () => void): void {
    this.options.passage.pass(who, sessionId, frame, here);
  }

  isUnderWay(who: Passenger, sessionId: string): boolean {
    return this.options.passage.isUnderWay(who, sessionId);
  }

  passMedia(who: Passenger, sessionId: string, sound: Uint8Array): void {
    this.options.passage.passMedia(who, sessionId, sound);
  }

  left(who: Passenger): void {
    this.options.passage.left(who);
  }

  attendees(): Attendee[] {
    return this.options.roster.all();
  }

  attendeesOf(user: string): Attendee[] {
    return this.options.roster.devicesOf(user);
  }

  invite(who: Attendee, frame: string): boolean {
    const node = this.options.roster.nodeOf(who);
    if (node !== undefined) {
      this.options.bus.say(node, { type: 'invite', who, frame });
    }
    return node !== undefined;
  }

  attended(who: Attendee): void {
    const { bus, me } = this.options;
    bus.sayToAll({ type: 'attended', from: me, who });
  }

  departed(device: string): void {
    const { bus, me } = this.options;
    bus.sayToAll({ type: 'departed', from: me, device });
  }

  belongs(device: string, user: string | undefined): void {
    const { bus, me } = this.options;
    bus.sayToAll({ type: 'belongs', from: me, device, user: user ?? null });
  }

  changed(session: LinkSession): Promise<void> {
    return this.options.keeper.changed(session);
  }

  forgotten(sessionId: string): void {
    this.options.keeper.forgotten(sessionId);
  }

  calling(pair: CallerAndCalled, sessionId: string, isCalling: boolean): void {
    this.options.pairs[isCalling ? 'add' : 'remove'](pair, sessionId);
  }

  isCalling(pair: CallerAndCalled): Promise<boolean> {
    return this.options.pairs.has(pair);
  }

  async decline(sessionId: string, keys: SeatKeys, reason: DeclineReason): Promise<DeclineResult | undefined> {
    const { keeper, questions, bus, me } = this.options;
    const node = await keeper.find(sessionId);
    return node === undefined ? undefined
      : questions.ask((question) => bus.say(node, { type: 'decline', from: me, question, sessionId, keys, reason }));
  }
}
