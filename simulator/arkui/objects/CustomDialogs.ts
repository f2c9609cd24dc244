import { customLookOf, type Fields, leaveBy, tell } from '../layers/dialogOptions.ts';
import { closeLayer, openLayer } from '../layers/Layers.ts';
import type { ComponentNode } from '../render/ComponentNode.ts';
import type { Surroundings } from '../render/Surroundings.ts';
import { stateOf } from '../state/ViewState.ts';

/** CommonState (js-apis-promptaction.md). */
const STATES = { initialized: 1, appeared: 3, disappeared: 5 } as const;

/** `CustomDialogController` (ts-methods-custom-dialog-box.md), over the pages of one user interface. */
export function customDialogClass(surroundings: Surroundings): unknown {
  return class CustomDialogController {
    private layer: ComponentNode | undefined;
    private state: number = STATES.initialized;

    /** @param maker the component that has made it: the compiler adds it */
    constructor(private readonly options: Fields, private readonly maker?: object) {}

    /** One that is open already stays as it is. */
    open(): void {
      const owner = typeof this.maker === 'object' ? stateOf(this.maker).node : undefined;
      if (owner === undefined) {
        throw new Error('A CustomDialogController is made in a component, and opened while that is there.');
      }
      if (this.layer !== undefined) {
        return;
      }
      const { builder, isModal, autoCancel, onWillDismiss, onWillAppear, onDidAppear, cancel } = this.options;
      tell(onWillAppear);
      this.layer = openLayer(surroundings, {
        kind: 'dialog', owner, isModal: isModal !== false, look: () => customLookOf(this.options),
        build: () => (builder as (controller: unknown) => void)(this),
        leave: (way) => leaveBy(way, autoCancel, onWillDismiss, () => {
          this.close();
          tell(cancel);
        }),
      });
      this.state = STATES.appeared;
      tell(onDidAppear);
    }

    /** One that is closed already stays as it is. */
    close(): void {
      const { layer, options } = this;
      if (layer !== undefined) {
        this.layer = undefined;
        tell(options.onWillDisappear);
        closeLayer(surroundings, layer);
        this.state = STATES.disappeared;
        tell(options.onDidDisappear);
      }
    }

    getState(): number {
      return this.state;
    }
  };
}
