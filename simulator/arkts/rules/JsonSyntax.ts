/** Where a text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  readonly message: string;
}

const PUNCTUATION = /[{}[\],:]/;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const TOKEN = new RegExp([PUNCTUATION, TEXT, NUMBER, /true|false|null/].map(({ source }) => source).join('|'), 'y');

/**
 * The first place at which a text is no strict JSON, or undefined. `JSON.parse` knows that too, but says where only for
 * some faults, and in words that change with the version of Node.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const reader = new Reader(text);
  reader.value();
  if (reader.fault === undefined && reader.token !== '') {
    reader.fail('the text goes on after its end');
  }
  return reader.fault;
}

/** Reads token by token; after a fault it only goes on to the end of its callers. */
class Reader {
  fault: JsonFault | undefined;
  token = '';
  #offset = 0;
  #next = 0;

  constructor(private readonly text: string) {
    this.#advance();
  }

  value(): void {
    if (this.token === '{') {
      this.#list('}', () => this.#member());
    } else if (this.token === '[') {
      this.#list(']', () => this.value());
    } else if (this.token === '' || /^[}\],:]$/.test(this.token)) {
      this.fail('a value is missing');
    } else {
      this.#advance();
    }
  }

  fail(message: string): void {
    this.fault ??= { offset: this.#offset, message };
  }

  #member(): void {
    if (!this.token.startsWith('"')) {
      this.fail('a name in quotes is missing');
    }
    this.#advance();
    this.#expect(':');
    this.value();
  }

  #list(end: string, item: () => void): void {
    this.#advance();
    if (this.token === end) {
      this.#advance();
      return;
    }
    item();
    while (this.token === ',' && this.fault === undefined) {
      this.#advance();
      item();
    }
    this.#expect(end);
  }

  #expect(token: string): void {
    if (this.token === token) {
      this.#advance();
    } else {
      this.fail(`'${token}' is missing`);
    }
  }

  #advance(): void {
    while (/\s/.test(this.text[this.#next] ?? '')) {
      this.#next++;
    }
    this.#offset = this.#next;
    TOKEN.lastIndex = this.#next;
    this.token = TOKEN.exec(this.text)?.[0] ?? '';
    this.#next += this.token.length;
    if (this.token === '' && this.#next < this.text.length) {
      this.fail(/^\/[/*]/.test(this.text.slice(this.#next)) ? 'JSON has no comments' : 'this is no JSON');
    }
  }
}
