import { bind } from '../objects/Controllers.ts';
import { Followed, type Given, type Here, type Inner, shownAmong, tellNode } from './Inner.ts';

/** What a page turned by finger would tell of its movement; on the desk nothing is on its way. */
const STILL = { currentOffset: 0, targetOffset: 0, velocity: 0 };

/** Tabs and Swiper: one child is shown. A change tells the app in the order of the documents' descriptions. */
export abstract class Pager implements Inner {
  protected readonly at: Followed<number>;
  private isNew = true;

  constructor(protected readonly here: Here, index: () => unknown) {
    this.at = new Followed(() => numberOf(index()), 0);
  }

  protected get count(): number {
    return shownAmong(this.here.node.children).length;
  }

  get shown(): Readonly<Record<string, unknown>> {
    return { index: this.at.now };
  }

  shows(page: number): boolean {
    return page === this.at.now;
  }

  update(): void {
    const before = this.at.now;
    if (this.at.take() && !this.isNew) {
      this.here.later(() => this.tellChange(before));
    }
    this.isNew = false;
  }

  change(value: Given): void {
    this.go(Number(value));
  }

  /** Turns to a page. @returns false where the app does not let it */
  protected turn(to: number): void {
    const before = this.at.now;
    if (to !== before) {
      this.at.now = to;
      this.here.write('index', to);
      this.here.redraw();
      this.tellChange(before);
    }
  }

  protected tellChange(before: number): void {
    const { here, at: { now } } = this;
    here.tell('onAnimationStart', before, now, STILL);
    here.tell('onUnselected', before);
    here.tell('onSelected', now);
    here.tell('onChange', now);
    here.tell('onAnimationEnd', now, STILL);
  }

  protected abstract go(to: number): void;
  abstract command(name: string, args: readonly unknown[]): unknown;
}

/** ts-container-tabs.md. */
export class TabsPager extends Pager {
  constructor(here: Here) {
    super(here, () => here.option('index'));
  }

  override update(): void {
    super.update();
    bind(this.here.option('controller'), this);
  }

  /** Pressed on the bar. */
  override change(value: Given): void {
    this.here.tell('onTabBarClick', Number(value));
    super.change(value);
  }

  /** changeIndex: an index that there is none of counts as 0 (ts-container-tabs.md). */
  override command(name: string, [to]: readonly unknown[]): unknown {
    if (name === 'changeIndex') {
      const wanted = Number(to);
      this.go(wanted >= 0 && wanted < this.count ? wanted : 0);
    }
    return name === 'preloadItems' ? Promise.resolve() : undefined;
  }

  protected override go(to: number): void {
    if (to !== this.at.now && this.here.tell('onContentWillChange', this.at.now, to) !== false) {
      this.turn(to);
    }
  }

  protected override tellChange(before: number): void {
    const pages = shownAmong(this.here.node.children);
    const tellPage = (at: number, name: string): void => {
      const page = pages[at];
      if (page !== undefined) {
        tellNode(this.here.surroundings, page, name, []);
      }
    };
    tellPage(before, 'onWillHide');
    tellPage(this.at.now, 'onWillShow');
    super.tellChange(before);
  }
}

/** ts-container-swiper.md: round and round, where `loop` does not say otherwise. */
export class SwiperPager extends Pager {
  constructor(here: Here) {
    super(here, () => here.value('index'));
  }

  override update(): void {
    super.update();
    bind(this.here.node.args[0], this);
  }

  /** displayCount: so many at once, from the first that is shown on. */
  override shows(page: number): boolean {
    const count = Math.max(1, Number(this.here.value('displayCount') ?? 1) || 1);
    return (page - this.at.now + this.count) % this.count < count;
  }

  override command(name: string, [to]: readonly unknown[]): unknown {
    switch (name) {
      case 'showNext':
        this.go(this.at.now + 1);
        break;
      case 'showPrevious':
        this.go(this.at.now - 1);
        break;
      case 'changeIndex':
        this.turn(Number(to) >= 0 && Number(to) < this.count ? Number(to) : 0);
        break;
      case 'preloadItems':
        return Promise.resolve();
      default:
    }
    return undefined;
  }

  protected override go(to: number): void {
    const { count } = this;
    const isRound = this.here.value('loop') !== false;
    if (count > 0) {
      this.turn(isRound ? (to + count) % count : Math.max(0, Math.min(to, count - 1)));
    }
  }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined;
}
