import type { Given, Here, Inner } from './Inner.ts';

/** Components of which a person's change is only told, by listeners of their own names. */
export class Told implements Inner {
  readonly shown = {};

  constructor(private readonly here: Here, private readonly tellOf: (here: Here, value: Given) => void) {}

  change(value: Given): void {
    this.tellOf(this.here, value);
  }
}

/** ts-container-counter.md. */
export function counted(here: Here, value: Given): void {
  here.tell(value === 1 ? 'onInc' : 'onDec');
}

/** ts-container-alphabet-indexer.md. */
export function indexed(here: Here, value: Given): void {
  here.write('selected', value);
  here.tell('onSelect', value);
}

/** ts-basic-components-rating.md. */
export function rated(here: Here, value: Given): void {
  here.write('rating', value);
  here.tell('onChange', value);
}
