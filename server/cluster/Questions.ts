import type { ServerClock } from '../Clock.ts';
import type { DeclineResult } from '../link/Neighbours.ts';

/** An answer that has not come by then comes no more, in ms. */
const PATIENCE_MS = 2000;

/** Questions to other processes that wait for their answers. */
export class Questions {
  private readonly waiting = new Map<number, (result: DeclineResult) => void>();
  private last = 0;

  constructor(private readonly clock: ServerClock) {}

  /** Without an answer the session is as good as unknown: the client goes back to its connection. */
  ask(send: (question: number) => void): Promise<DeclineResult> {
    const question = ++this.last;
    return new Promise((resolve) => {
      const timer = this.clock.setTimeout(() => this.answer(question, 'unknownSession'), PATIENCE_MS);
      this.waiting.set(question, (result) => {
        this.clock.clearTimeout(timer);
        resolve(result);
      });
      send(question);
    });
  }

  answer(question: number, result: DeclineResult): void {
    this.waiting.get(question)?.(result);
    this.waiting.delete(question);
  }
}
