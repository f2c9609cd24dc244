interface MeterProps {
  readonly label: string;
  /** 0 to 1. */
  readonly level: number;
}

/** How loud something is. */
export function Meter({ label, level }: MeterProps) {
  return <label class="meter">{label}<meter min={0} max={1} value={level} data-test="meter" /></label>;
}
