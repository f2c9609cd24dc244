import type { ServerClock } from '../Clock.ts';
import { Allowance, type Rate } from './Allowance.ts';
import { CLOSE } from './protocol.ts';

/** After so many frames that are no messages the other end is no client of ours. */
const MAX_BAD_FRAMES = 20;

/** After so many joins and hellos that were refused it is guessing. */
const MAX_REFUSED = 20;

/** Who has neither said hello nor joined a session by then has nothing to do here, in ms. */
const STRANGER_MS = 10_000;

/** A client says some ten frames a call, and after a reconnect all of them at once, for four calls; then there is room. */
const TEXTS: Rate = { burst: 100, perSecond: 20 };

/** Sound comes 50 times a second, and after a stall what was kept back comes at once. */
const SOUNDS: Rate = { burst: 200, perSecond: 100 };

/** Pictures come eight times a second. */
const PICTURES: Rate = { burst: 60, perSecond: 16 };

/** How one connection behaves. Whoever is no client of ours is let go, and nobody else notices. */
export class Conduct {
  private readonly allowances: Readonly<Record<'text' | 'sound' | 'picture', Allowance>>;
  private readonly stranger: number;
  private badFrames = 0;
  private refused = 0;

  /** @param hangUp closes the connection, with a number of `CLOSE` and a word for the log */
  constructor(private readonly clock: ServerClock, private readonly hangUp: (code: number, reason: string) => void) {
    this.allowances = {
      text: new Allowance(clock, TEXTS), sound: new Allowance(clock, SOUNDS), picture: new Allowance(clock, PICTURES),
    };
    this.stranger = clock.setTimeout(() => hangUp(CLOSE.unauthorised, 'no hello and no join'), STRANGER_MS);
  }

  /** A frame has come. False if it was one too many: it is not to be read. */
  admits(kind: 'text' | 'sound' | 'picture'): boolean {
    const mayCome = this.allowances[kind].take();
    if (!mayCome) {
      this.hangUp(CLOSE.flooding, 'too many frames');
    }
    return mayCome;
  }

  badFrame(): void {
    if (++this.badFrames >= MAX_BAD_FRAMES) {
      this.hangUp(CLOSE.malformed, 'too many bad frames');
    }
  }

  refusedGuess(): void {
    if (++this.refused >= MAX_REFUSED) {
      this.hangUp(CLOSE.unauthorised, 'too many refused joins');
    }
  }

  /** Nothing is awaited of it any more: it has said hello, has proved to be part of a session, or has gone. */
  settle(): void {
    this.clock.clearTimeout(this.stranger);
  }
}
