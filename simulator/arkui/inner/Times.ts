import { bind } from '../objects/Controllers.ts';
import type { Here, Inner } from './Inner.ts';
import { clockText, timerText } from './timeTexts.ts';

const [MINUTE, DAY] = [60_000, 86_400_000];

/**
 * ts-basic-components-texttimer.md. No timer runs for it: what it shows is worked out when somebody looks, and the page
 * counts on by itself.
 */
export class TextTimerInner implements Inner {
  private before = 0;
  private since: number | undefined;

  constructor(private readonly here: Here) {}

  get shown(): Readonly<Record<string, unknown>> {
    return { before: this.before, since: this.since, told: this.here.surroundings.clock.now(), most: this.count };
  }

  get text(): string {
    const { count, elapsed } = this;
    return timerText(count === undefined ? elapsed : Math.max(0, count - elapsed), String(this.here.value('format') ?? 'HH:mm:ss.SS'));
  }

  update(): void {
    bind(this.here.option('controller'), this);
  }

  command(name: string): void {
    const now = this.here.surroundings.clock.now();
    if (name === 'start') {
      this.since ??= now;
    } else {
      this.before = name === 'reset' ? 0 : this.elapsed;
      this.since = undefined;
    }
    this.here.redraw();
  }

  private get elapsed(): number {
    return this.before + (this.since === undefined ? 0 : this.here.surroundings.clock.now() - this.since);
  }

  /** What is counted down from; undefined where it counts up. */
  private get count(): number | undefined {
    const given = Number(this.here.option('count') ?? MINUTE);
    return this.here.option('isCountDown') !== true ? undefined : given > 0 && given < DAY ? given : MINUTE;
  }
}

/** ts-basic-components-textclock.md: the time of the device; `timeZoneOffset` is of the hours west of Greenwich. */
export class TextClockInner implements Inner {
  private stoppedAt: number | undefined;

  constructor(private readonly here: Here) {}

  get shown(): Readonly<Record<string, unknown>> {
    return {
      now: this.now, locale: this.here.surroundings.locale(),
      shift: this.stoppedAt === undefined ? this.now - this.here.surroundings.clock.now() : undefined,
    };
  }

  get text(): string {
    return clockText(this.now, String(this.here.value('format') || 'HH:mm:ss'), this.here.surroundings.locale());
  }

  update(): void {
    bind(this.here.option('controller'), this);
  }

  command(name: string): void {
    this.stoppedAt = name === 'stop' ? this.now : undefined;
    this.here.redraw();
  }

  private get now(): number {
    const zone = this.here.option('timeZoneOffset');
    const now = this.stoppedAt ?? this.here.surroundings.clock.now();
    return typeof zone === 'number' && this.stoppedAt === undefined
      ? now + (new Date(now).getTimezoneOffset() - zone * 60) * MINUTE : now;
  }
}
