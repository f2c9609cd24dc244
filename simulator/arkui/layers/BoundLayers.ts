import { isTwoWay } from '../state/ViewState.ts';
import type { AttributeValues } from '../render/Recorder.ts';
import type { ComponentNode } from '../render/ComponentNode.ts';
import type { Surroundings } from '../render/Surroundings.ts';
import { LAYERS } from '../wire/Drawn.ts';
import { type Binding, bindingOf } from './Bindings.ts';
import { Content } from './Content.ts';
import { closeLayer, type LeaveWay, openLayer } from './Layers.ts';

interface Standing {
  readonly layer: ComponentNode;
  readonly binding: Binding;
}

/** Numbers of DismissReason (ts-universal-attributes-sheet-transition.md). */
const REASONS: Readonly<Record<LeaveWay, number>> = { back: 0, outside: 1, close: 2, slide: 3 };

/** Sheets, covers, popups and menus that attributes of one component bring up (`bindSheet`, `bindMenu` …). */
export class BoundLayers {
  private readonly standing = new Map<string, Standing>();
  /** Sent away by a person while the app still says that they are to be there. */
  private readonly left = new Set<string>();
  private attributes: AttributeValues = new Map();

  constructor(private readonly surroundings: Surroundings, private readonly owner: ComponentNode) {}

  /** Opens and closes what the attributes say; menus that have no state of their own wait for `press`. */
  update(attributes: AttributeValues): void {
    this.attributes = attributes;
    for (const name of LAYERS) {
      const binding = bindingOf(name, attributes.get(name));
      if (binding?.isShown !== true) {
        this.left.delete(name);
        if (binding?.isShown !== undefined || binding === undefined) {
          this.close(name);
        }
      } else if (!this.standing.has(name) && !this.left.has(name)) {
        this.surroundings.composer.expandLater({ expand: () => this.open(name, binding) });
      }
    }
  }

  /** True where a click brings up a menu. */
  get opensMenu(): boolean {
    const binding = bindingOf('bindMenu', this.attributes.get('bindMenu'));
    return binding !== undefined && binding.isShown === undefined;
  }

  /** Brings up the menu of a click, or of a long press. */
  press(name: 'bindMenu' | 'bindContextMenu'): boolean {
    const binding = bindingOf(name, this.attributes.get(name));
    const opens = binding !== undefined && binding.isShown === undefined && !this.standing.has(name);
    if (opens) {
      this.open(name, binding);
    }
    return opens;
  }

  dispose(): void {
    [...this.standing.keys()].forEach((name) => this.close(name));
  }

  private open(name: string, binding: Binding): void {
    const { kind, look, build, isModal, options } = binding;
    this.tell(options.onWillAppear, options.aboutToAppear);
    const leave = (way: LeaveWay): void => this.leave(name, binding, way);
    const layer = openLayer(this.surroundings, {
      kind, owner: this.owner, look, isModal, leave,
      build: () => build(new Content(this.surroundings, this.owner.site)),
    });
    this.standing.set(name, { layer, binding });
    this.tell(options.onAppear);
    this.state(options, true);
  }

  /** A person wants it away: the app may have the last word. */
  private leave(name: string, binding: Binding, way: LeaveWay): void {
    const { onWillDismiss, shouldDismiss } = binding.options;
    const dismiss = (): void => this.put(name, binding);
    if (way === 'outside' && !binding.leavesOutside) {
      return;
    }
    if (typeof onWillDismiss === 'function') {
      (onWillDismiss as (action: object) => void)({ dismiss, reason: REASONS[way] });
    } else if (typeof shouldDismiss === 'function') {
      (shouldDismiss as (action: object) => void)({ dismiss });
    } else if (onWillDismiss !== false) {
      dismiss();
    }
  }

  /** It goes, and a two-way binding is told; without one the app's own state stays as it is. */
  private put(name: string, { shown }: Binding): void {
    if (shown !== undefined && !isTwoWay(shown)) {
      this.left.add(name);
    }
    this.close(name);
    if (isTwoWay(shown)) {
      shown.set(false);
    }
  }

  private close(name: string): void {
    const standing = this.standing.get(name);
    if (standing === undefined) {
      return;
    }
    const { options } = standing.binding;
    this.standing.delete(name);
    this.tell(options.onWillDisappear, options.aboutToDisappear);
    closeLayer(this.surroundings, standing.layer);
    this.tell(options.onDisappear);
    this.state(options, false);
  }

  private state({ onStateChange }: Binding['options'], isVisible: boolean): void {
    if (typeof onStateChange === 'function') {
      this.surroundings.world.reactor.untracked(() =>
        (onStateChange as (event: object) => void)({ isVisible }));
    }
  }

  private tell(...listeners: readonly unknown[]): void {
    for (const listener of listeners) {
      if (typeof listener === 'function') {
        this.surroundings.world.reactor.untracked(() => (listener as () => void)());
      }
    }
  }
}
