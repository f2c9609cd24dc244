import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { Prompts } from '../../arkui/layers/Prompts.ts';
import type { Device } from '../../device/Device.ts';
import { heightBreakpoint, widthBreakpoint } from '../../device/windowBreakpoints.ts';
import { fontScaleOf, fontSizesOf } from '../../process/FontSizes.ts';
import { promptActionOf } from './PromptAction.ts';
import { MediaQuery } from './MediaQuery.ts';

type UiContextClass = new () => object;

/** What a page's context needs of those who draw the page. */
export interface UiContextHost {
  /** Of the ability in whose window the component is drawn. */
  readonly hostContext: unknown;
  readonly device: Device;
  /** Runs code of the app. */
  readonly call: (what: string, code: () => void) => void;
  /** Draws what `change` changes as a movement. */
  readonly animate: (options: AnimateOptions, change: () => void) => void;
  /** What asks over the page. */
  readonly prompts: Prompts;
}

/** AnimateParam (ts-explicit-animation.md); times in ms. */
export interface AnimateOptions {
  readonly duration?: number;
  readonly curve?: unknown;
  readonly delay?: number;
  readonly iterations?: number;
  readonly playMode?: number;
  readonly onFinish?: () => void;
}

let classOfSkeleton: UiContextClass | undefined;

/**
 * What `getUIContext()` of a component gives (arkts-apis-uicontext-uicontext.md). What the desk does not have of it
 * says so when it is called.
 */
export function createUiContext(host: UiContextHost): object {
  classOfSkeleton ??= kitEnums('@kit.ArkUI').UIContext as UiContextClass;
  const { device } = host;
  let mediaQuery: MediaQuery | undefined;
  let prompt: object | undefined;
  return Object.assign(new classOfSkeleton(), {
    getHostContext: () => host.hostContext,
    animateTo: (options: AnimateOptions, change: () => void) => host.animate(options, change),
    getMediaQuery: () => mediaQuery ??= new MediaQuery(device, (code) => host.call('a media query', code)),
    getPromptAction: () => prompt ??= promptActionOf(() => host.prompts),
    showAlertDialog: (options: Record<string, unknown>) => host.prompts.alert(options),
    showActionSheet: (options: Record<string, unknown>) => host.prompts.sheet(options),
    runScopedTask: (task: () => void) => task(),
    vp2px: (value: number) => value * device.display.density,
    px2vp: (value: number) => value / device.display.density,
    fp2px: (value: number) => value * fontScaleOf(device) * device.display.density,
    px2fp: (value: number) => value / device.display.density / fontScaleOf(device),
    getWindowWidthBreakpoint: () => widthBreakpoint(device.display),
    getWindowHeightBreakpoint: () => heightBreakpoint(device.display),
    isFollowingSystemFontScale: () => fontSizesOf(device.appRoot).isFollowing,
    getMaxFontScale: () => fontSizesOf(device.appRoot).most,
  });
}
