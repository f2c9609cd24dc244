import type { Device } from '../../device/Device.ts';
import { ComponentContent } from '../../kits/ArkUI/ComponentContent.ts';
import { businessError } from '../../device/Faults.ts';
import type { ComponentNode } from '../render/ComponentNode.ts';
import type { RenderNode } from '../render/RenderNode.ts';
import type { Surroundings } from '../render/Surroundings.ts';
import { act, Content } from './Content.ts';
import { customLookOf, type Fields, leaveBy, lookOf, tell } from './dialogOptions.ts';
import { closeLayer, type LayerOptions, openLayer } from './Layers.ts';
import { placeBuilt } from './placeBuilt.ts';

/** How long a toast stays (js-apis-promptaction.md, ShowToastOptions), ms. */
const TOAST_MS = 1500;
const LONGEST_TOAST_MS = 10_000;
const MOST_BUTTONS = 3;
const MOST_ITEMS = 6;

export interface PromptsOptions {
  readonly surroundings: Surroundings;
  readonly device: Device;
  /** The page that is asked over. */
  readonly page: () => RenderNode | undefined;
  /** Runs code of the app. */
  readonly call: (what: string, code: () => void) => void;
}

/** Dialogs, menus and toasts that a page asks for by calls: `PromptAction` and the alert of UIContext. */
export class Prompts {
  private readonly byId = new Map<unknown, ComponentNode>();
  private ids = 0;

  constructor(private readonly options: PromptsOptions) {}

  toast(options: Fields): number {
    const { clock } = this.options.device;
    const asked = typeof options.duration === 'number' ? options.duration : TOAST_MS;
    const layer = this.open({
      kind: 'toast', isModal: false, leave: undefined, look: () => ({ bottom: options.bottom ?? null }),
      build: (content) => content.text(options.message, (e) => e.fontSize?.(14)),
    });
    const id = this.keep(layer);
    clock.setTimeout(() => this.options.call('the end of a toast', () => this.close(id)),
      Math.min(LONGEST_TOAST_MS, Math.max(TOAST_MS, asked)));
    return id;
  }

  /** Resolves to the button; rejects where the dialog is sent away. */
  dialog(options: Fields): Promise<{ readonly index: number }> {
    return this.choose(options, (content, press) => {
      const buttons = listOf(options.buttons).slice(0, MOST_BUTTONS);
      content.title(options.title);
      content.text(options.message);
      content.buttons(buttons, (_button, index) => press(index));
    });
  }

  actionMenu(options: Fields): Promise<{ readonly index: number }> {
    return this.choose(options, (content, press, cancel) => {
      content.title(options.title);
      content.items(listOf(options.buttons).slice(0, MOST_ITEMS), (_item, index) => press(index));
      content.buttons([{ value: this.cancelWord() }], cancel);
    });
  }

  /** AlertDialog (ts-methods-alert-dialog-box.md): each button ends it. */
  alert(options: Fields): void {
    const buttons = [options.confirm, options.primaryButton, options.secondaryButton, ...listOf(options.buttons)];
    this.described(options, (content, end) => {
      content.title(options.title);
      content.text(options.subtitle, (e) => e.fontSize?.(14));
      content.text(options.message);
      content.buttons(buttons, (button) => {
        end();
        act(button);
      });
    });
  }

  /** ActionSheet (ts-methods-action-sheet.md). */
  sheet(options: Fields): void {
    this.described(options, (content, end) => {
      const chosen = (fields: Fields): void => {
        end();
        act(fields);
      };
      content.title(options.title);
      content.text(options.message);
      content.items(listOf(options.sheets), chosen);
      content.buttons([options.confirm], chosen);
    });
  }

  /** @param content a builder, or what `new ComponentContent(…)` has made. @returns what closes it */
  custom(content: unknown, options: Fields): number {
    const { isModal, autoCancel, onWillDismiss } = options;
    const id = ++this.ids;
    const end = (): void => void this.close(id);
    tell(options.onWillAppear);
    const layer = this.open({
      kind: 'dialog', isModal: isModal !== false, look: () => customLookOf(options),
      leave: (way) => leaveBy(way, autoCancel, onWillDismiss, end),
      build: (made) => content instanceof ComponentContent
        ? placeBuilt(this.options.surroundings, content) : made.run(content),
    }, () => {
      tell(options.onWillDisappear);
      tell(options.onDidDisappear);
    });
    this.byId.set(id, layer);
    this.byId.set(content, layer);
    tell(options.onDidAppear);
    return id;
  }

  isOpen(key: unknown): boolean {
    return this.byId.has(key);
  }

  /** @returns false where there is no such dialog */
  close(key: unknown): boolean {
    const layer = this.byId.get(key);
    if (layer === undefined) {
      return false;
    }
    for (const [known, one] of this.byId) {
      if (one === layer) {
        this.byId.delete(known);
      }
    }
    closeLayer(this.options.surroundings, layer);
    this.ends.get(layer)?.();
    return true;
  }

  private readonly ends = new WeakMap<ComponentNode, () => void>();

  private choose(options: Fields,
    build: (content: Content, press: (index: number) => void, cancel: () => void) => void,
  ): Promise<{ readonly index: number }> {
    return new Promise((resolve, reject) => {
      const layer: { id?: number } = {};
      const end = (): boolean => this.close(layer.id);
      const cancel = (): void => {
        if (end()) {
          // What the open source gives to whoever is cancelled on; the documents do not say.
          reject(businessError(0, 'cancel'));
        }
      };
      layer.id = this.keep(this.open({
        kind: 'dialog', isModal: options.isModal !== false, look: () => lookOf(options),
        leave: (way) => leaveBy(way, options.autoCancel, undefined, cancel),
        build: (content) => build(content, (index) => {
          end();
          resolve({ index });
        }, cancel),
      }));
    });
  }

  private described(options: Fields, build: (content: Content, end: () => void) => void): void {
    const layer: { id?: number } = {};
    const end = (): boolean => this.close(layer.id);
    layer.id = this.keep(this.open({
      kind: 'dialog', isModal: options.isModal !== false, look: () => lookOf(options),
      leave: (way) => leaveBy(way, options.autoCancel, options.onWillDismiss, () => {
        end();
        tell(options.cancel);
      }),
      build: (content) => build(content, end),
    }));
  }

  private open(layer: Omit<LayerOptions, 'owner' | 'build'> & { readonly build: (content: Content) => void },
    ended?: () => void): ComponentNode {
    const { surroundings } = this.options;
    const page = this.options.page();
    if (page === undefined) {
      throw businessError(100_001, 'There is no page that this could lie over.');
    }
    const content = new Content(surroundings, page.site);
    const opened = openLayer(surroundings, { ...layer, owner: page, build: () => layer.build(content) });
    if (ended !== undefined) {
      this.ends.set(opened, ended);
    }
    return opened;
  }

  private keep(layer: ComponentNode): number {
    const id = ++this.ids;
    this.byId.set(id, layer);
    return id;
  }

  private cancelWord(): string {
    return this.options.device.locale.startsWith('zh') ? '取消' : 'Cancel';
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value as readonly unknown[] : [];
}
