import { createUiContext } from '../kits/ArkUI/UiContext.ts';
import type { AppProcess } from '../process/AppProcess.ts';
import type { Arkui } from './Arkui.ts';
import { setPrompts } from './layers/promptsOf.ts';
import type { CustomNode } from './render/CustomNode.ts';
import { animationOf } from './wire/Animations.ts';
import type { WireScreen } from './wire/WireScreen.ts';

export interface PageContextOptions {
  readonly process: AppProcess;
  readonly arkui: Arkui;
  readonly wire: WireScreen;
  /** Of the ability in whose window the page is. */
  readonly hostContext: unknown;
  /** The page, once it is drawn. */
  readonly root: () => CustomNode | undefined;
}

/** What `getUIContext()` of the components of one page answers. */
export function pageContext({ process, arkui, wire, hostContext, root }: PageContextOptions): object {
  const { device } = process;
  const call = (what: string, code: () => void): void => process.call(what, code);
  const prompts = arkui.prompts({ device, page: root, call });
  setPrompts(process, prompts);
  return createUiContext({
    hostContext, device, prompts,
    call,
    animate: (options, change) => {
      // What has changed before is not part of the movement.
      arkui.reactor.flush();
      wire.flush();
      change();
      arkui.reactor.flush();
      const animation = animationOf(options);
      wire.animate(animation);
      const { onFinish } = options;
      if (onFinish !== undefined) {
        device.clock.setTimeout(() => process.call('onFinish', onFinish), animation.duration + animation.delay);
      }
    },
  });
}
