import { closeLayer, openLayer } from '../layers/Layers.ts';
import { ComponentNode } from '../render/ComponentNode.ts';
import { Followed, type Here, type Inner } from './Inner.ts';

interface Option {
  readonly value?: unknown;
  readonly icon?: unknown;
  readonly symbolIcon?: unknown;
}

/** ts-basic-components-select.md: a button that brings up a menu, and shows what was chosen there. */
export class Dropdown implements Inner {
  private readonly at: Followed<number>;
  private readonly said: Followed<unknown>;
  private menu: ComponentNode | undefined;

  constructor(private readonly here: Here) {
    this.at = new Followed(() => typeof here.value('selected') === 'number' ? here.value('selected') as number : undefined, -1);
    this.said = new Followed(() => here.value('value'), undefined);
  }

  get shown(): Readonly<Record<string, unknown>> {
    return { isOpen: this.menu !== undefined, index: this.at.now };
  }

  /** Assumed: an app that sets no `value` has an empty button until something is chosen, whatever `selected` says. */
  get text(): unknown {
    return this.said.now;
  }

  update(): void {
    this.at.take();
    this.said.take();
  }

  click(): void {
    if (this.menu === undefined) {
      const { surroundings, node } = this.here;
      this.menu = openLayer(surroundings, {
        kind: 'menu', owner: node, isModal: true, leave: () => this.close(), build: () => this.items(),
        look: () => ({
          backgroundColor: this.here.value('menuBackgroundColor'), width: this.here.value('optionWidth'),
          height: this.here.value('optionHeight'),
        }),
      });
      this.here.redraw();
    }
  }

  dispose(): void {
    this.close();
  }

  private close(): void {
    const { menu } = this;
    this.menu = undefined;
    if (menu !== undefined) {
      closeLayer(this.here.surroundings, menu);
      this.here.redraw();
    }
  }

  private choose(index: number, { value }: Option): void {
    const { here } = this;
    this.at.now = index;
    this.said.now = value;
    here.write('selected', index);
    here.write('value', here.surroundings.text(value));
    here.redraw();
    here.tell('onSelect', index, here.surroundings.text(value));
  }

  private items(): void {
    const { surroundings, node: { site, args: [options] } } = this.here;
    const { scope } = surroundings.composer;
    (Array.isArray(options) ? options as Option[] : []).forEach((option, index) => {
      const isChosen = index === this.at.now;
      const look = (chosen: string, other: string): unknown => this.here.value(isChosen ? chosen : other);
      scope.place(site, () => new ComponentNode(surroundings, {
        name: 'MenuItem', site, parent: scope.owner, body: undefined, view: undefined,
        args: () => [{ content: option.value, startIcon: option.symbolIcon ?? option.icon }],
        attributes: (e) => {
          e.selected?.(isChosen);
          e.contentFont?.(look('selectedOptionFont', 'optionFont'));
          e.contentFontColor?.(look('selectedOptionFontColor', 'optionFontColor'));
          e.backgroundColor?.(look('selectedOptionBgColor', 'optionBgColor'));
          return e.onClick?.(() => this.choose(index, option));
        },
      }));
    });
  }
}
