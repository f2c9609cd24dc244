import type { Given, Here, Inner } from './Inner.ts';

/** SwipeActionState (ts-container-listitem.md). */
const [COLLAPSED, EXPANDED, ACTIONING] = [0, 1, 2];

interface Item {
  readonly onAction?: () => void;
  readonly onEnterActionArea?: () => void;
  readonly onStateChange?: (state: number) => void;
}

/** ts-container-listitem.md, swipeAction: what is beside an item, and whether a finger has drawn it out. */
export class SwipedItem implements Inner {
  private open = '';

  constructor(private readonly here: Here) {}

  get shown(): Readonly<Record<string, unknown>> {
    return this.open === '' ? {} : { open: this.open };
  }

  /** `start` and `end` are out, `` neither is; `act end` is a finger that went on until the app is to act. */
  change(value: Given): void {
    const [last = '', act] = String(value).split(' ').reverse();
    const side = last === '' ? this.open : last;
    const item = this.item(side);
    if (act !== undefined) {
      this.say(item?.onEnterActionArea);
      this.say(item?.onStateChange, ACTIONING);
      this.say(item?.onAction);
    } else if (this.open !== last) {
      this.say(item?.onStateChange, last === '' ? COLLAPSED : EXPANDED);
    }
    this.open = act === undefined ? last : '';
    this.here.redraw();
  }

  private item(side: string): Item | undefined {
    const item = (this.here.value('swipeAction') as Readonly<Record<string, unknown>> | undefined)?.[side];
    return typeof item === 'object' && item !== null ? item as Item : undefined;
  }

  private say(listener: ((state: number) => void) | undefined, state = COLLAPSED): void {
    this.here.surroundings.world.reactor.untracked(() => listener?.(state));
  }
}
