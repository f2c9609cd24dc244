/** One figure beside a baseline of the same run. Figures depend on the machine; what is asked for is their ratio. */
export interface Measure {
  readonly name: string;
  /** The figure, and that of the baseline, with their units. */
  readonly ours: string;
  readonly baseline: string;
  /** Ours to the baseline. */
  readonly ratio: number;
  /** The ratio may not be less, or not be more. */
  readonly limit: { readonly least: number } | { readonly most: number };
  /** What it says to somebody who thinks of taking the app. */
  readonly means: string;
}

export function isKept({ ratio, limit }: Measure): boolean {
  return 'least' in limit ? ratio >= limit.least : ratio <= limit.most;
}

export function describe(measure: Measure): string {
  const { name, ours, baseline, ratio, limit, means } = measure;
  const bound = 'least' in limit ? `at least ${short(limit.least)}` : `at most ${short(limit.most)}`;
  return [
    name,
    `  ${ours} beside ${baseline}`,
    `  ratio ${short(ratio)}, ${bound}: ${isKept(measure) ? 'kept' : 'NOT KEPT'}`,
    `  ${means}`,
  ].join('\n');
}

export function perSecond(value: number): string {
  return `${Math.round(value).toLocaleString('en-US')} a second`;
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(2)));
}
