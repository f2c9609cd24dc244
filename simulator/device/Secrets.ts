import type { Ledger } from '../rules/Ledger.ts';
import { rule } from '../rules/Rule.ts';

const LOGGED = rule('invariant.I10.log', 'assumed', 'design: no private data in a log',
  'No token, name, id of a person or payload is logged in clear.',
  'Take `hdc hilog` over one whole call; grep it for the push token, the name and the id of the caller, and the ' +
  'extraData.');

/** Fields of extraData that are about a person, or open a door. */
const PRIVATE: ReadonlyMap<string, string> = new Map([
  ['name', 'caller name'], ['id', 'id of a person'], ['avatar', 'picture of a person'], ['joinToken', 'join token'],
]);

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

  /** What of a push's extraData must not be read: the whole, and each name, id, picture and token in it. */
  addExtraData(text: string): void {
    this.add(text, 'payload');
    try {
      this.addFields(JSON.parse(text), 0);
    } catch {
      // Any text may be sent as extraData.
    }
  }

  private addFields(value: unknown, depth: number): void {
    for (const [name, field] of Object.entries(typeof value === 'object' && value !== null && depth < 4 ? value : {})) {
      const what = PRIVATE.get(name);
      if (typeof field === 'string' && what !== undefined) {
        this.add(field, what);
      }
      this.addFields(field, depth + 1);
    }
  }

  /** Of calls that are over: for those who play thousands of them on one device. */
  forget(): void {
    this.texts.clear();
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
