import type { DeskClock } from '../device/Clock.ts';
import type { Rule } from './Rule.ts';

/** What somebody did against a rule, and when. */
export interface Violation {
  readonly rule: Rule;
  /** What was done. Never a token, a name or a payload: the ledger is printed. */
  readonly detail: string;
  /** Milliseconds since the epoch on the desk's clock; 0 for a ledger without a clock. */
  readonly at: number;
}

/**
 * The book of violations of one device or one push cloud.
 * A test whose ledger has an entry at its end fails, unless the violation was its subject.
 */
export class Ledger {
  private readonly list: Violation[] = [];

  constructor(private readonly clock?: Pick<DeskClock, 'now'>) {}

  /** All violations so far, oldest first. A live view: it grows with the ledger. */
  get entries(): readonly Violation[] {
    return this.list;
  }

  /** Writes down that `rule` was broken. Never throws and never stops the caller. */
  violate(rule: Rule, detail: string): void {
    this.list.push({ rule, detail, at: this.clock?.now() ?? 0 });
  }

  /** The violations of one rule, oldest first. */
  of(rule: Rule): readonly Violation[] {
    return this.list.filter((violation) => violation.rule === rule);
  }

  /** One line per violation, ready to print; empty when all was well. */
  describe(): string {
    return this.list
      .map(({ rule, detail }) => `${rule.id} (${rule.grade}, ${rule.source}): ${rule.text} Done: ${detail}`)
      .join('\n');
  }
}
