import type { RenderNode } from '../render/RenderNode.ts';
import { Followed, type Given, type Here, type Inner } from './Inner.ts';

/** SelectStatus (ts-basic-components-checkboxgroup.md). */
const [ALL, PART, NONE] = [0, 1, 2];

/** Members of groups, by page: a group is of one page. */
const groups = new WeakMap<RenderNode, Set<Switched>>();

/** Toggle, Checkbox and Radio: a person switches it, and the app may say otherwise. */
export class Switched implements Inner {
  protected readonly isOn: Followed<boolean>;
  /** What it is created with is no change that the app would be told of. */
  protected isNew = true;

  constructor(protected readonly here: Here, private readonly field: string) {
    this.isOn = new Followed(() => {
      const given = here.option(field) ?? here.value(field);
      return typeof given === 'boolean' ? given : undefined;
    }, false);
    membersOn(here.node).add(this);
  }

  get shown(): Readonly<Record<string, unknown>> {
    return { isOn: this.isOn.now };
  }

  update(): void {
    if (this.isOn.take() && !this.isNew) {
      this.here.later(() => this.changed());
    }
    this.isNew = false;
  }

  change(value: Given): void {
    this.set(value === true);
  }

  press(): void {
    this.set(!this.isOn.now);
  }

  dispose(): void {
    membersOn(this.here.node).delete(this);
  }

  protected set(isOn: boolean): void {
    if (isOn !== this.isOn.now) {
      this.isOn.now = isOn;
      this.here.write(this.field, isOn);
      this.here.redraw();
      this.changed();
    }
  }

  protected changed(): void {
    this.here.tell('onChange', this.isOn.now);
  }

  /** Others of the same kind and group on the same page. */
  protected others<T extends Switched>(kind: new (here: Here) => T, group: unknown): T[] {
    return group === undefined ? [] : [...membersOn(this.here.node)].filter((one): one is T =>
      one instanceof kind && one !== (this as Switched) && one.here.option('group') === group);
  }
}

/** ts-basic-components-radio.md: one of a group is chosen, and cannot be given up by pressing it. */
export class RadioChoice extends Switched {
  constructor(here: Here) {
    super(here, 'checked');
  }

  override press(): void {
    this.set(true);
  }

  protected override changed(): void {
    super.changed();
    if (this.isOn.now) {
      this.others(RadioChoice, this.here.option('group')).forEach((one) => one.set(false));
    }
  }
}

/** ts-basic-components-checkbox.md. */
export class CheckboxChoice extends Switched {
  constructor(here: Here) {
    super(here, 'select');
  }

  get isChosen(): boolean {
    return this.isOn.now;
  }

  get name(): unknown {
    return this.here.option('name');
  }

  choose(isOn: boolean): void {
    super.set(isOn);
  }

  protected override set(isOn: boolean): void {
    const isNews = isOn !== this.isOn.now;
    super.set(isOn);
    if (isNews) {
      this.others(CheckboxGroupChoice, this.here.option('group')).forEach((group) => group.memberChanged());
    }
  }
}

/** ts-basic-components-checkboxgroup.md: chooses all of its group or none, and says how many are. */
export class CheckboxGroupChoice extends Switched {
  constructor(here: Here) {
    super(here, 'selectAll');
  }

  override get shown(): Readonly<Record<string, unknown>> {
    const { status } = this.result();
    return { isOn: status === ALL, isPart: status === PART };
  }

  override update(): void {
    this.isNew = this.here.value('selectAll') !== true;
    super.update();
  }

  override press(): void {
    this.set(this.result().status !== ALL);
  }

  override change(value: Given): void {
    this.set(value === true);
  }

  memberChanged(): void {
    this.isOn.now = this.result().status === ALL;
    this.here.redraw();
    this.here.tell('onChange', this.result());
  }

  protected override set(isOn: boolean): void {
    this.isOn.now = isOn;
    this.here.write('selectAll', isOn);
    this.changed();
    this.here.redraw();
  }

  protected override changed(): void {
    this.members.forEach((member) => member.choose(this.isOn.now));
    this.here.tell('onChange', this.result());
  }

  private get members(): CheckboxChoice[] {
    return this.others(CheckboxChoice, this.here.option('group'));
  }

  private result(): { name: unknown[]; status: number } {
    const { members } = this;
    const name = members.filter(({ isChosen }) => isChosen).map((member) => member.name);
    return { name, status: name.length === 0 ? NONE : name.length === members.length ? ALL : PART } as const;
  }
}

function membersOn(node: RenderNode): Set<Switched> {
  let page = node;
  while (page.parent !== undefined) {
    page = page.parent;
  }
  const members = groups.get(page) ?? new Set();
  groups.set(page, members);
  return members;
}
