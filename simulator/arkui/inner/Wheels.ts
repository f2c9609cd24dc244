import type { Given, Here, Inner } from './Inner.ts';

/** One column of a picker: what stands in it, and which is chosen. */
export interface Wheel {
  readonly items: readonly string[];
  readonly at: number;
}

/** TextPicker, DatePicker and TimePicker: columns that are turned. On the wire `1:3` turns the second one to its fourth. */
export abstract class Wheels implements Inner {
  constructor(protected readonly here: Here) {}

  get shown(): Readonly<Record<string, unknown>> {
    return { wheels: this.wheels() };
  }

  change(value: Given): void {
    const [wheel = 0, item = 0] = String(value).split(':').map(Number);
    const { items } = this.wheels()[wheel] ?? { items: [] };
    if (item >= 0 && item < items.length) {
      this.turn(wheel, item);
      this.here.redraw();
    }
  }

  abstract update(): void;
  protected abstract wheels(): Wheel[];
  protected abstract turn(wheel: number, item: number): void;
}

interface Branch {
  readonly text?: unknown;
  readonly children?: readonly Branch[];
}

/** ts-basic-components-textpicker.md: one column, several, or columns of which each follows from the one before. */
export class TextWheels extends Wheels {
  private at: number[] = [];
  private last: unknown;

  update(): void {
    const given = this.here.value('selectedIndex') ?? this.here.option('selected');
    const key = JSON.stringify([given, this.here.option('value')]);
    if (key !== this.last) {
      this.last = key;
      this.at = given === undefined ? this.byValue() : [given].flat().map(Number);
    }
  }

  protected wheels(): Wheel[] {
    return this.columns().map((items, column) => ({ items, at: this.placeIn(items, column) }));
  }

  protected turn(wheel: number, item: number): void {
    this.at = this.wheels().map(({ at }, column) => column === wheel ? item : at);
    const wheels = this.wheels();
    const [values, places] = [wheels.map(({ items, at }) => items[at] ?? ''), wheels.map(({ at }) => at)];
    const isOne = wheels.length === 1;
    this.here.write('selected', isOne ? places[0] : places);
    this.here.write('selectedIndex', isOne ? places[0] : places);
    this.here.write('value', isOne ? values[0] : values);
    for (const moment of ['onEnterSelectedArea', 'onChange', 'onScrollStop']) {
      this.here.tell(moment, isOne ? values[0] : values, isOne ? places[0] : places);
    }
  }

  private placeIn(items: readonly string[], column: number): number {
    const at = this.at[column] ?? 0;
    return at >= 0 && at < items.length ? at : 0;
  }

  private byValue(): number[] {
    const values = [this.here.option('value') ?? []].flat();
    return this.columns().map((items, column) => Math.max(0, items.indexOf(this.words(values[column]))));
  }

  private columns(): string[][] {
    const range = this.here.option('range');
    const items: readonly unknown[] = Array.isArray(range) ? range as unknown[] : [];
    if (Array.isArray(items[0])) {
      return (items as unknown[][]).map((column) => column.map((item) => this.words(item)));
    }
    const isTree = items.some((item) => typeof item === 'object' && item !== null && 'children' in item);
    return isTree ? this.branches(items as Branch[]) : [items.map((item) => this.words(this.wordOf(item)))];
  }

  private branches(range: readonly Branch[]): string[][] {
    const columns: string[][] = [];
    for (let level: readonly Branch[] | undefined = range; level !== undefined && level.length > 0;) {
      const items: string[] = level.map(({ text }) => this.words(text));
      const chosen: Branch | undefined = level[this.placeIn(items, columns.length)];
      columns.push(items);
      level = chosen?.children;
    }
    return columns;
  }

  /** `{ icon, text }`: the text of it. */
  private wordOf(item: unknown): unknown {
    return typeof item === 'object' && item !== null && 'icon' in item ? (item as Branch).text ?? '' : item;
  }

  private words(value: unknown): string {
    return value === undefined ? '' : this.here.surroundings.text(value);
  }
}

/** What DatePicker and TimePicker show: a date of which each column is a part. */
abstract class DateWheels extends Wheels {
  protected date = new Date(0);
  private last: unknown = 'none';

  update(): void {
    const given = this.here.option('selected');
    const key = given instanceof Date ? given.getTime() : undefined;
    if (key !== this.last) {
      this.last = key;
      this.date = new Date(key ?? this.here.surroundings.clock.now());
    }
  }

  protected become(date: Date): void {
    this.date = date;
    this.here.write('selected', date);
  }
}

/** Numbers from one to another, as a column has them. */
function numbers(from: number, to: number, digits = 1): string[] {
  return Array.from({ length: to - from + 1 }, (_none, at) => String(from + at).padStart(digits, '0'));
}

/** ts-basic-components-datepicker.md: between 1970 and 2100 where the app does not say otherwise. */
export class DayWheels extends DateWheels {
  protected wheels(): Wheel[] {
    const [first, last] = this.years();
    const { date } = this;
    const days = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
    const columns = [
      { items: numbers(first, last), at: date.getFullYear() - first },
      { items: numbers(1, 12), at: date.getMonth() }, { items: numbers(1, days), at: date.getDate() - 1 },
    ];
    return this.order().map((part) => columns[part]).filter((column) => column !== undefined);
  }

  protected turn(wheel: number, item: number): void {
    const part = this.order()[wheel] ?? 0;
    const { date } = this;
    const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()]
      .map((now, at) => at !== part ? now : at === 0 ? this.years()[0] + item : at === 1 ? item : item + 1) as [number, number, number];
    const days = new Date(year, month + 1, 0).getDate();
    this.become(new Date(year, month, Math.min(day, days), date.getHours(), date.getMinutes(), date.getSeconds()));
    this.here.tell('onDateChange', this.date);
    this.here.tell('onChange', { year: this.date.getFullYear(), month: this.date.getMonth(), day: this.date.getDate() });
  }

  private years(): [number, number] {
    const [start, end] = [this.here.option('start'), this.here.option('end')];
    return [start instanceof Date ? start.getFullYear() : 1970, end instanceof Date ? end.getFullYear() : 2100];
  }

  /** Assumed of English: month, day, year. */
  private order(): number[] {
    return this.here.surroundings.locale().startsWith('zh') ? [0, 1, 2] : [1, 2, 0];
  }
}

/** ts-basic-components-timepicker.md; 24 hours where the app does not say otherwise (assumed of the system's setting). */
export class TimeWheels extends DateWheels {
  protected wheels(): Wheel[] {
    const { date } = this;
    const hour = date.getHours();
    const isChinese = this.here.surroundings.locale().startsWith('zh');
    const hours = this.isHalf ? [
      { items: isChinese ? ['上午', '下午'] : ['AM', 'PM'], at: hour < 12 ? 0 : 1 },
      { items: ['12', ...numbers(1, 11)], at: hour % 12 },
    ] : [{ items: numbers(0, 23, 2), at: hour }];
    return [
      ...hours, { items: numbers(0, 59, 2), at: date.getMinutes() },
      ...this.here.option('format') === 1 ? [{ items: numbers(0, 59, 2), at: date.getSeconds() }] : [],
    ];
  }

  protected turn(wheel: number, item: number): void {
    const next = new Date(this.date);
    const part = this.isHalf ? wheel - 1 : wheel;
    const hour = next.getHours();
    if (part === -1) {
      next.setHours(hour % 12 + 12 * item);
    } else if (part === 0) {
      next.setHours(this.isHalf ? (hour < 12 ? 0 : 12) + item : item);
    } else if (part === 1) {
      next.setMinutes(item);
    } else {
      next.setSeconds(item);
    }
    this.become(next);
    this.here.tell('onChange', { hour: next.getHours(), minute: next.getMinutes(), second: next.getSeconds() });
  }

  private get isHalf(): boolean {
    return this.here.value('useMilitaryTime') === false;
  }
}
