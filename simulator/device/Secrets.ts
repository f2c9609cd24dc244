import type { Ledger } from '../rules/Ledger.ts';
import { rule } from '../rules/Rule.ts';

const LOGGED = rule('invariant.I10.log', 'assumed', 'design: no private data in a log',
  'No token, name, id of a person or payload is logged in clear.');

/** Texts that must not be readable in any log of the device. */
export class Secrets {
  private readonly texts = new Map<string, string>();
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** @param what what the text is, for the ledger: `push token`, `caller name` */
  add(text: string, what: string): void {
    // Shorter texts turn up in ordinary words.
    if (text.length >= 4) {
      this.texts.set(text, what);
    }
  }

  /** Looks through one line of a log. */
  inspect(line: string): void {
    for (const [text, what] of this.texts) {
      if (line.includes(text)) {
        this.ledger.violate(LOGGED, `a line of the log holds a ${what}`);
      }
    }
  }
}
