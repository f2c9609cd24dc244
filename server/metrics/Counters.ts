/** One thing that is counted, by a word: `voip_pushes_total{answer="80000000"} 12`. */
interface Counted {
  readonly help: string;
  readonly label: string;
  readonly counts: Map<string, number>;
}

/** A figure that is looked at when somebody asks. */
interface Gauge {
  readonly help: string;
  readonly read: () => number;
}

/**
 * Counts since the start and figures of now, as the plain text that Prometheus and its kind read. A word is one of the
 * protocol's own, never a person's: each new one is a line for as long as the process lives.
 */
export class Counters {
  private readonly counted = new Map<string, Counted>();
  private readonly gauges = new Map<string, Gauge>();

  /** @returns what counts one more of a word */
  counter(name: string, label: string, help: string): (word: string) => void {
    const counts = new Map<string, number>();
    this.counted.set(name, { help, label, counts });
    return (word) => void counts.set(word, (counts.get(word) ?? 0) + 1);
  }

  gauge(name: string, help: string, read: () => number): void {
    this.gauges.set(name, { help, read });
  }

  text(): string {
    const counted = [...this.counted].flatMap(([name, { help, label, counts }]) => [
      ...head(name, 'counter', help),
      ...[...counts].map(([word, count]) => `${name}{${label}=${JSON.stringify(word)}} ${count}`),
    ]);
    const gauges = [...this.gauges].flatMap(([name, { help, read }]) => [...head(name, 'gauge', help), `${name} ${read()}`]);
    return `${[...gauges, ...counted].join('\n')}\n`;
  }
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
