import { Followed, type Given, type Here, type Inner } from './Inner.ts';

/** RefreshStatus (ts-container-refresh.md). */
const [INACTIVE, DRAG, OVER_DRAG, REFRESH, DONE] = [0, 1, 2, 3, 4];
const STATES: Readonly<Record<string, number>> = { drag: DRAG, over: OVER_DRAG, idle: INACTIVE };

/** ts-container-refresh.md: pulled down by a finger or begun by the app; it ends when the app says so. */
export class Refreshed implements Inner {
  private readonly isOn: Followed<boolean>;
  private state = INACTIVE;

  constructor(private readonly here: Here) {
    this.isOn = new Followed(() => here.option('refreshing') === true, false);
  }

  get shown(): Readonly<Record<string, unknown>> {
    return { isOn: this.isOn.now };
  }

  update(): void {
    if (this.isOn.take()) {
      this.here.later(() => this.isOn.now ? this.begin() : this.done());
    }
  }

  /** `drag`, `over` and `idle` while a finger pulls; `refresh` where it lets go far enough. */
  change(value: Given): void {
    if (value === 'refresh' && !this.isOn.now) {
      this.isOn.now = true;
      this.here.write('refreshing', true);
      this.here.redraw();
      this.begin();
    } else if (!this.isOn.now) {
      this.become(STATES[String(value)] ?? this.state);
    }
  }

  private begin(): void {
    this.become(REFRESH);
    this.here.tell('onRefreshing');
  }

  private done(): void {
    this.become(DONE);
    this.become(INACTIVE);
  }

  private become(state: number): void {
    if (state !== this.state) {
      this.state = state;
      this.here.tell('onStateChange', state);
    }
  }
}
