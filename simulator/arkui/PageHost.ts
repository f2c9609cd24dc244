import path from 'node:path';

import type { Device } from '../device/Device.ts';
import type { PageFace } from '../process/Abilities.ts';
import type { AppProcess } from '../process/AppProcess.ts';
import type { Arkui } from './Arkui.ts';
import { goBack, tellTop, topDestination } from './NavStacks.ts';
import { topLayer } from './layers/Layers.ts';
import type { CustomNode } from './render/CustomNode.ts';
import { type UiNode, uiTree, walk } from './UiTree.ts';
import { pageContext } from './pageContext.ts';
import { type Front, WireScreen } from './wire/WireScreen.ts';

/**
 * The windows of the app and their pages; one is in front. People and tests see by `text` and `tree` what stands on the
 * page in front and press by `tap`. What follows a change of state is drawn a microtask later: let promises run before
 * looking.
 */
export class PageHost implements PageFace {
  /** By the context of the ability. */
  private readonly windows = new Map<unknown, Front>();
  private front: unknown;
  private readonly arkui: () => Arkui;
  private readonly followed = new WeakSet<Device>();
  /** The page in front, for those who draw it elsewhere. */
  readonly wire: WireScreen;

  /** @param arkui the user interface of the process that runs now */
  constructor(arkui: () => Arkui) {
    this.arkui = arkui;
    this.wire = new WireScreen(() => this.shown);
  }

  /**
   * Loads a page into a window and draws it, in place of what was shown there before. It is seen once the window is in
   * front.
   * @param page as main_pages.json names it: `pages/Index`
   * @param context of the ability whose window this is
   * @throws Error where the file has no @Entry component. What the page throws while it is drawn is not passed on to
   * who asked for the page: on a device it would end the process.
   */
  mount(process: AppProcess, page: string, context: unknown): void {
    const isInFront = this.front === context;
    this.unmount(context);
    const file = path.join(process.device.appRoot, 'entry/src/main/ets', `${page}.ets`);
    process.import(file);
    const entry = this.arkui().entryOf(file);
    if (entry === undefined) {
      throw new Error(`${page}.ets has no component with @Entry, so there is nothing to show.`);
    }
    this.follow(process.device);
    process.call(`drawing ${page}`, () => {
      const arkui = this.arkui();
      arkui.onDrawn = () => this.wire.changed();
      const drawn: { root?: CustomNode } = {};
      const ui = pageContext({ process, arkui, wire: this.wire, hostContext: context, root: () => drawn.root });
      const root = arkui.draw(entry, ui, (node) => { drawn.root = node; });
      this.windows.set(context, { process, arkui, root, name: page });
    });
    this.wire.changed();
    if (isInFront) {
      this.show(context);
    }
  }

  show(context: unknown): void {
    if (this.front !== context) {
      this.hide();
      this.front = context;
      this.wire.changed();
      this.call('onPageShow', (root) => root.view.onPageShow?.());
      this.call('onShown', (root) => tellTop(root, 'onShown'));
    }
  }

  hide(): void {
    this.call('onHidden', (root) => tellTop(root, 'onHidden'));
    this.call('onPageHide', (root) => root.view.onPageHide?.());
    this.front = undefined;
    this.wire.changed();
  }

  /** Takes pages away: their components disappear. */
  unmount(context?: unknown): void {
    for (const one of context === undefined ? [...this.windows.keys()] : [context]) {
      if (this.front === one) {
        this.hide();
      }
      const shown = this.windows.get(one);
      this.windows.delete(one);
      this.wire.changed();
      shown?.process.call('aboutToDisappear', () => shown.root.dispose());
    }
  }

  /** True where a page of the app can be seen. */
  get isMounted(): boolean {
    return this.shown !== undefined;
  }

  /** All components with what they show; undefined without a page. */
  tree(): UiNode | undefined {
    const { shown } = this;
    return shown && uiTree(this.arkui(), shown.root)[0];
  }

  /** The visible texts, in the order in which they stand on the page. */
  text(): string[] {
    return this.nodes().flatMap(({ isVisible, text }) => isVisible && text !== undefined && text !== '' ? [text] : []);
  }

  /**
   * The component with this id, or else the visible one that shows exactly this text.
   * @throws Error where several have the id: which one is meant could not be told
   */
  find(target: string): UiNode | undefined {
    const nodes = this.nodes();
    const named = nodes.filter((node) => node.id === target);
    if (named.length > 1) {
      throw new Error(`The page has ${named.length} components with the id ${target}. An id is for one component.`);
    }
    const texts = nodes.filter((node) => node.isVisible && node.text === target);
    return named[0] ?? texts.find((node) => !node.isCovered) ?? texts[0];
  }

  /**
   * Presses a component as a finger does: what handles the click is the component, or the nearest one around it that
   * does.
   * @throws Error where there is no such component, where it cannot be seen, where it is disabled, or where nothing
   * handles a click
   */
  tap(target: string): void {
    const node = this.find(target);
    if (node === undefined) {
      const shown = this.text().join(' | ') || 'no text';
      throw new Error(`There is nothing called "${target}" on the page. It shows: ${shown}`);
    }
    if (node.isCovered) {
      throw new Error(`"${target}" cannot be pressed: a dialog, sheet or menu lies over it.`);
    }
    if (!node.isVisible || !node.isEnabled) {
      throw new Error(`"${target}" cannot be pressed: it is ${node.isVisible ? 'disabled' : 'not to be seen'}.`);
    }
    if (node.onClick === undefined) {
      throw new Error(`Nothing happens when "${target}" is pressed: ${node.site}`);
    }
    this.shown?.process.device.touched();
    this.call('onClick', node.onClick);
  }

  /**
   * The back gesture: it sends away what lies over the page, then leaves the page on top of a Navigation. True where
   * the page keeps it to itself, false where the system is to leave the page.
   */
  back(): boolean {
    let isHandled = false;
    const layer = this.shown && topLayer(this.shown.root);
    if (layer !== undefined) {
      this.call('a dismissal', () => layer.leave?.('back'));
      return true;
    }
    const top = this.shown && topDestination(this.shown.root);
    if (top !== undefined) {
      this.call('onBackPressed', () => goBack(top));
      return true;
    }
    this.call('onBackPress', (root) => {
      isHandled = root.view.onBackPress?.() === true;
    });
    return isHandled;
  }

  /** Pages show the language, colours and screen of the moment. */
  private follow(device: Device): void {
    if (!this.followed.has(device)) {
      this.followed.add(device);
      device.onConfiguration.push(() => {
        this.wire.reconfigured();
        for (const { process, arkui } of this.windows.values()) {
          process.call('a change of the configuration', () => arkui.reconfigured());
        }
      });
    }
  }

  private nodes(): UiNode[] {
    const tree = this.tree();
    return tree === undefined ? [] : walk([tree]);
  }

  private get shown(): Front | undefined {
    return this.windows.get(this.front);
  }

  private call(what: string, code: (root: CustomNode) => unknown): void {
    const { shown } = this;
    shown?.process.call(what, () => code(shown.root));
  }
}
