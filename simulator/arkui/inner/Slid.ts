import type { Given, Here, Inner } from './Inner.ts';

const MOVING = 1;

/** ts-basic-components-slider.md: what is told says whether the finger is still there (SliderChangeMode). */
export class Slid implements Inner {
  readonly shown = {};

  constructor(private readonly here: Here) {}

  change(value: Given, mode = MOVING): void {
    this.here.write('value', value);
    this.here.tell('onChange', value, mode);
  }
}
