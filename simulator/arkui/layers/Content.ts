import type { AttributeRecorder, Body } from '../../arkts/RuntimeContract.ts';
import { ComponentNode } from '../render/ComponentNode.ts';
import type { Surroundings } from '../render/Surroundings.ts';

type Decorate = (e: AttributeRecorder) => unknown;
type Fields = Readonly<Record<string, unknown>>;

/**
 * What the system itself draws on a layer, made of components like the app's own: so it is shown, read and pressed as
 * they are. Sizes are assumed, the documents give none.
 */
export class Content {
  constructor(private readonly surroundings: Surroundings, private readonly site: string) {}

  /** Runs a builder of the app; anything else is no content. */
  run(builder: unknown): void {
    if (typeof builder === 'function') {
      (builder as () => void)();
    }
  }

  title(text: unknown): void {
    this.text(text, (e) => e.fontSize?.(20)?.fontWeight?.(700));
  }

  text(text: unknown, decorate: Decorate = (e) => e.fontSize?.(16)): void {
    if (text !== undefined && text !== null && text !== '') {
      this.place('Text', [text], decorate);
    }
  }

  /** In a row, each with what happens. Of those that are undefined nothing is shown. */
  buttons(buttons: readonly unknown[], press: (button: Fields, index: number) => void): void {
    const shown = buttons.filter(isFields);
    if (shown.length === 0) {
      return;
    }
    this.place('Row', [{ space: 8 }], (e) => e.margin?.({ top: 8 }), () => shown.forEach((button, index) => {
      const color = button.fontColor ?? button.color;
      this.place('Button', [button.value ?? button.text, { buttonStyle: 2 }], (e) => {
        e.onClick?.(() => press(button, index));
        e.enabled?.(button.enabled !== false);
        return color === undefined ? e : e.fontColor?.(color);
      });
    }));
  }

  /** Below each other, as a menu has them. */
  items(items: readonly unknown[], press: (item: Fields, index: number) => void): void {
    items.filter(isFields).forEach((item, index) => this.place('MenuItem', [
      { content: item.value ?? item.title ?? item.text, startIcon: item.symbolIcon ?? item.icon },
    ], (e) => {
      e.onClick?.(() => press(item, index));
      return e.enabled?.(item.enabled !== false);
    }));
  }

  private place(name: string, args: readonly unknown[], attributes: Decorate, body?: Body): void {
    const { site, surroundings } = this;
    const { scope } = surroundings.composer;
    scope.place(site, () => new ComponentNode(surroundings, {
      name, site, parent: scope.owner, args: () => [...args], attributes, body, view: undefined,
    }));
  }
}

/** Calls what the app has set for a button or an item. */
export function act(fields: Fields): void {
  if (typeof fields.action === 'function') {
    (fields.action as () => void)();
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
